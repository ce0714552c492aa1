import { isLog, isReversed, labelOf, rangeOf, xOf } from './rows.js';

/** By the page that speaks like Highcharts. */
export function draw(_, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const [min, max] = rangeOf(axis);
  const last = rows.length - 1;
  box.append(document.createElement('main'));
  globalThis.addChart({
    x: { type: isCategory ? 'linear' : axis === 'linear' ? 'linear' : 'datetime', categories: isCategory ? rows.map((_, index) => labelOf(index)) : undefined, min: xOf(axis, 0), max: xOf(axis, last) },
    y: { type: isLog(axis) ? 'logarithmic' : 'linear', reversed: isReversed(axis), min, max },
    title: 'Apple',
    series: [{ name: 'AAPL', xs: rows.map((_, index) => xOf(axis, index)), ys: rows.map(({ value }) => value) }],
  });
  return {
    place(index, value) {
      const [{ series }] = globalThis.Highcharts.charts;
      const { left, top } = box.querySelector('svg').getBoundingClientRect();
      return { x: left + series[0].xAxis.toPixels(xOf(axis, index)), y: top + series[0].yAxis.toPixels(value) };
    },
    destroy: () => globalThis.destroyChart(0),
  };
}
