import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.Bokeh;

export async function draw(Bokeh, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const givenX = (index) => (isCategory ? labelOf(index) : xOf(axis, index));
  const [start, end] = rangeOf(axis);
  const plot = Bokeh.Plotting.figure({
    width: 640,
    height: 360,
    ...(isCategory ? { x_range: rows.map((_, index) => labelOf(index)) } : { x_axis_type: axis === 'linear' ? 'linear' : 'datetime' }),
    y_axis_type: isLog(axis) ? 'log' : 'linear',
    y_range: isReversed(axis) ? [end, start] : [start, end],
  });
  const source = new Bokeh.ColumnDataSource({ data: { x: rows.map((_, index) => givenX(index)), y: rows.map(({ value }) => value) } });
  plot.line({ field: 'x' }, { field: 'y' }, { source, line_width: 2, name: 'AAPL' });
  const view = await Bokeh.Plotting.show(plot, box);
  await view.ready;
  return {
    place(index, value) {
      const { left, top, width, height } = view.canvas_view.primary.el.getBoundingClientRect();
      const { width: wide, height: high } = view.canvas_view.bbox;
      const scale = view.frame.x_scale;
      const [first, last] = isCategory ? [0, rows.length - 1].map((at) => scale.compute(labelOf(at))) : [0, 0];
      const across = isCategory ? first + (index * (last - first)) / (rows.length - 1) : scale.compute(xOf(axis, index));
      return { x: left + (across * width) / wide, y: top + (view.frame.y_scale.compute(value) * height) / high };
    },
    append(row) {
      const index = rows.push(row) - 1;
      if (isCategory) plot.x_range.factors = [...plot.x_range.factors, labelOf(index)];
      source.stream({ x: [givenX(index)], y: [row.value] });
    },
    ...(isCategory ? {} : { zoom: () => plot.x_range.setv({ start: givenX(rows.length - ZOOMED), end: givenX(rows.length - 1) }) }),
    resize: () => void (plot.width = 520),
    destroy: () => view.remove(),
  };
}
