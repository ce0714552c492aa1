/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart to the page; animation is off, so that places are settled at once. */
globalThis.addChart = (option, { renderer = 'canvas', style = '', inShadow = false } = {}) => {
  const box = document.createElement('div');
  box.style.cssText = `width: 620px; height: 260px; ${style}`;
  const host = document.createElement('div');
  document.querySelector('main').append(host);
  (inShadow ? host.attachShadow({ mode: 'open' }) : host).append(box);
  const chart = echarts.init(box, null, { renderer });
  chart.setOption({ animation: false, ...option });
  // Synchronous, so that a test need not wait for a frame.
  chart.getZr().flush();
  return chart;
};

/** Where a chart itself has points of a series, in viewport px. */
globalThis.placesOf = (chartIndex, seriesIndex, points) => {
  const box = document.querySelectorAll('[_echarts_instance_]')[chartIndex];
  const chart = echarts.getInstanceByDom(box);
  const drawn = box.querySelector('canvas, svg').getBoundingClientRect();
  return points.map((point) => {
    const [x, y] = chart.convertToPixel({ seriesIndex }, point);
    return { x: drawn.left + (x * drawn.width) / chart.getWidth(), y: drawn.top + (y * drawn.height) / chart.getHeight() };
  });
};
