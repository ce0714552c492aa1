/* A stand-in with the public members that amCharts 5 documents, written from its documentation; it draws a dot for each point. */

globalThis.am5 = { registry: { version: '5.9.9', rootElements: [] } };

const [WIDTH, HEIGHT] = [600, 320];
const PLOT = { left: 50, top: 20, width: 530, height: 260 };
const FIRST_TYPES = { GaplessDateAxis: ['DateAxis', 'ValueAxis'], DateAxis: ['ValueAxis'], CandlestickSeries: ['ColumnSeries'] };

function entity(type, settings) {
  const types = [type, ...(FIRST_TYPES[type] ?? [])];
  return { get: (name, otherwise) => settings[name] ?? otherwise, isType: (asked) => types.includes(asked) };
}

function rendererOf(direction, { start = 0, end = 1, inversed = false, renderer = `AxisRenderer${direction}` }, length) {
  // From the bottom up is the other way round than px count.
  const backwards = inversed !== (direction === 'Y');
  return { ...entity(renderer, {}), positionToCoordinate: (share) => ((backwards ? end - share : share - start) / (end - start)) * length };
}

/** The cell of a date: its day or its month. */
function cellOf(value, interval) {
  const date = new Date(value);
  return interval === 'month' ? [Date.UTC(date.getUTCFullYear(), date.getUTCMonth()), Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)] : [value, value + 86400000];
}

function axisOf(direction, settings, length) {
  const { type, min, max, logarithmic = false, interval, names = [], dates = [] } = settings;
  const axis = entity(type, { ...settings, renderer: rendererOf(direction, settings, length) });
  const inner = (value) => (logarithmic ? Math.log(value) : value);
  axis.dataItems = type === 'CategoryAxis' ? names.map((name, index) => item({ category: name, index })) : [min, max].map((value) => item({ value, label: item({ text: String(value) }) }));
  axis.categoryToIndex = (name) => (names.includes(name) ? names.indexOf(name) : NaN);
  axis.indexToPosition = (index, location = 0.5) => (index + location) / names.length;
  axis.positionToValue = (share) => (logarithmic ? Math.exp(inner(min) + share * (inner(max) - inner(min))) : min + share * (max - min));
  axis.valueToPosition = (value) => {
    if (type !== 'GaplessDateAxis') return (inner(value) - inner(min)) / (inner(max) - inner(min));
    const index = dates.findLastIndex((date) => date <= value);
    return (index + (value - dates[index]) / 86400000) / dates.length;
  };
  axis.getDataItemPositionX = (point, field, location) => {
    if (type === 'CategoryAxis') return axis.indexToPosition(axis.categoryToIndex(point.get('categoryX')), location);
    const [open, close] = axis.isType('DateAxis') ? cellOf(point.get(field), interval) : [point.get(field), point.get(field)];
    return axis.valueToPosition(open + (close - open) * location);
  };
  return axis;
}

function item(fields) {
  return { get: (name) => fields[name], isHidden: () => false };
}

globalThis.addChart = ({ x, y, series, round = false, label, style = '' }) => {
  const dom = document.createElement('div');
  if (label) dom.setAttribute('aria-label', label);
  const canvas = dom.appendChild(document.createElement('div')).appendChild(document.createElement('canvas'));
  canvas.width = WIDTH * devicePixelRatio;
  canvas.height = HEIGHT * devicePixelRatio;
  canvas.style.cssText = `width: ${WIDTH}px; height: ${HEIGHT}px; ${style}`;
  document.querySelector('main').append(dom);
  const context = canvas.getContext('2d');
  context.scale(devicePixelRatio, devicePixelRatio);
  const xAxis = axisOf('X', round ? { ...x, renderer: 'AxisRendererCircular' } : x, PLOT.width);
  const yAxis = axisOf('Y', y, PLOT.height);
  const places = [];
  const values = series.map(({ type = 'LineSeries', xs, ys, hidden = false, stacked = false, ...settings }) => {
    const dataItems = ys.map((valueY, at) => item({ valueY, [x.type === 'CategoryAxis' ? 'categoryX' : 'valueX']: xs[at], stackToItemY: stacked ? {} : undefined }));
    for (const point of dataItems) {
      const left = PLOT.left + xAxis.get('renderer').positionToCoordinate(xAxis.getDataItemPositionX(point, 'valueX', settings.locationX ?? 0.5));
      const top = PLOT.top + yAxis.get('renderer').positionToCoordinate(yAxis.valueToPosition(point.get('valueY')));
      context.fillRect(left - 1, top - 1, 2, 2);
      places.push({ x: left, y: top });
    }
    const made = entity(type, { xAxis, yAxis, baseAxis: xAxis, stroke: { hex: 0x67b7dc }, stacked, ...settings });
    return { ...made, dataItems, isHidden: () => hidden, toGlobal: (at) => ({ x: at.x + PLOT.left, y: at.y + PLOT.top }) };
  });
  const chart = { ...entity('XYChart', {}), series: { values } };
  const panels = { ...entity('Container', {}), children: { values: [entity('Label', {}), chart] } };
  const container = { ...entity('Container', {}), width: () => WIDTH, height: () => HEIGHT, children: { values: [panels] } };
  let isDisposed = false;
  const root = { dom, container, isDisposed: () => isDisposed, dispose: () => (isDisposed = true), places: () => placed(canvas, places) };
  am5.registry.rootElements.push(root);
};

/** Where the dots are in the viewport. */
function placed(canvas, places) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return places.map(({ x, y }) => ({ x: left + (x * width) / WIDTH, y: top + (y * height) / HEIGHT }));
}
