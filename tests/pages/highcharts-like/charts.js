/* A stand-in with the public members that Highcharts documents, written from its documentation; it draws a dot for each point. */

globalThis.Highcharts = { version: '12.0.0', charts: [] };

function axisOf({ type = 'linear', min, max, reversed = false, categories }, from, to) {
  const inner = (value) => (type === 'logarithmic' ? Math.log10(value) : value);
  const [start, end] = reversed ? [to, from] : [from, to];
  const [low, high] = [inner(min), inner(max)];
  return {
    options: { type }, categories, min: low, max: high, top: 20, height: 260, tickPositions: [low, high],
    ticks: { [low]: { label: { textStr: String(min) } }, [high]: { label: { textStr: String(max) } } },
    toPixels: (value) => start + ((inner(value) - low) / (high - low)) * (end - start),
  };
}

globalThis.addChart = ({ x, y, series, title, inverted = false, columns = true }) => {
  const container = document.createElement('div');
  container.dataset.highchartsChart = String(Highcharts.charts.length);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '600');
  svg.setAttribute('height', '320');
  container.append(svg);
  document.querySelector('main').append(container);
  const [xAxis, yAxis] = [axisOf(x, 50, 580), axisOf(y, 280, 20)];
  const chart = { container, inverted, title: { textStr: title }, chartWidth: 600, chartHeight: 320, plotLeft: 50, plotTop: 20, plotWidth: 530, plotHeight: 260 };
  chart.series = series.map(({ xs, ys, ...given }, index) => {
    ys.forEach((value, at) => {
      const dot = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'circle'));
      dot.setAttribute('cx', String(xAxis.toPixels(xs[at])));
      dot.setAttribute('cy', String(yAxis.toPixels(value)));
      dot.setAttribute('r', '1');
    });
    const data = columns ? { getColumn: (name) => ({ x: xs, y: ys })[name] } : { xData: xs, yData: ys };
    return { type: 'line', visible: true, color: '#2caffe', options: {}, index, chart, xAxis, yAxis, ...given, ...data };
  });
  Highcharts.charts.push(chart);
};

/** What `destroy()` leaves of a chart. */
globalThis.destroyChart = (index) => {
  const [chart] = [Highcharts.charts[index]];
  Highcharts.charts[index] = undefined;
  chart.container.remove();
  for (const name of Object.keys(chart)) delete chart[name];
};
