/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart to the page and gives it back; animation is off, so that places are settled at once. */
globalThis.addChart = (config, style = '') => {
  const box = document.createElement('div');
  box.className = 'chart';
  box.style.cssText = style;
  const canvas = document.createElement('canvas');
  box.append(canvas);
  document.querySelector('main').append(box);
  return new Chart(canvas, {
    ...config,
    options: { animation: false, maintainAspectRatio: false, ...config.options },
  });
};

/** Where the chart itself would put a point, in viewport px. */
globalThis.placeOf = (canvasIndex, x, y, datasetIndex = 0) => {
  const canvas = document.querySelectorAll('canvas')[canvasIndex];
  const chart = Chart.getChart(canvas);
  const meta = chart.getDatasetMeta(datasetIndex);
  const box = canvas.getBoundingClientRect();
  return {
    x: box.left + (chart.scales[meta.xAxisID].getPixelForValue(x) * box.width) / chart.width,
    y: box.top + (chart.scales[meta.yAxisID].getPixelForValue(y) * box.height) / chart.height,
  };
};
