/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart to the page and gives back its view; a glyph is [name, columns, properties, filter], a filter [kind, properties]. */
globalThis.addChart = async ({ glyphs, figure = {}, reversed = false, style = '' }) => {
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  host.style.cssText = style;
  const { Plotting } = Bokeh;
  const plot = Plotting.figure({ width: 620, height: 320, ...figure });
  if (reversed) plot.x_range.flipped = plot.y_range.flipped = true;
  for (const [name, columns, properties = {}, filter] of glyphs) {
    const height = name === 'vbar' ? { top: { field: 'top' } } : { y: { field: 'y' } };
    const fields = name === 'multi_line' ? { xs: { field: 'xs' }, ys: { field: 'ys' } } : { x: { field: 'x' }, ...height };
    plot[name]({ ...fields, source: new Bokeh.ColumnDataSource({ data: columns }), ...(filter && { view: new Bokeh.CDSView({ filter: new Bokeh[filter[0]](filter[1]) }) }), ...properties });
  }
  const view = await Plotting.show(plot, host);
  await view.ready;
  return view;
};

/** Where the chart itself puts a place, in viewport px: by its frame's scales, from its canvas. */
globalThis.placeOf = (view, x, y) => {
  const canvas = view.canvas_view.primary.el;
  const box = canvas.getBoundingClientRect();
  const { width, height } = view.canvas_view.bbox;
  return { x: box.left + (view.frame.x_scale.compute(x) * box.width) / width, y: box.top + (view.frame.y_scale.compute(y) * box.height) / height };
};
