import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../../src/core/series/read-labels.ts';
import { shortTime } from './inputs/reading-of.ts';

describe('readLabels', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [['2021', '2022', '2023'], ['2021-01-01', '2022-01-01', '2023-01-01']],
    [['2024-01-05', '2024-01-08'], ['2024-01-05', '2024-01-08']],
    [['Jan', 'Feb', 'Mar'], ['2024-01-01', '2024-02-01', '2024-03-01']],
    [['Nov', 'Dec', 'Jan'], ['2023-11-01', '2023-12-01', '2024-01-01']],
    [['Jan 5', 'Jan 6'], ['2024-01-05', '2024-01-06']],
    [['Jan 8', 'Jan 9', 'Jan 10', 'Jan 11', 'Jan 12', 'Jan 15', 'Jan 16'], ['2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12', '2024-01-15', '2024-01-16']],
    [['Q1 2024', 'Q2 2024'], ['2024-01-01', '2024-04-01']],
    [[' 05.01.2024 ', '08.01.2024'], ['2024-01-05', '2024-01-08']],
    [['09:30', '10:00'], ['1970-01-01T09:30', '1970-01-01T10:00']],
    [['1704412800000', '1704499200000'], ['2024-01-05', '2024-01-06']],
    [['2024-01-05'], ['2024-01-05']],
  ])('reads %j', (labels, times) => {
    const read = readLabels(labels);
    expect(read && Array.from(read, shortTime)).toEqual(times);
  });

  it('takes days of no year for the last ones up to today', () => {
    const read = readLabels(['Dec 30', 'Dec 31', 'Jan 1'], { today: Date.UTC(2022, 5, 1) });
    expect(read && Array.from(read, shortTime)).toEqual(['2021-12-30', '2021-12-31', '2022-01-01']);
  });

  it('takes any number of labels', () => {
    expect(readLabels(Array.from({ length: 130_000 }, (_, i) => String(1_704_412_800 + i)))).toHaveLength(130_000);
  });

  it.each([[[]], [['a', 'b']], [['2022', '2021']], [['2021', '2021']], [['2021', 'x']], [['1', '2', '3']], [['', '2021']], [['2024-01-05', 'total']], [['1.5', '2.5']]])(
    'finds no times in %j',
    (labels) => expect(readLabels(labels)).toBeNull(),
  );
});
