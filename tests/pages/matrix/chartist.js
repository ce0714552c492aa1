import { labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Chartist;

export async function draw({ LineChart, AutoScaleAxis, FixedScaleAxis }, box, { axis, rows }) {
  const isCategory = axis === 'category';
  let from = 0;
  const dataOf = () => {
    const shown = rows.map(({ value }, index) => (isCategory ? value : { x: xOf(axis, index), y: value })).slice(from);
    return { labels: isCategory ? shown.map((_, index) => (index % 12 === 0 ? labelOf(from + index) : '')) : undefined, series: [{ name: 'AAPL', data: shown }] };
  };
  const [low, high] = rangeOf(axis);
  const onTime = !isCategory && axis !== 'linear';
  const axisX = isCategory ? {} : onTime ? { type: FixedScaleAxis, divisor: 5, labelInterpolationFnc: (ms) => new Date(ms).toISOString().slice(0, 10) } : { type: AutoScaleAxis, onlyInteger: true };
  const chart = new LineChart(box, dataOf(), { width: 640, height: 360, showPoint: false, lineSmooth: false, low, high, axisX, axisY: { onlyInteger: true } });
  let drawn;
  const created = () => new Promise((resolve) => chart.on('created', (event) => resolve((drawn = event))));
  await created();
  return {
    place(index, value) {
      const { left, top } = box.querySelector('svg').getBoundingClientRect();
      const { chartRect, axisX: x, axisY: y } = drawn;
      const across = isCategory ? (index - from) * x.stepLength : x.projectValue({ x: xOf(axis, index) });
      return { x: left + chartRect.x1 + across, y: top + chartRect.y1 - y.projectValue(value) };
    },
    append: (row) => (rows.push(row), chart.update(dataOf())),
    zoom: () => ((from = rows.length - ZOOMED), chart.update(dataOf())),
    resize: () => chart.update(dataOf(), { width: 520 }, true),
    destroy() {
      chart.detach();
      box.replaceChildren();
    },
  };
}
