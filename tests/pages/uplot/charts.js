/* The page's own code, as any site's: tests call these through the page's global scope. */

/** What cannot be handed over as data: path builders and scales of the page's own. */
const PATHS = { bars: () => uPlot.paths.bars(), stepped: () => uPlot.paths.stepped({ align: 1 }), spline: () => uPlot.paths.spline() };
const OWN_SCALES = { root: { distr: 100, fwd: Math.cbrt, bwd: (value) => value ** 3 } };

/** Adds a chart to the page, or to the open shadow root of a new element in it. Series may name their `paths`, scales be `root`. */
globalThis.addChart = ({ options = {}, data, style = '', inShadow = false }) => {
  const series = (options.series ?? [{}, { stroke: '#c00', label: 'a' }]).map(({ paths, ...rest }) => (paths ? { ...rest, paths: PATHS[paths]() } : rest));
  const scales = Object.fromEntries(Object.entries(options.scales ?? {}).map(([key, { own, ...rest }]) => [key, own ? { ...rest, ...OWN_SCALES[own] } : rest]));
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  host.style.cssText = style;
  const root = inShadow ? host.attachShadow({ mode: 'open' }) : host;
  if (inShadow) root.append(document.querySelector('link').cloneNode());
  const box = root.appendChild(document.createElement('div'));
  return new uPlot({ width: 620, height: 320, ...options, series, scales }, data, box);
};

/** Where the chart itself puts places, in viewport px: `valToPos` from the top left of the layer over its plot. */
globalThis.placesOf = (chart, points, xKey = 'x', yKey = 'y') => {
  const { left, top, width, height } = chart.over.getBoundingClientRect();
  const stretchX = width / parseFloat(chart.over.style.width);
  const stretchY = height / parseFloat(chart.over.style.height);
  return points.map(([x, y]) => ({ x: left + chart.valToPos(x, xKey) * stretchX, y: top + chart.valToPos(y, yKey) * stretchY }));
};
