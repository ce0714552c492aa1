/* The page's own code, as any site's: tests call these through the page's global scope. */

/**
 * Adds a chart to the page, or to the open shadow root of a new element in it.
 * A mark is [name, rows, options]; rows' `x` may be ms, which become dates.
 */
globalThis.addChart = ({ marks, options = {}, style = '', dates = false, inShadow = false }) => {
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  host.style.cssText = style;
  const dated = (rows) => (dates ? rows.map((row) => ({ ...row, x: new Date(row.x) })) : rows);
  const plot = Plot.plot({ ...options, marks: marks.map(([name, rows, channels = {}]) => Plot[name](dated(rows), { x: 'x', y: 'y', ...channels })) });
  (inShadow ? host.attachShadow({ mode: 'open' }) : host).append(plot);
  return plot;
};

/** Where the chart itself puts a place, in viewport px: `scale.apply` in the coordinates of the group that its marks stand in. */
globalThis.placeOf = (plot, x, y, selector = 'path[stroke-linejoin], g[aria-label=line] path, g[aria-label=bar] rect, g[aria-label=dot] circle') => {
  const matrix = plot.querySelector(selector).parentNode.getScreenCTM();
  const place = new DOMPoint(plot.scale('x').apply(x), plot.scale('y').apply(y)).matrixTransform(matrix);
  return { x: place.x, y: place.y };
};
