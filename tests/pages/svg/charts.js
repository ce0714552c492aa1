// One chart of each kind, by the library's own browser file. Each says what it shows: { x, y, lines: [{ name, points: [[x, y], ...] }] }.
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
const { width, height } = { width: 640, height: 360 };
const points = (rows) => rows.map(({ x, y }) => [Number(x), y]);
const shown = (x, y, ...lines) => ({ x, y, lines: lines.map(({ name = '', rows }) => ({ name, points: points(rows) })) });
/** Two frames: what a library does after its call returned has been done. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const iso = (date) => date.toISOString().slice(0, 10);

const d3Chart = async (rows, { x, y, line = (shape) => shape, area = false, bars = false, axes = (svg) => svg, attributes = {} }) => {
  if (!window.d3) await load('d3/dist/d3.min.js');
  const svg = d3.select(box).append('svg').attr('width', width).attr('height', height);
  for (const [name, value] of Object.entries(attributes)) svg.attr(name, value);
  svg.append('g').attr('transform', `translate(0,${height - 30})`).call(d3.axisBottom(x));
  svg.append('g').attr('transform', 'translate(50,0)').call(d3.axisLeft(y));
  axes(svg);
  const at = (row) => x(row.x);
  if (bars) {
    svg.append('g').attr('fill', 'steelblue').selectAll('rect').data(rows).join('rect')
      .attr('x', at).attr('width', x.bandwidth()).attr('y', (row) => y(Math.max(0, row.y))).attr('height', (row) => Math.abs(y(row.y) - y(0)));
  } else {
    if (area) svg.append('path').attr('fill', '#cde').attr('d', d3.area(at, y.range()[0], (row) => y(row.y))(rows));
    svg.append('path').attr('fill', 'none').attr('stroke', 'steelblue').attr('stroke-width', 1.5)
      .attr('d', line(d3.line(at, (row) => y(row.y)).defined((row) => Number.isFinite(row.y)))(rows));
  }
  return svg;
};
const across = () => [50, width - 10];
const upwards = () => [height - 30, 10];
const time = (rows) => d3.scaleUtc(d3.extent(rows, (row) => row.x), across());
const linear = (rows) => d3.scaleLinear(d3.extent(rows, (row) => row.y), upwards()).nice();

window.charts = {
  async d3() {
    await load('d3/dist/d3.min.js');
    const rows = await series.index();
    await d3Chart(rows, { x: time(rows), y: linear(rows) });
    return shown('time', 'linear', { rows });
  },
  async d3Days() {
    await load('d3/dist/d3.min.js');
    const rows = await series.days();
    await d3Chart(rows, { x: time(rows), y: linear(rows), line: (shape) => shape.curve(d3.curveMonotoneX) });
    return shown('time', 'linear', { rows });
  },
  async d3Log() {
    await load('d3/dist/d3.min.js');
    const rows = series.growth();
    await d3Chart(rows, { x: d3.scaleLinear([0, 39], across()), y: d3.scaleLog(d3.extent(rows, (row) => row.y), upwards()) });
    return shown('linear', 'logarithmic', { rows });
  },
  async d3Root() {
    await load('d3/dist/d3.min.js');
    const rows = series.growth();
    await d3Chart(rows, { x: d3.scaleLinear([0, 39], across()), y: d3.scaleSqrt([0, d3.max(rows, (row) => row.y)], upwards()) });
    return shown('linear', 'linear', { rows });
  },
  async d3Gaps() {
    await load('d3/dist/d3.min.js');
    const rows = (await series.index()).map((row, i) => (i % 40 === 17 || i === 60 || i === 61 ? { ...row, y: NaN } : row));
    await d3Chart(rows, { x: time(rows), y: linear(rows.filter((row) => Number.isFinite(row.y))) });
    return shown('time', 'linear', { rows });
  },
  async d3Steps() {
    await load('d3/dist/d3.min.js');
    const rows = (await series.index()).slice(0, 40);
    await d3Chart(rows, { x: time(rows), y: linear(rows), line: (shape) => shape.curve(d3.curveStepAfter) });
    return shown('time', 'linear', { rows });
  },
  async d3StepsAround() {
    await load('d3/dist/d3.min.js');
    const rows = (await series.index()).slice(0, 40);
    await d3Chart(rows, { x: time(rows), y: linear(rows), line: (shape) => shape.curve(d3.curveStep) });
    return shown('time', 'linear', { rows });
  },
  async d3Bars() {
    await load('d3/dist/d3.min.js');
    const rows = (await series.years()).slice(-30);
    await d3Chart(rows, { x: d3.scaleBand(rows.map((row) => row.x), across()).padding(0.2), y: linear(rows), bars: true });
    return shown('time', 'linear', { rows: rows.map(({ x, y }) => ({ x: Date.UTC(x, 0, 1), y })) });
  },
  async d3Reversed() {
    await load('d3/dist/d3.min.js');
    const rows = await series.index();
    await d3Chart(rows, { x: d3.scaleUtc(d3.extent(rows, (row) => row.x), across().reverse()), y: d3.scaleLinear([600, 1600], upwards().reverse()), area: true });
    return shown('time', 'linear', { rows });
  },
  async d3ViewBox() {
    await load('d3/dist/d3.min.js');
    const rows = await series.days();
    const svg = await d3Chart(rows, { x: time(rows), y: linear(rows), attributes: { viewBox: `0 0 ${width} ${height}` } });
    svg.attr('width', 900).attr('height', 420);
    return shown('time', 'linear', { rows });
  },
  async plot() {
    await load('d3/dist/d3.min.js');
    await load('@observablehq/plot/dist/plot.umd.min.js');
    const rows = await series.index();
    box.append(Plot.plot({ width, height, y: { grid: true }, marks: [Plot.lineY(rows, { x: 'x', y: 'y', stroke: 'crimson' })] }));
    return shown('time', 'linear', { rows });
  },
  async plotPanels() {
    const rows = (await series.days()).slice(0, 40);
    await load('d3/dist/d3.min.js');
    await load('@observablehq/plot/dist/plot.umd.min.js');
    box.append(Plot.plot({ width, height, marks: [Plot.lineY(['a', 'b'].flatMap((panel) => rows.map((row) => ({ ...row, panel }))), { x: 'x', y: 'y', fx: 'panel' })] }));
    return shown('months', 'linear', { rows });
  },
  async plotRules() {
    const rows = (await series.days()).slice(0, 40);
    await load('d3/dist/d3.min.js');
    await load('@observablehq/plot/dist/plot.umd.min.js');
    box.append(Plot.plot({ width, height, marks: [Plot.ruleX(rows, { x: 'x', y1: (row) => row.y - 1, y2: (row) => row.y + 1 })] }));
    return null;
  },
  async plotSideways() {
    const rows = (await series.days()).slice(0, 40);
    await load('d3/dist/d3.min.js');
    await load('@observablehq/plot/dist/plot.umd.min.js');
    box.append(Plot.plot({ width, height, marks: [Plot.lineX(rows, { y: 'x', x: 'y' })] }));
    return null;
  },
  async plotBars() {
    await load('d3/dist/d3.min.js');
    await load('@observablehq/plot/dist/plot.umd.min.js');
    const rows = (await series.index()).slice(0, 24);
    box.append(Plot.plot({ width, height, marks: [Plot.rectY(rows, { x: 'x', y: 'y', interval: 'month' }), Plot.ruleY([0])] }));
    // A bar over a month stands in its middle.
    const middle = (x) => (Number(x) + Date.UTC(x.getUTCFullYear(), x.getUTCMonth() + 1)) / 2;
    return shown('time', 'linear', { rows: rows.map(({ x, y }) => ({ x: middle(x), y })) });
  },
  async vega() {
    await load('vega/build/vega.min.js');
    await load('vega-lite/build/vega-lite.min.js');
    const rows = await series.index();
    const spec = {
      width: 560, height: 300, data: { values: rows.map(({ x, y }) => ({ x: iso(x), y, of: 'S&P 500' })) }, mark: 'line',
      encoding: { x: { field: 'x', type: 'temporal', scale: { type: 'utc' } }, y: { field: 'y', type: 'quantitative' }, color: { field: 'of', type: 'nominal' } },
    };
    await new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'svg', container: box }).runAsync();
    return shown('time', 'linear', { name: 'S&P 500', rows });
  },
  async plotly() {
    await load('plotly.js-dist-min/plotly.min.js');
    const rows = await series.days();
    const other = rows.map(({ x, y }) => ({ x, y: y / 2 + 10 }));
    const trace = (name, of) => ({ name, x: of.map(({ x }) => iso(x)), y: of.map(({ y }) => y), mode: 'lines' });
    await Plotly.newPlot(box, [trace('Lowest', rows), trace('Other', other)], { width, height, title: { text: 'Seattle' } });
    return shown('time', 'linear', { name: 'Lowest', rows }, { name: 'Other', rows: other });
  },
  async plotlyLog() {
    await load('plotly.js-dist-min/plotly.min.js');
    const rows = series.growth();
    await Plotly.newPlot(box, [{ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y), mode: 'lines+markers' }], { width, height, yaxis: { type: 'log', exponentformat: 'power', dtick: 1 } });
    return shown('linear', 'logarithmic', { rows });
  },
  async echarts() {
    await load('echarts/dist/echarts.min.js');
    const rows = await series.index();
    const chart = echarts.init(box, null, { renderer: 'svg', width, height });
    chart.setOption({ animation: false, legend: {}, xAxis: { type: 'time' }, yAxis: { scale: true }, useUTC: true, series: [{ name: 'Index', type: 'line', showSymbol: false, data: rows.map(({ x, y }) => [Number(x), y]) }] });
    await drawn();
    return shown('time', 'linear', { name: 'Index', rows });
  },
  async echartsBars() {
    await load('echarts/dist/echarts.min.js');
    const rows = (await series.years()).slice(-24);
    const chart = echarts.init(box, null, { renderer: 'svg', width, height });
    chart.setOption({ animation: false, xAxis: { type: 'category', data: rows.map(({ x }) => String(x)) }, yAxis: {}, series: [{ type: 'bar', data: rows.map(({ y }) => y) }] });
    await drawn();
    return shown('time', 'linear', { rows: rows.map(({ x, y }) => ({ x: Date.UTC(x, 0, 1), y })) });
  },
  async echartsCandles() {
    await load('echarts/dist/echarts.min.js');
    const rows = await (await fetch('/packages/vega-datasets/data/ohlc.json')).json();
    const chart = echarts.init(box, null, { renderer: 'svg', width, height });
    chart.setOption({ animation: false, xAxis: { type: 'category', data: rows.map(({ date }) => date) }, yAxis: { scale: true }, series: [{ type: 'candlestick', data: rows.map(({ open, close, low, high }) => [open, close, low, high]) }] });
    await drawn();
    return shown('trading', 'linear', { rows: rows.map(({ date, close }) => ({ x: Date.parse(date), y: close })) });
  },
  async chartist() {
    await loadStyle('chartist/dist/index.css');
    await load('chartist/dist/index.umd.js');
    const rows = (await series.index()).slice(0, 12);
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    new Chartist.LineChart(box, { labels: names, series: [{ name: 'Index', data: rows.map(({ y }) => y) }] }, { width, height });
    await drawn();
    return shown('months', 'linear', { name: 'Index', rows });
  },
  async frappe() {
    await load('frappe-charts/dist/frappe-charts.min.umd.js');
    const rows = (await series.years()).slice(-20);
    new frappe.Chart(box, { type: 'line', height, animate: false, data: { labels: rows.map(({ x }) => String(x)), datasets: [{ name: 'Deviation', values: rows.map(({ y }) => y) }] } });
    // It draws its last state when its animation has gone by, whether there is one or not.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return shown('time', 'linear', { rows: rows.map(({ x, y }) => ({ x: Date.UTC(x, 0, 1), y })) });
  },
  async billboard() {
    await loadStyle('billboard.js/dist/billboard.css');
    await load('billboard.js/dist/billboard.pkgd.js');
    const rows = await series.days(60);
    await new Promise((resolve) =>
      bb.generate({
        bindto: box, size: { width, height }, transition: { duration: 0 }, onrendered: resolve,
        data: { x: 'x', columns: [['x', ...rows.map(({ x }) => iso(x))], ['Lowest', ...rows.map(({ y }) => y)]], type: 'line' },
        axis: { x: { type: 'timeseries', tick: { format: '%Y-%m-%d' } } },
      }),
    );
    await drawn();
    return shown('time', 'linear', { name: 'Lowest', rows });
  },
};
