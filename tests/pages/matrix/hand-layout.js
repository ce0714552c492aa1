import { isLog, isReversed, labelOf, rangeOf, timeOf, xOf, ZOOMED } from './rows.js';

export const HEIGHT = 360;
export const [TOP, DOWN, LEFT, RIGHT] = [20, 320, 60, 20];

/** Where a chart puts its parts that somebody writes without any library; `render` draws it anew, from what `layout` says by then. */
export function layOut({ axis, rows }) {
  const [low, high] = rangeOf(axis).map((value) => (isLog(axis) ? Math.log10(value) : value));
  const onTime = axis !== 'category' && axis !== 'linear';
  const layout = {
    width: 640,
    from: 0,
    placeX(index) {
      const [first, last, at] = [layout.from, rows.length - 1, index].map((of) => xOf(axis, of));
      return LEFT + ((at - first) * (layout.width - LEFT - RIGHT)) / (last - first);
    },
    placeY(value) {
      const share = ((isLog(axis) ? Math.log10(value) : value) - low) / (high - low);
      return isReversed(axis) ? TOP + share * (DOWN - TOP) : DOWN - share * (DOWN - TOP);
    },
    /** The lines across, each with its text. */
    levels: () => (isLog(axis) ? [1, 10, 100, 1000] : [0, 100, 200, 300, 400]).map((level) => ({ y: layout.placeY(level), text: String(level) })),
    /** The marks below, each with its text. */
    marks: () =>
      indexes()
        .filter((index) => (onTime ? new Date(timeOf(index)).getUTCMonth() === 0 && new Date(timeOf(index)).getUTCFullYear() % 2 === 0 : index % 20 === 0))
        .map((index) => ({ x: layout.placeX(index), text: axis === 'category' ? labelOf(index) : onTime ? labelOf(index).slice(0, 4) : String(xOf(axis, index)) })),
    points: () => indexes().map((index) => ({ x: layout.placeX(index), y: layout.placeY(rows[index].value) })),
  };
  const indexes = () => rows.map((_, index) => index).slice(layout.from);
  return layout;
}

/** What the page can do with such a chart. */
export function actsOn(layout, box, rows, render) {
  return {
    place(index, value) {
      const { left, top } = box.firstElementChild.getBoundingClientRect();
      return { x: left + layout.placeX(index), y: top + layout.placeY(value) };
    },
    append: (row) => (rows.push(row), render()),
    zoom: () => ((layout.from = rows.length - ZOOMED), render()),
    resize: () => ((layout.width = 520), render()),
    destroy: () => box.replaceChildren(),
  };
}
