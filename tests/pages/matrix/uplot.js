import { isLog, isReversed, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.uPlot;

export function draw(UPlot, box, { axis, rows }) {
  const onTime = axis !== 'linear';
  const givenX = (index) => (onTime ? xOf(axis, index) / 1000 : xOf(axis, index));
  const dataOf = () => [rows.map((_, index) => givenX(index)), rows.map(({ value }) => value)];
  const chart = new UPlot(
    {
      width: 640,
      height: 330,
      scales: { x: { time: onTime }, y: { range: rangeOf(axis), distr: isLog(axis) ? 3 : 1, dir: isReversed(axis) ? -1 : 1 } },
      series: [{}, { label: 'AAPL', stroke: '#c00', width: 2 }],
    },
    dataOf(),
    box,
  );
  return {
    place(index, value) {
      const { left, top } = chart.over.getBoundingClientRect();
      return { x: left + chart.valToPos(givenX(index), 'x'), y: top + chart.valToPos(value, 'y') };
    },
    append(row) {
      rows.push(row);
      chart.setData(dataOf());
    },
    zoom: () => chart.setScale('x', { min: givenX(rows.length - ZOOMED), max: givenX(rows.length - 1) }),
    resize: () => chart.setSize({ width: 520, height: 330 }),
    destroy: () => chart.destroy(),
  };
}
