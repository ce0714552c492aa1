import { expect, test } from 'vitest';
import { splitRepeats } from '../../../../../src/core/chart/drawn/split-repeats.ts';

const ROWS: readonly { title: string; texts: readonly string[]; at: readonly number[]; axes: readonly (readonly string[])[] }[] = [
  { title: 'two panels with the same labels are two axes', texts: ['7', '14', '21', '7', '14', '21'], at: [50, 90, 130, 260, 300, 340], axes: [['7', '14', '21'], ['7', '14', '21']] },
  { title: 'two panels with little room between them are two axes', texts: ['1', '8', '15', '1', '8', '15'], at: [65, 114, 164, 222, 271, 321], axes: [['1', '8', '15'], ['1', '8', '15']] },
  { title: 'three panels in no order are three', texts: ['b', 'a', 'a', 'b', 'a', 'b'], at: [80, 50, 150, 180, 250, 280], axes: [['a', 'b'], ['a', 'b'], ['a', 'b']] },
  { title: 'months that begin again without a break are one', texts: ['Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct'], at: [10, 40, 70, 101, 132, 162, 192, 223], axes: [['Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct']] },
  { title: 'labels that differ are one', texts: ['1', '2', '1', '3'], at: [0, 20, 60, 80], axes: [['1', '2', '1', '3']] },
  { title: 'one label again and again is no axis of one', texts: ['0', '0', '0'], at: [0, 20, 60], axes: [['0', '0', '0']] },
  { title: 'a repetition that is broken off is one', texts: ['1', '2', '1'], at: [0, 20, 60], axes: [['1', '2', '1']] },
];

test.each(ROWS)('$title', ({ texts, at, axes }) => {
  const boxes = texts.map((text, index) => ({ text, left: at[index] - 5, right: at[index] + 5, top: 0, bottom: 10, anchor: null, color: '', size: 10 }));
  expect(splitRepeats({ texts: boxes, across: 5 }).map((axis) => axis.texts.map(({ text }) => text))).toEqual(axes);
});
