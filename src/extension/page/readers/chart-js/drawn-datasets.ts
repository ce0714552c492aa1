import { isTransparent } from '../../is-transparent.ts';
import type { Chart, Dataset, DrawnDataset, Meta } from './chart.ts';

/** A page with more datasets than this is not read by anybody. */
const MOST_DATASETS = 100;

/** What is drawn along an axis of time or numbers, and one value high at each place; the last two by the plugin for candles. */
const READ_TYPES: ReadonlySet<string> = new Set(['line', 'bar', 'scatter', 'candlestick', 'ohlc']);

/** Axes whose places stand for no quantity. */
const NOT_VALUES: ReadonlySet<string> = new Set(['category', 'time', 'timeseries']);

/**
 * The visible datasets that run along a horizontal axis, and stand where their
 * own values say: of a stack the lowest.
 */
export function drawnDatasets(chart: Chart): DrawnDataset[] {
  const stacks = new Set<string>();
  return visibleMetas(chart)
    .filter(({ meta }) => !meta._stacked || isLowest(meta, stacks))
    .sort((a, b) => a.index - b.index)
    .flatMap(({ meta, index }) => {
      const x = chart.scales[meta.xAxisID];
      const y = chart.scales[meta.yAxisID];
      const dataset = chart.data.datasets[index];
      if (!dataset || !x || !y || isUnseen(meta, dataset) || !READ_TYPES.has(meta.type) || NOT_VALUES.has(y.type)) return [];
      const runsAlongX = x.isHorizontal() && !y.isHorizontal() && (meta.iScale ?? x) === x;
      return runsAlongX ? [{ dataset, meta, x, y }] : [];
    });
}

/** In the order in which stacks grow. */
function visibleMetas(chart: Chart): { readonly index: number; readonly meta: Meta }[] {
  return Array.from({ length: Math.min(chart.data.datasets.length, MOST_DATASETS) }, (_, index) => index)
    .filter((index) => chart.isDatasetVisible(index))
    .map((index) => ({ index, meta: chart.getDatasetMeta(index) }))
    .sort((a, b) => (a.meta.order ?? 0) - (b.meta.order ?? 0));
}

/** Towards these an area shows the values themselves; towards another dataset, the band between the two. */
const BASES: readonly unknown[] = [true, 'origin', 'start', 'end'];

/** The edges of a band are lines that are not drawn. */
function isUnseen({ type, dataset, data }: Meta, { fill }: Dataset): boolean {
  const line = dataset?.options;
  if (type !== 'line' || !line || (line.borderWidth !== 0 && !isTransparent(line.borderColor))) return false;
  return data?.[0]?.options?.radius === 0 && !BASES.includes(fill);
}

function isLowest(meta: Meta, stacks: Set<string>): boolean {
  const stack = JSON.stringify([meta.xAxisID, meta.yAxisID, meta.stack ? String(meta.stack) : meta.type]);
  if (stacks.has(stack)) return false;
  stacks.add(stack);
  return true;
}
