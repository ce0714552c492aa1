import { isLog, isReversed, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Dygraph;

export async function draw(Dygraph, box, { axis, rows }) {
  const onTime = axis !== 'linear';
  const givenX = (index) => (onTime ? new Date(xOf(axis, index)) : xOf(axis, index));
  const dataOf = () => rows.map(({ value }, index) => [givenX(index), value]);
  const range = rangeOf(axis);
  const chart = new Dygraph(box, dataOf(), { labels: ['month', 'AAPL'], labelsUTC: true, logscale: isLog(axis), valueRange: isReversed(axis) ? range.toReversed() : range, strokeWidth: 2 });
  await new Promise((resolve) => chart.ready(resolve));
  return {
    place(index, value) {
      const { left, top } = box.querySelector('canvas').getBoundingClientRect();
      return { x: left + chart.toDomXCoord(Number(givenX(index))), y: top + chart.toDomYCoord(value) };
    },
    append(row) {
      rows.push(row);
      chart.updateOptions({ file: dataOf() });
    },
    zoom: () => chart.updateOptions({ dateWindow: [rows.length - ZOOMED, rows.length - 1].map((index) => Number(givenX(index))) }),
    resize: () => chart.resize(520, 360),
    destroy: () => chart.destroy(),
  };
}
