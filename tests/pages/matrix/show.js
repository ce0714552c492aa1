import { loadRows } from './rows.js';

/** Of these the answer is wanted; a library's own answers may hold its whole chart. */
const RETURNING = ['values', 'places', 'can'];

/**
 * Draws a chart and holds what a test can do with it where only the test finds it: on the chart's own box, asked by an event.
 *
 * `draw(library, box, { axis, rows })` gives `{ place(index, value), append(row), zoom(), resize(), destroy() }`:
 * where the library itself has a row, also one that is still to come, in viewport px; and what a page may do to its chart.
 */
export async function show(draw, library) {
  const axis = new URLSearchParams(location.search).get('axis');
  const { shown, later } = await loadRows();
  const box = document.querySelector('#chart');
  const chart = await draw(library, box, { axis, rows: shown.slice() });
  const values = shown.map(({ value }) => value);
  const acts = {
    values: () => values,
    places: (points) => points.map(([index, value]) => chart.place(index, value)),
    can: () => ['append', 'zoom', 'resize', 'destroy'].filter((act) => act in chart),
    async append() {
      const row = later.shift();
      values.push(row.value);
      await chart.append(row);
    },
    zoom: () => chart.zoom(),
    resize: () => chart.resize(),
    destroy: () => chart.destroy(),
  };
  box.addEventListener('matrix', (event) => {
    const { act, given, answer } = event.detail;
    answer(Promise.resolve(acts[act](given)).then((of) => (RETURNING.includes(act) ? of : null)));
  });
  document.body.dataset.ready = 'true';
}
