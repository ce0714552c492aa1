import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Plot;

export function draw(Plot, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const givenX = (index) => (isCategory ? labelOf(index) : axis === 'linear' ? xOf(axis, index) : new Date(xOf(axis, index)));
  let [width, from, plot] = [640, 0, null];
  render();

  function render() {
    const shown = rows.map(({ value }, index) => ({ month: givenX(index), price: value })).slice(from);
    plot = Plot.plot({
      width,
      height: 360,
      x: isCategory ? { type: 'point', ticks: shown.map(({ month }) => month).filter((_, index) => index % 24 === 0) } : {},
      y: { type: isLog(axis) ? 'log' : 'linear', domain: rangeOf(axis), reverse: isReversed(axis), grid: true },
      marks: [Plot.lineY(shown, { x: 'month', y: 'price', stroke: 'crimson' })],
    });
    box.replaceChildren(plot);
  }

  return {
    place(index, value) {
      const { apply } = plot.scale('x');
      const [first, last] = [from, rows.length - 1].map((end) => apply(givenX(end)));
      const across = isCategory ? first + ((index - from) * (last - first)) / (rows.length - 1 - from) : apply(givenX(index));
      const { x, y } = new DOMPoint(across, plot.scale('y').apply(value)).matrixTransform(plot.querySelector('g[aria-label=line] path').getScreenCTM());
      return { x, y };
    },
    append(row) {
      rows.push(row);
      render();
    },
    zoom() {
      from = rows.length - ZOOMED;
      render();
    },
    resize() {
      width = 520;
      render();
    },
    destroy: () => plot.remove(),
  };
}
