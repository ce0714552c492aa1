import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Plotly;

export async function draw(Plotly, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const onTime = !isCategory && axis !== 'linear';
  const givenX = (index) => (isCategory ? labelOf(index) : onTime ? new Date(xOf(axis, index)).toISOString() : xOf(axis, index));
  const range = rangeOf(axis).map((value) => (isLog(axis) ? Math.log10(value) : value));
  const layout = {
    margin: { l: 60, r: 30, t: 30, b: 50 },
    xaxis: { type: isCategory ? 'category' : onTime ? 'date' : 'linear' },
    yaxis: { type: isLog(axis) ? 'log' : 'linear', range: isReversed(axis) ? range.reverse() : range },
  };
  await Plotly.newPlot(box, [{ name: 'AAPL', mode: 'lines', x: rows.map((_, index) => givenX(index)), y: rows.map(({ value }) => value) }], layout, { responsive: true });
  return {
    place(index, value) {
      const { xaxis, yaxis, width } = box._fullLayout;
      const drawn = box.querySelector('svg.main-svg').getBoundingClientRect();
      const stretch = drawn.width / width;
      const x = isCategory ? xaxis.l2p(index) : xaxis.d2p(givenX(index));
      return { x: drawn.left + (xaxis._offset + x) * stretch, y: drawn.top + (yaxis._offset + yaxis.d2p(value)) * stretch };
    },
    append: (row) => Plotly.extendTraces(box, { x: [[givenX(rows.push(row) - 1)]], y: [[row.value]] }, [0]),
    zoom: () => Plotly.relayout(box, { 'xaxis.range': [rows.length - ZOOMED, rows.length - 1].map((index) => (isCategory ? index : givenX(index))) }),
    resize: () => Plotly.relayout(box, { width: 520 }),
    destroy: () => Plotly.purge(box),
  };
}
