import { isLog, isReversed, labelOf, rangeOf, timeOf, xOf, ZOOMED } from './rows.js';

const HEIGHT = 360;
const [TOP, DOWN, LEFT, RIGHT] = [20, 320, 60, 20];

/** A chart as somebody writes one without any library: a path, and texts beside it. */
export function draw(_, box, { axis, rows }) {
  const [low, high] = rangeOf(axis).map((value) => (isLog(axis) ? Math.log10(value) : value));
  const onTime = axis !== 'category' && axis !== 'linear';
  let [width, from] = [640, 0];
  render();

  function placeX(index) {
    const [first, last, at] = [from, rows.length - 1, index].map((of) => xOf(axis, of));
    return LEFT + ((at - first) * (width - LEFT - RIGHT)) / (last - first);
  }
  function placeY(value) {
    const share = ((isLog(axis) ? Math.log10(value) : value) - low) / (high - low);
    return isReversed(axis) ? TOP + share * (DOWN - TOP) : DOWN - share * (DOWN - TOP);
  }

  function render() {
    const make = (name, attributes, text = '') => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      return element;
    };
    const indexes = rows.map((_, index) => index).slice(from);
    const across = indexes.filter((index) => (onTime ? new Date(timeOf(index)).getUTCMonth() === 0 && new Date(timeOf(index)).getUTCFullYear() % 2 === 0 : index % 20 === 0));
    const levels = isLog(axis) ? [1, 10, 100, 1000] : [0, 100, 200, 300, 400];
    const svg = make('svg', { width, height: HEIGHT });
    svg.append(
      ...levels.flatMap((level) => [make('line', { x1: LEFT, x2: width - RIGHT, y1: placeY(level), y2: placeY(level), stroke: '#ddd' }), make('text', { x: LEFT - 8, y: placeY(level) + 4, 'text-anchor': 'end', 'font-size': 12 }, String(level))]),
      ...across.flatMap((index) => [make('line', { x1: placeX(index), x2: placeX(index), y1: DOWN, y2: DOWN + 5, stroke: '#999' }), make('text', { x: placeX(index), y: DOWN + 20, 'text-anchor': 'middle', 'font-size': 12 }, axis === 'category' ? labelOf(index) : onTime ? labelOf(index).slice(0, 4) : String(xOf(axis, index)))]),
      make('polyline', { fill: 'none', stroke: '#06c', 'stroke-width': 1.5, points: indexes.map((index) => `${placeX(index).toFixed(2)},${placeY(rows[index].value).toFixed(2)}`).join(' ') }),
    );
    box.replaceChildren(svg);
  }

  return {
    place(index, value) {
      const { left, top } = box.querySelector('svg').getBoundingClientRect();
      return { x: left + placeX(index), y: top + placeY(value) };
    },
    append: (row) => (rows.push(row), render()),
    zoom: () => ((from = rows.length - ZOOMED), render()),
    resize: () => ((width = 520), render()),
    destroy: () => box.replaceChildren(),
  };
}
