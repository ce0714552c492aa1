import { isLog, isReversed, labelOf, rangeOf, timeOf, xOf } from './rows.js';

/** By the page that speaks like amCharts 5. */
export function draw(_, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const onTime = !isCategory && axis !== 'linear';
  const [min, max] = rangeOf(axis);
  const names = rows.map((_, index) => labelOf(index));
  const xs = isCategory ? names : rows.map((_, index) => xOf(axis, index));
  box.append(document.createElement('main'));
  globalThis.addChart({
    x: isCategory ? { type: 'CategoryAxis', names } : onTime ? { type: 'DateAxis', interval: 'month', min: timeOf(0), max: timeOf(rows.length) } : { type: 'ValueAxis', min: xs[0], max: xs[rows.length - 1] },
    y: { type: 'ValueAxis', min, max, logarithmic: isLog(axis), inversed: isReversed(axis) },
    label: 'Apple',
    series: [{ name: 'AAPL', xs, ys: rows.map(({ value }) => value) }],
  });
  const [root] = globalThis.am5.registry.rootElements;
  const [, chart] = root.container.children.values[0].children.values;
  const [series] = chart.series.values;
  const [xAxis, yAxis] = ['xAxis', 'yAxis'].map((name) => series.get(name));
  return {
    place(index, value) {
      const share = isCategory ? xAxis.indexToPosition(index) : xAxis.getDataItemPositionX({ get: () => xOf(axis, index) }, 'valueX', 0.5);
      const at = series.toGlobal({ x: xAxis.get('renderer').positionToCoordinate(share), y: yAxis.get('renderer').positionToCoordinate(yAxis.valueToPosition(value)) });
      const { left, top } = box.querySelector('canvas').getBoundingClientRect();
      return { x: left + at.x, y: top + at.y };
    },
    destroy() {
      root.dispose();
      root.dom.remove();
    },
  };
}
