import { isTransparent } from '../../is-transparent.ts';
import type { ChartModel, DrawnSeries, SeriesModel } from './instance.ts';

/** A page with more series than this is not read by anybody. */
const MOST_SERIES = 100;

/** What is drawn along an axis, and one value high at each place. */
const READ_TYPES: ReadonlySet<string> = new Set(['line', 'bar', 'candlestick', 'scatter', 'effectScatter']);

/** Axes whose places stand for quantities. */
const VALUE_SCALES: ReadonlySet<string> = new Set(['interval', 'log']);

/**
 * The visible series that run along a horizontal axis, and stand where their
 * own values say: of a stack the lowest.
 */
export function drawnSeries(model: ChartModel): DrawnSeries[] {
  return model
    .getCurrentSeriesIndices()
    .slice(0, MOST_SERIES)
    .flatMap((index) => {
      const series = model.getSeriesByIndex(index);
      return series && READ_TYPES.has(series.subType) && !isLifted(series) && !isUnseen(series) ? (placed(series) ?? []) : [];
    });
}

/** A series that is stacked on another, or whose bars change places as they grow, is not where its values are. */
function isLifted(series: SeriesModel): boolean {
  return Boolean(series.getData().getCalculationInfo('stackedOnSeries')) || Boolean(series.get('realtimeSort'));
}

/** The lower edge of a band, and what bars of a waterfall stand on, are series that are not drawn. */
function isUnseen(series: SeriesModel): boolean {
  const hides = (style: string): boolean => series.get([style, 'opacity']) === 0 || isTransparent(series.get([style, 'color']));
  if (series.subType === 'bar') return hides('itemStyle');
  if (series.subType !== 'line') return false;
  const isBare = series.get('showSymbol') === false || series.get('symbol') === 'none';
  return isBare && !series.get('areaStyle') && (hides('lineStyle') || series.get(['lineStyle', 'width']) === 0);
}

function placed(series: SeriesModel): DrawnSeries | null {
  const system = series.coordinateSystem;
  if (system?.type !== 'cartesian2d' || series.getBaseAxis()?.dim !== 'x') return null;
  const x = system.getAxis('x');
  const y = system.getAxis('y');
  const { x: left, y: top, width, height } = system.getArea();
  return VALUE_SCALES.has(y.scale.type) ? { series, x, y, plot: { left, top, width, height } } : null;
}
