import { labelOf, rangeOf } from './rows.js';

export const fromGlobal = () => globalThis.frappe;

export async function draw({ Chart }, box, { rows }) {
  const dataOf = () => ({ labels: rows.map((_, index) => labelOf(index)), datasets: [{ name: 'AAPL', values: rows.map(({ value }) => value) }], yMarkers: [{ label: 'most', value: rangeOf('category')[1] }] });
  const chart = new Chart(box, { type: 'line', height: 360, animate: false, axisOptions: { xIsSeries: true }, lineOptions: { hideDots: true }, data: dataOf() });
  // It measures its box only some time after it was made.
  const drawn = () => new Promise((resolve) => setTimeout(resolve, 1000));
  await drawn();
  return {
    place(index, value) {
      const { x: left, y: top } = new DOMPoint(0, 0).matrixTransform(box.querySelector('.chart-draw-area').getScreenCTM());
      const { xAxis, yAxis } = chart.state;
      const { positions } = xAxis;
      return { x: left + positions[0] + (index * (positions[positions.length - 1] - positions[0])) / (positions.length - 1), y: top + yAxis.zeroLine - value * yAxis.scaleMultiplier };
    },
    append(row) {
      rows.push(row);
      chart.update(dataOf());
      return drawn();
    },
    destroy() {
      chart.destroy();
      box.replaceChildren();
    },
  };
}
