import { isLog, isReversed, labelOf, rangeOf, xOf } from './rows.js';

/** The plot of the page that speaks like ApexCharts. */
const [LEFT, TOP, WIDTH, HEIGHT] = [50, 20, 530, 260];

export function draw(_, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const [min, max] = rangeOf(axis);
  // Its categories are counted from 1.
  const numberOf = (index) => (isCategory ? index + 1 : xOf(axis, index));
  const [first, last] = [0, rows.length - 1].map(numberOf);
  const kind = isCategory ? 'categories' : axis === 'linear' ? 'numeric' : 'datetime';
  box.append(document.createElement('main'));
  globalThis.addChart({
    x: { kind, labels: isCategory ? rows.map((_, index) => labelOf(index)) : undefined, min: first, max: last },
    y: { min, max, reversed: isReversed(axis), ...(isLog(axis) ? { logarithmic: true, logBase: 10 } : {}) },
    title: 'Apple',
    series: [{ name: 'AAPL', xs: rows.map((_, index) => numberOf(index)), ys: rows.map(({ value }) => value) }],
  });
  const inner = isLog(axis) ? Math.log10 : (value) => value;
  return {
    place(index, value) {
      const { left, top } = box.querySelector('svg').getBoundingClientRect();
      const share = (inner(value) - inner(min)) / (inner(max) - inner(min));
      return { x: left + LEFT + ((numberOf(index) - first) / (last - first)) * WIDTH, y: top + TOP + HEIGHT * (isReversed(axis) ? share : 1 - share) };
    },
    destroy: () => globalThis.destroyChart(),
  };
}
