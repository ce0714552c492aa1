import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => ({ bb: globalThis.bb, line: () => 'line' });

export async function draw({ bb, line }, box, { axis, rows }) {
  const type = line();
  const isCategory = axis === 'category';
  const onTime = !isCategory && axis !== 'linear';
  const givenX = (index) => (isCategory ? labelOf(index) : xOf(axis, index));
  const columns = () => [['x', ...rows.map((_, index) => givenX(index))], ['AAPL', ...rows.map(({ value }) => value)]];
  const [min, max] = rangeOf(axis);
  const chart = await new Promise((resolve) => {
    const made = bb.generate({
      bindto: box,
      size: { width: 640, height: 360 },
      transition: { duration: 0 },
      resize: { auto: false },
      data: { x: 'x', columns: columns(), type },
      point: { show: false },
      axis: {
        x: { type: isCategory ? 'category' : onTime ? 'timeseries' : 'indexed', localtime: false, tick: onTime ? { format: '%Y-%m', count: 6 } : isCategory ? { culling: { max: 6 } } : { culling: { max: 8 } } },
        y: { type: isLog(axis) ? 'log' : 'indexed', inverted: isReversed(axis), min, max, padding: 0 },
      },
      onrendered: () => queueMicrotask(() => resolve(made)),
    });
  });
  return {
    place(index, value) {
      const { scale } = chart.internal;
      const across = (at) => scale.x(isCategory ? at : onTime ? new Date(givenX(at)) : givenX(at));
      const { x, y } = new DOMPoint(across(index), scale.y(value)).matrixTransform(box.querySelector('.bb-chart').getScreenCTM());
      return { x, y };
    },
    append(row) {
      rows.push(row);
      return new Promise((done) => chart.load({ columns: columns(), done }));
    },
    zoom: () => void chart.zoom(isCategory ? [rows.length - ZOOMED, rows.length - 1] : [givenX(rows.length - ZOOMED), givenX(rows.length - 1)].map((end) => (onTime ? new Date(end) : end))),
    resize: () => void chart.resize({ width: 520, height: 360 }),
    destroy() {
      chart.destroy();
      box.replaceChildren();
    },
  };
}
