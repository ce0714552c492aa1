/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart to the page, or to the open shadow root of a new element in it. */
globalThis.addChart = async ({ data, layout, config, style = '', inShadow = false }) => {
  const box = document.createElement('div');
  box.className = 'chart';
  box.style.cssText = style;
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  (inShadow ? host.attachShadow({ mode: 'open' }) : host).append(box);
  await Plotly.newPlot(box, data, layout, config);
  return box;
};

/** Where the chart itself puts a place, in viewport px: `p2d`'s inverse from the top left of its SVG. */
globalThis.placeOf = (chart, x, y, { xaxis = 'xaxis', yaxis = 'yaxis' } = {}) => {
  const layout = chart._fullLayout;
  const box = chart.querySelector('svg.main-svg').getBoundingClientRect();
  const stretch = box.width / layout.width;
  return {
    x: box.left + (layout[xaxis]._offset + layout[xaxis].d2p(x)) * stretch,
    y: box.top + (layout[yaxis]._offset + layout[yaxis].d2p(y)) * stretch,
  };
};

/** The middle of each marker as it is drawn, in viewport px. */
globalThis.markersOf = (chart) =>
  Array.from(chart.querySelectorAll('.points path.point'), (path) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
