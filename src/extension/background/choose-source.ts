import type { ChartReading } from '../../core/chart/chart-reading.ts';
import type { Reading } from '../../core/series/reading.ts';
import type { Series } from '../../core/series/series.ts';
import type { Hand, PlanRequest } from '../messages/protocol.ts';
import { matchChart, type ChartLine } from './match-chart.ts';
import { HandEmptyError, ImageUnreadableError, NothingToReadError, SelectionUnreadableError } from './problems.ts';

/** Everything that could be forecast, as it was found. */
export interface Candidates {
  /** What the selected text reads as; null without a selection. */
  readonly selection: Reading | null;
  readonly hand: Hand | null;
  /** The charts of the page, in document order. */
  readonly charts: readonly ChartReading[];
}

/** What is forecast, and where it is drawn. */
export type SourceChoice =
  | { readonly kind: 'selection'; readonly series: Series }
  | { readonly kind: 'hand'; readonly hand: Hand; readonly line: ChartLine | null }
  | { readonly kind: 'chart'; readonly line: ChartLine }
  | { readonly kind: 'pick' };

const FEWEST_SELECTED = 3;
const LEAST_NUMERIC_SHARE = 0.5;

/**
 * Decides what a gesture means: what the user chose, else the selection, else
 * the series in hand, else the chart on the page; several charts and none under
 * the pointer is the user's to decide.
 *
 * @throws Problem when there is nothing to forecast, saying why
 */
export function chooseSource(
  { trigger, choice, hoveredCanvas }: Pick<PlanRequest, 'trigger' | 'choice' | 'hoveredCanvas'>,
  { selection, hand, charts }: Candidates,
): SourceChoice {
  const ranked = rankCharts(charts, hoveredCanvas);
  if (choice?.kind === 'chart') {
    const line = chosenLine(charts, choice.canvasIndex, choice.seriesIndex);
    if (line) return { kind: 'chart', line };
    throw new NothingToReadError();
  }
  if (choice?.kind !== 'hand' && trigger !== 'popup' && selection && isSeries(selection)) {
    return { kind: 'selection', series: selection.series };
  }
  if (hand) return { kind: 'hand', hand, line: matchChart(hand.series.values, ranked) };
  if (choice?.kind === 'hand' || trigger === 'popup') throw new HandEmptyError();
  if (trigger === 'image') throw new ImageUnreadableError();
  return chooseChart(ranked, hoveredCanvas, selection !== null);
}

/** Whether a text is meant as a series: at least three numbers that are at least half of it. */
export function isSeries(reading: Reading): boolean {
  return reading.read >= FEWEST_SELECTED && reading.numericShare >= LEAST_NUMERIC_SHARE;
}

function chooseChart(ranked: readonly ChartReading[], hoveredCanvas: number | null, selected: boolean): SourceChoice {
  if (ranked.length === 0) throw selected ? new SelectionUnreadableError() : new NothingToReadError();
  const [first] = ranked;
  const inView = ranked.filter((reading) => reading.inView);
  const isClear = first.canvasIndex === hoveredCanvas || inView.length === 1 || ranked.length === 1;
  return isClear ? { kind: 'chart', line: { reading: first, seriesIndex: longestLine(first) } } : { kind: 'pick' };
}

/** The one under the pointer first, then those in view, then the rest, each in document order. */
function rankCharts(charts: readonly ChartReading[], hoveredCanvas: number | null): ChartReading[] {
  const rank = (reading: ChartReading): number =>
    reading.canvasIndex === hoveredCanvas ? 0 : reading.inView ? 1 : 2;
  return [...charts].sort((a, b) => rank(a) - rank(b));
}

function chosenLine(charts: readonly ChartReading[], canvasIndex: number, seriesIndex: number): ChartLine | null {
  const reading = charts.find((candidate) => candidate.canvasIndex === canvasIndex);
  if (!reading) return null;
  return { reading, seriesIndex: seriesIndex < reading.series.length ? seriesIndex : longestLine(reading) };
}

function longestLine(reading: ChartReading): number {
  const lengths = reading.series.map((line) => line.values.length);
  return lengths.indexOf(Math.max(...lengths));
}
