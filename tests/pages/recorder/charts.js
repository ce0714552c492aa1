// One chart of each library on a canvas, by its own browser file. Each says what it shows: { x, y, lines: [{ name, points: [[x, y], ...] }] }.
const load = (path) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: `/packages/${path}`, onload: resolve, onerror: reject });
    document.head.append(script);
  });
const loadStyle = (path) =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: `/packages/${path}`, onload: resolve, onerror: reject });
    document.head.append(link);
  });

const box = document.querySelector('#chart');
const points = (rows) => rows.map(({ x, y }) => [Number(x), y]);
const shown = (x, y, ...lines) => ({ x, y, lines: lines.map(({ name = '', rows }) => ({ name, points: points(rows) })) });
const iso = (date) => date.toISOString().slice(0, 10);
const months = async () => (await series.index()).slice(0, 12);
const monthName = (date) => date.toLocaleString('en', { month: 'short', timeZone: 'UTC' });

const chartJs = async (config) => {
  await load('chart.js/dist/chart.umd.min.js');
  await load('chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js');
  return new Chart(box.appendChild(document.createElement('canvas')), { ...config, options: { maintainAspectRatio: false, ...config.options } });
};
const uplot = async (options, data) => {
  await loadStyle('uplot/dist/uPlot.min.css');
  await load('uplot/dist/uPlot.iife.min.js');
  return new uPlot({ width: 640, height: 360, ...options }, data, box);
};
const lightweight = async (options) => {
  await load('lightweight-charts/dist/lightweight-charts.standalone.production.js');
  const rows = await series.days();
  const chart = LightweightCharts.createChart(box, options);
  chart.addSeries(LightweightCharts.LineSeries, { title: 'Lowest' }).setData(rows.map(({ x, y }) => ({ time: iso(x), value: y })));
  chart.timeScale().fitContent();
  return shown('time', 'linear', { name: 'Lowest', rows });
};
const echart = async (options) => {
  await load('echarts/dist/echarts.min.js');
  const chart = echarts.init(box);
  chart.setOption(options);
  return chart;
};
const vegaChart = async (spec, container = {}) => {
  for (const path of ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js']) await load(path);
  const view = new vega.View(vega.parse(vegaLite.compile({ width: 560, height: 300, ...spec }).spec), { renderer: 'canvas', container: box, hover: true, ...container });
  await view.runAsync();
};

window.charts = {
  async chartJs() {
    const rows = await series.index();
    await chartJs({ type: 'line', data: { datasets: [{ label: 'S&P 500', data: rows, borderColor: '#36a2eb', pointRadius: 0 }] }, options: { scales: { x: { type: 'time' } } } });
    return shown('time', 'linear', { name: 'S&P 500', rows });
  },
  async chartJsBars() {
    const rows = await months();
    await chartJs({ type: 'bar', data: { labels: rows.map(({ x }) => monthName(x)), datasets: [{ label: 'Price', data: rows.map(({ y }) => y), backgroundColor: '#4bc0c0' }] } });
    return shown('months', 'linear', { name: 'Price', rows });
  },
  async chartJsLog() {
    const rows = series.growth();
    await chartJs({ type: 'line', data: { datasets: [{ label: 'Growth', data: rows }] }, options: { scales: { x: { type: 'linear' }, y: { type: 'logarithmic' } } } });
    return shown('linear', 'logarithmic', { name: 'Growth', rows });
  },
  async chartJsTwo() {
    const rows = await series.days();
    const warmer = rows.map(({ x, y }) => ({ x, y: y * 1.4 + 6 }));
    await chartJs({
      type: 'line',
      data: { datasets: [{ label: 'Low', data: rows, borderColor: '#c00', tension: 0.4 }, { label: 'High', data: warmer, borderColor: '#06c', backgroundColor: '#06c3', fill: true }] },
      options: { scales: { x: { type: 'time', time: { unit: 'month', displayFormats: { month: 'MMM yyyy' } } } } },
    });
    return shown('time', 'linear', { name: 'Low', rows }, { name: 'High', rows: warmer });
  },
  async uplot() {
    const rows = await series.days();
    await uplot({ series: [{}, { label: 'Lowest', stroke: '#c00' }] }, [rows.map(({ x }) => x / 1000), rows.map(({ y }) => y)]);
    // Its legend is HTML, and tells no colour of a text.
    return shown('time', 'linear', { rows });
  },
  async uplotDense() {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ x: i, y: 40 * Math.sin(i / 1500) + 3 * Math.sin(i / 7) }));
    await uplot({ scales: { x: { time: false } }, series: [{}, { label: 'Dense', stroke: '#06c' }] }, [rows.map(({ x }) => x), rows.map(({ y }) => y)]);
    return shown('linear', 'linear', { name: 'Dense', rows });
  },
  lightweight: () => lightweight({ autoSize: true }),
  lightweightFixed: () => lightweight({ width: 640, height: 360 }),
  async echarts() {
    const rows = await series.index();
    await echart({ animation: false, xAxis: { type: 'time' }, yAxis: { type: 'value' }, series: [{ type: 'line', name: 'S&P 500', data: rows.map(({ x, y }) => [x, y]) }] });
    return shown('time', 'linear', { rows });
  },
  async echartsTooltip() {
    const rows = await series.index();
    await echart({ tooltip: { trigger: 'axis' }, legend: {}, xAxis: { type: 'time' }, yAxis: { type: 'value' }, series: [{ type: 'line', name: 'S&P 500', showSymbol: false, data: rows.map(({ x, y }) => [x, y]) }] });
    return shown('time', 'linear', { name: 'S&P 500', rows });
  },
  async echartsResizes() {
    const rows = await months();
    const chart = await echart({ xAxis: { type: 'category', data: rows.map(({ x }) => monthName(x)) }, yAxis: { type: 'value' }, series: [{ type: 'bar', data: rows.map(({ y }) => y) }] });
    window.addEventListener('resize', () => chart.resize());
    return shown('months', 'linear', { rows });
  },
  async dygraphs() {
    await loadStyle('dygraphs/dist/dygraph.min.css');
    await load('dygraphs/dist/dygraph.min.js');
    const rows = await series.days();
    new Dygraph(box, rows.map(({ x, y }) => [x, y]), { labels: ['Day', 'Lowest'] });
    return shown('time', 'linear', { rows });
  },
  async bokeh() {
    for (const path of ['bokeh.min.js', 'bokeh-api.min.js']) await load(`@bokeh/bokehjs/build/js/${path}`);
    const rows = await series.days();
    const plot = Bokeh.Plotting.figure({ width: 640, height: 360, x_axis_type: 'datetime', title: 'Lowest temperatures' });
    plot.line({ x: { field: 'x' }, y: { field: 'y' }, source: new Bokeh.ColumnDataSource({ data: { x: rows.map(({ x }) => Number(x)), y: rows.map(({ y }) => y) } }) });
    const view = await Bokeh.Plotting.show(plot, box);
    await view.ready;
    return shown('time', 'linear', { rows });
  },
  /** Its labels are a 10 and, as a text of its own, the small exponent above it. */
  async bokehLog() {
    for (const path of ['bokeh.min.js', 'bokeh-api.min.js']) await load(`@bokeh/bokehjs/build/js/${path}`);
    const rows = (await series.days()).map(({ x, y }) => ({ x, y: 10 ** (y / 4) }));
    const plot = Bokeh.Plotting.figure({ width: 640, height: 360, x_axis_type: 'datetime', y_axis_type: 'log' });
    plot.line({ x: { field: 'x' }, y: { field: 'y' }, source: new Bokeh.ColumnDataSource({ data: { x: rows.map(({ x }) => Number(x)), y: rows.map(({ y }) => y) } }) });
    const view = await Bokeh.Plotting.show(plot, box);
    await view.ready;
    return shown('time', 'logarithmic', { rows });
  },
  async bokehStretched() {
    for (const path of ['bokeh.min.js', 'bokeh-api.min.js']) await load(`@bokeh/bokehjs/build/js/${path}`);
    const rows = await series.days();
    const plot = Bokeh.Plotting.figure({ height: 360, sizing_mode: 'stretch_width', x_axis_type: 'datetime' });
    plot.line({ x: { field: 'x' }, y: { field: 'y' }, source: new Bokeh.ColumnDataSource({ data: { x: rows.map(({ x }) => Number(x)), y: rows.map(({ y }) => y) } }) });
    const view = await Bokeh.Plotting.show(plot, box);
    await view.ready;
    return shown('time', 'linear', { rows });
  },
  async vega() {
    const rows = await series.index();
    await vegaChart({ data: { values: rows.map(({ x, y }) => ({ date: iso(x), price: y })) }, mark: 'line', encoding: { x: { field: 'date', type: 'temporal', scale: { type: 'utc' } }, y: { field: 'price', type: 'quantitative' } } });
    return shown('time', 'linear', { rows });
  },
  async vegaStretched() {
    const rows = await series.index();
    await vegaChart({ width: 'container', data: { values: rows.map(({ x, y }) => ({ date: iso(x), price: y })) }, mark: 'line', encoding: { x: { field: 'date', type: 'temporal', scale: { type: 'utc' } }, y: { field: 'price', type: 'quantitative' } } });
    return shown('time', 'linear', { rows });
  },
};
