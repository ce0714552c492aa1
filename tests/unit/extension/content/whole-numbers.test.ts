import { expect, test } from 'vitest';
import { wholeNumbers } from '../../../../src/extension/content/whole-numbers.ts';

test.each<readonly [before: string, selected: string, after: string, whole: string]>([
  ['Sales were 12', '34, 1300 and 14', '00 in all.', '1234, 1300 and 1400'],
  ['-1', '2.5 3.5 4.', '5', '-12.5 3.5 4.'],
  ['1,2', '34.5; 6', '7,800.25. Then', '1,234.5; 67,800.25'],
  ['since 2024-01-1', '5: 20, 2024-01-16: 2', '1', '2024-01-15: 20, 2024-01-16: 21'],
  ['a−', '5 6', ' 7', '5 6'],
  ['1,', '234.5', '', '234.5'],
  ['x1', ' 2 3 ', '4', ' 2 3 '],
  ['12', 'and 5', '', 'and 5'],
  ['', '5 6', '', '5 6'],
])('%j, then %j, then %j is read as %j', (before, selected, after, whole) => {
  expect(wholeNumbers(before, selected, after)).toBe(whole);
});
