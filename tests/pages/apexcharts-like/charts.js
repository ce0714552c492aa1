/* A stand-in with the members that the documentation of ApexCharts hands to formatters and events, written from it; it draws a dot for each point. */

globalThis.Apex = { _chartInstances: [] };

const [LEFT, TOP, WIDTH, HEIGHT] = [50, 20, 530, 260];
const SVG = 'http://www.w3.org/2000/svg';

/** How far up a value is drawn; `stretch` is what the library adds to a logarithmic axis. */
function shareOf(value, { min, max, logarithmic = false, reversed = false }, stretch) {
  const inner = (number) => (logarithmic ? Math.log(number) / Math.log(10) : number);
  const share = (inner(value) - inner(min)) / (inner(max) - inner(min)) / (logarithmic ? stretch : 1);
  return reversed ? 1 - share : share;
}

/** Draws what was given with the places that it keeps for itself. */
globalThis.addChart = ({ x, y, series, type = 'line', title, stacked = false, collapsed = [], horizontal = false, stretch = 1, style = '' }) => {
  const el = document.createElement('div');
  el.style.cssText = style;
  const svg = el.appendChild(document.createElementNS(SVG, 'svg'));
  svg.setAttribute('class', 'apexcharts-svg');
  svg.setAttribute('width', '600');
  svg.setAttribute('height', '320');
  const plot = svg.appendChild(document.createElementNS(SVG, 'g'));
  plot.setAttribute('transform', `translate(${LEFT}, ${TOP})`);
  document.querySelector('main').append(el);
  const points = series[0].ys.length;
  const isNumeric = x.kind !== 'slots';
  const xs = x.kind === 'categories' ? series[0].ys.map((_, at) => at + 1) : series[0].xs;
  const placeOf = (at) => (isNumeric ? ((xs[at] - x.min) / (x.max - x.min)) * WIDTH : ((at + 0.5) * WIDTH) / points);
  const stack = series[0].ys.map(() => 0);
  const drawn = series.map(({ ys }) => ys.map((value, at) => {
    if (value === null) return null;
    const top = (stacked ? stack[at] : 0) + value;
    if (stacked) stack[at] = top;
    return HEIGHT * (1 - shareOf(top, y, stretch));
  }));
  drawn.flat().forEach((cy, nth) => {
    if (cy === null) return;
    const dot = plot.appendChild(document.createElementNS(SVG, 'circle'));
    dot.setAttribute('cx', String(placeOf(nth % points)));
    dot.setAttribute('cy', String(cy));
    dot.setAttribute('r', '1');
  });
  const globals = {
    dom: {}, series: series.map(({ ys }) => ys), seriesX: isNumeric ? series.map(() => xs) : [], seriesNames: series.map(({ name }) => name), colors: ['#008FFB', '#00E396', '#FEB019'],
    seriesCandleC: type === 'candlestick' ? series.map(({ ys }) => ys) : [], labels: x.labels ?? [], categoryLabels: x.kind === 'categories' ? x.labels : [],
    seriesXvalues: series.map(({ ys }) => ys.map((_, at) => placeOf(at))), seriesYvalues: drawn, collapsedSeriesIndices: collapsed, ancillaryCollapsedSeriesIndices: [],
    isXNumeric: isNumeric, isBarHorizontal: horizontal, isMultipleYAxis: false, comboCharts: series.some((one) => one.type), invalidLogScale: false, dataPoints: points,
    minX: x.min, maxX: x.max, minY: y.min, maxY: y.max, minYArr: [y.min], maxYArr: [y.max], yLogRatio: [1 / HEIGHT], yAxisScale: [{ result: [y.min, y.max] }],
    gridWidth: WIDTH, gridHeight: HEIGHT, translateX: LEFT, translateY: TOP, svgWidth: 600, svgHeight: 320,
  };
  const config = { chart: { type, stacked }, title: { text: title }, series, xaxis: { type: x.kind, convertedCatToNumeric: x.kind === 'categories' }, yaxis: [y] };
  Apex._chartInstances.push({ id: `chart-${Apex._chartInstances.length}`, chart: { el, w: { config, globals } } });
};

/** What `destroy()` does: the chart leaves the list and its element is empty. */
globalThis.destroyChart = () => {
  const [{ chart }] = Apex._chartInstances.splice(0, 1);
  chart.el.replaceChildren();
  chart.w.globals.dom = {};
};
