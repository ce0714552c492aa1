import { actsOn, DOWN, HEIGHT, layOut, LEFT, RIGHT } from './hand-layout.js';

/** A chart as somebody writes one without any library: a path, and texts beside it. */
export function draw(_, box, given) {
  const layout = layOut(given);
  render();

  function render() {
    const make = (name, attributes, text = '') => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      return element;
    };
    const svg = make('svg', { width: layout.width, height: HEIGHT });
    svg.append(
      ...layout.levels().flatMap(({ y, text }) => [make('line', { x1: LEFT, x2: layout.width - RIGHT, y1: y, y2: y, stroke: '#ddd' }), make('text', { x: LEFT - 8, y: y + 4, 'text-anchor': 'end', 'font-size': 12 }, text)]),
      ...layout.marks().flatMap(({ x, text }) => [make('line', { x1: x, x2: x, y1: DOWN, y2: DOWN + 5, stroke: '#999' }), make('text', { x, y: DOWN + 20, 'text-anchor': 'middle', 'font-size': 12 }, text)]),
      make('polyline', { fill: 'none', stroke: '#06c', 'stroke-width': 1.5, points: layout.points().map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ') }),
    );
    box.replaceChildren(svg);
  }

  return actsOn(layout, box, given.rows, render);
}
