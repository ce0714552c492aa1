import { isLog, isReversed, rangeOf, timeOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.LightweightCharts;

export function draw({ createChart, LineSeries }, box, { axis, rows }) {
  const pointOf = ({ value }, index) => ({ time: timeOf(index) / 1000, value });
  const [minValue, maxValue] = rangeOf(axis);
  const chart = createChart(box, { width: 640, height: 360 });
  const series = chart.addSeries(LineSeries, { title: 'AAPL', autoscaleInfoProvider: () => ({ priceRange: { minValue, maxValue } }) });
  series.priceScale().applyOptions({ mode: isLog(axis) ? 1 : 0, invertScale: isReversed(axis) });
  series.setData(rows.map(pointOf));
  chart.timeScale().fitContent();
  // As a page with a legend of its own does.
  chart.subscribeCrosshairMove(() => undefined);
  return {
    place(index, value) {
      const { left, top } = chart.panes()[0].getHTMLElement().children[1].getBoundingClientRect();
      return { x: left + chart.timeScale().logicalToCoordinate(index), y: top + series.priceToCoordinate(value) };
    },
    append: (row) => series.update(pointOf(row, rows.push(row) - 1)),
    zoom: () => chart.timeScale().setVisibleLogicalRange({ from: rows.length - ZOOMED, to: rows.length - 1 }),
    resize: () => chart.resize(520, 360),
    destroy: () => chart.remove(),
  };
}
