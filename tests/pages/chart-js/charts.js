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

/** Where the chart itself has points of a dataset, in viewport px: its canvas may have a border, padding and a transform. */
globalThis.placesOf = (canvas, datasetIndex, points) => {
  const chart = Chart.getChart(canvas);
  const meta = chart.getDatasetMeta(datasetIndex);
  const box = canvas.getBoundingClientRect();
  const style = getComputedStyle(canvas);
  const [scaleX, scaleY] = [box.width / canvas.offsetWidth, box.height / canvas.offsetHeight];
  const padding = (side) => parseFloat(style[`padding${side}`]);
  const left = box.left + scaleX * (canvas.clientLeft + padding('Left'));
  const top = box.top + scaleY * (canvas.clientTop + padding('Top'));
  const width = scaleX * (canvas.clientWidth - padding('Left') - padding('Right'));
  const height = scaleY * (canvas.clientHeight - padding('Top') - padding('Bottom'));
  return points.map(([x, y]) => ({
    x: left + (chart.scales[meta.xAxisID].getPixelForValue(x) * width) / chart.width,
    y: top + (chart.scales[meta.yAxisID].getPixelForValue(y) * height) / chart.height,
  }));
};

/** As `addChart`, in an open shadow root. */
globalThis.addShadowChart = (config) => {
  const host = document.createElement('div');
  document.querySelector('main').append(host);
  const box = document.createElement('div');
  box.style.cssText = 'width: 500px; height: 200px';
  const canvas = document.createElement('canvas');
  box.append(canvas);
  host.attachShadow({ mode: 'open' }).append(box);
  return new Chart(canvas, { ...config, options: { animation: false, maintainAspectRatio: false, ...config.options } });
};
