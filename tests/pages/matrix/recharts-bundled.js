import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { CartesianGrid, Line, LineChart, Tooltip, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';
import { show } from './show.js';

function draw(_, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const root = createRoot(box);
  let [width, from] = [640, 0];
  const scales = {};
  /** A component of the page's own, which the chart tells its scales. */
  function Scales() {
    Object.assign(scales, { x: useXAxisScale(), y: useYAxisScale() });
    return null;
  }
  const givenX = (index) => (isCategory ? labelOf(index) : xOf(axis, index));
  render();

  function render() {
    const data = rows.map(({ value }, index) => ({ month: givenX(index), price: value })).slice(from);
    const x = isCategory ? {} : { type: 'number', scale: axis === 'linear' ? 'linear' : 'time', domain: ['dataMin', 'dataMax'], tickFormatter: axis === 'linear' ? undefined : (ms) => new Date(ms).toISOString().slice(0, 7) };
    const y = { scale: isLog(axis) ? 'log' : 'linear', domain: rangeOf(axis), reversed: isReversed(axis), allowDataOverflow: true };
    const parts = [h(CartesianGrid, { key: 'grid' }), h(XAxis, { key: 'x', dataKey: 'month', ...x }), h(YAxis, { key: 'y', ...y }), h(Tooltip, { key: 'tooltip', isAnimationActive: false }), h(Line, { key: 'line', dataKey: 'price', name: 'AAPL', dot: false, isAnimationActive: false }), h(Scales, { key: 'scales' })];
    flushSync(() => root.render(h(LineChart, { width, height: 360, data }, ...parts)));
  }

  return {
    place(index, value) {
      const { left, top } = box.querySelector('svg').getBoundingClientRect();
      const [first, last] = [from, rows.length - 1].map((end) => scales.x(givenX(end)));
      // Points of a straight axis lie in the line of its ends.
      const [start, end, at] = isCategory ? [from, rows.length - 1, index] : [from, rows.length - 1, index].map(givenX);
      return { x: left + first + ((at - start) * (last - first)) / (end - start), y: top + scales.y(value) };
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
    destroy: () => root.unmount(),
  };
}

void show(draw);
