import { draw as drawBy } from './chart-js.js';

export { fromGlobal } from './chart-js.js';

/** A chart that a server has drawn: all that the page has is its picture. */
export async function draw(Chart, box, given) {
  const chart = drawBy(Chart, box, given);
  const canvas = box.querySelector('canvas');
  const image = new Image(640, 360);
  image.alt = 'Prices of a share';
  image.src = canvas.toDataURL();
  await image.decode();
  const { left, top } = canvas.getBoundingClientRect();
  const rows = given.rows.length;
  const places = Array.from({ length: 2 * rows }, (_, index) => chart.place(index, 0).x - left);
  const levels = new Map();
  // The scale is linear or logarithmic in y: two places of it tell all others.
  const inner = given.axis === 'log' ? Math.log : (value) => value;
  for (const value of [1, 300]) levels.set(inner(value), chart.place(0, value).y - top);
  const [[low, lowY], [high, highY]] = levels;
  chart.destroy();
  box.replaceChildren(image);
  return {
    place(index, value) {
      const { x, y } = image.getBoundingClientRect();
      return { x: x + places[index], y: y + lowY + ((inner(value) - low) / (high - low)) * (highY - lowY) };
    },
    destroy: () => image.remove(),
  };
}
