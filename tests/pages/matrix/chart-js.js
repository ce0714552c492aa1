import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Chart;

export function draw(Chart, box, { axis, rows }) {
  const canvas = box.appendChild(document.createElement('canvas'));
  const isCategory = axis === 'category';
  const pointOf = ({ value }, index) => (isCategory ? value : { x: xOf(axis, index), y: value });
  const [min, max] = rangeOf(axis);
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: isCategory ? rows.map((_, index) => labelOf(index)) : undefined, datasets: [{ label: 'AAPL', borderColor: '#36a2eb', backgroundColor: '#36a2eb', borderWidth: 2, pointRadius: 0, data: rows.map(pointOf) }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { type: isCategory || axis === 'linear' ? axis : 'time' }, y: { type: isLog(axis) ? 'logarithmic' : 'linear', reverse: isReversed(axis), min, max } },
    },
  });
  return {
    place(index, value) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      return { x: left + (chart.scales.x.getPixelForValue(xOf(axis, index)) * width) / chart.width, y: top + (chart.scales.y.getPixelForValue(value) * height) / chart.height };
    },
    append(row) {
      const index = rows.push(row) - 1;
      if (isCategory) chart.data.labels.push(labelOf(index));
      chart.data.datasets[0].data.push(pointOf(row, index));
      chart.update('none');
    },
    zoom() {
      chart.options.scales.x.min = xOf(axis, rows.length - ZOOMED);
      chart.update('none');
    },
    resize: () => box.style.setProperty('width', '520px'),
    destroy: () => chart.destroy(),
  };
}
