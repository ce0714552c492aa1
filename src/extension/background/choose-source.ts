import type { ChartLine, ChartPlace, ChartReading } from '../../core/chart/chart-reading.ts';
import { linesOfPointedPlot, pointedLine } from '../../core/chart/pointed-line.ts';
import type { Reading } from '../../core/series/reading.ts';
import type { Series } from '../../core/series/series.ts';
import type { Calibration, FoundChoice, Hand, Place, PlanRequest } from '../messages/protocol.ts';
import { matchChart } from './match-chart.ts';
import { isUnderPointer } from './overlap.ts';
import type { FrameReading, FrameView, PictureFound, TableReading } from './page-reading.ts';
import { HandEmptyError, NothingToReadError, SelectionUnreadableError } from './problems.ts';

/** Everything that could be forecast, as it was found. */
export interface Candidates {
  /** What the selected text reads as; null without a selection. */
  readonly selection: Reading | null;
  readonly hand: Hand | null;
  /** What the page's frames show, that of the gesture among them. */
  readonly frames: readonly FrameReading[];
  /** The frame of the gesture. */
  readonly frameId: number;
}

/** What is forecast, and where it is drawn. */
export type SourceChoice =
  | { readonly kind: 'selection'; readonly series: Series }
  | { readonly kind: 'hand'; readonly hand: Hand; readonly line: ChartLine | null }
  | { readonly kind: 'chart'; readonly line: ChartLine }
  | { readonly kind: 'table'; readonly table: TableReading; readonly columnIndex: number }
  /** To be digitised; the line is not known before. */
  | {
      readonly kind: 'picture';
      readonly picture: PictureFound;
      readonly view: FrameView | null;
      /** Where it was pointed at, in the viewport of its frame; null where that is not known. */
      readonly pointer: ChartPlace | null;
      readonly seriesIndex: number | null;
      readonly calibration: Calibration | null;
    }
  /** In another frame, where an overlay of its own is to show it. */
  | { readonly kind: 'elsewhere'; readonly place: Place }
  | { readonly kind: 'pick' };

/** A chart, table or picture of one of the frames. */
type Found = { readonly frameId: number } & (
  | { readonly kind: 'chart'; readonly reading: ChartReading }
  | { readonly kind: 'table'; readonly reading: TableReading }
  | { readonly kind: 'picture'; readonly reading: PictureFound; readonly view: FrameView | null }
);

const FEWEST_SELECTED = 3;
const LEAST_NUMERIC_SHARE = 0.5;

/**
 * Decides what a gesture means: what the user chose, else the selection, else
 * the series in hand, else what is under the pointer, else the one chart in
 * view, else the one table, else the one picture; several and none under the
 * pointer is the user's to decide.
 *
 * @throws Problem when there is nothing to forecast, saying why
 */
export function chooseSource(request: Pick<PlanRequest, 'trigger' | 'choice' | 'hovered' | 'pointer'>, candidates: Candidates): SourceChoice {
  const { trigger, choice } = request;
  const { selection, hand, frames, frameId } = candidates;
  if (choice?.kind === 'found') return chosen(choice, request, candidates);
  if (choice?.kind !== 'hand' && trigger !== 'popup' && selection && isSeries(selection)) {
    return { kind: 'selection', series: selection.series };
  }
  const ranked = rank(foundIn(frames), request, frameId);
  if (hand) {
    const charts = ranked.flatMap((found) => (found.kind === 'chart' && found.frameId === frameId ? [found.reading] : []));
    return { kind: 'hand', hand, line: matchChart(hand.series.values, charts) };
  }
  if (choice?.kind === 'hand' || trigger === 'popup') throw new HandEmptyError();
  if (ranked.length === 0) throw selection ? new SelectionUnreadableError() : new NothingToReadError();
  return clearlyMeant(ranked, request, frameId) ?? { kind: 'pick' };
}

/** Whether a text is meant as a series: at least three numbers that are at least half of it. */
export function isSeries(reading: Reading): boolean {
  return reading.read >= FEWEST_SELECTED && reading.numericShare >= LEAST_NUMERIC_SHARE;
}

type Pointing = Pick<PlanRequest, 'hovered' | 'pointer'>;

function chosen(choice: FoundChoice, pointing: Pointing, { frames, frameId }: Candidates): SourceChoice {
  if (choice.frameId !== frameId) return { kind: 'elsewhere', place: choice };
  const found = foundIn(frames).find((candidate) => candidate.frameId === choice.frameId && candidate.reading.element === choice.element);
  if (!found) throw new NothingToReadError();
  return sourceOf(found, pointing, choice);
}

function foundIn(frames: readonly FrameReading[]): Found[] {
  return frames.flatMap(({ frameId, charts, tables, pictures, view }) => [
    ...charts.map((reading) => ({ kind: 'chart' as const, frameId, reading })),
    ...tables.map((reading) => ({ kind: 'table' as const, frameId, reading })),
    ...pictures.map((reading) => ({ kind: 'picture' as const, frameId, reading, view })),
  ]);
}

const KINDS = ['chart', 'table', 'picture'];

/** What is under the pointer first, then charts in view, tables, pictures, and those out of view, each in document order. */
function rank(found: readonly Found[], { hovered }: Pointing, frameId: number): Found[] {
  const rankOf = (candidate: Found): number => {
    const under = candidate.frameId === frameId && isUnderPointer(hovered, candidate.reading.box);
    return 2 * KINDS.indexOf(candidate.kind) - (isDated(candidate) ? 1 : 0) + (under ? 0 : candidate.reading.inView ? 10 : 20);
  };
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

/** What leaves no doubt: under the pointer, or the only one of the best kind in view; null where the user has to say. */
function clearlyMeant(ranked: readonly Found[], pointing: Pointing, frameId: number): SourceChoice | null {
  const [first] = ranked;
  const rivals = ranked.filter((other) => other.kind === first.kind && other.reading.inView === first.reading.inView && isDated(other) === isDated(first));
  const isUnder = first.frameId === frameId && isUnderPointer(pointing.hovered, first.reading.box);
  if (!isUnder && rivals.length > 1) return null;
  if (first.frameId !== frameId) return { kind: 'elsewhere', place: { frameId: first.frameId, element: first.reading.element } };
  return sourceOf(first, pointing, { seriesIndex: null, calibration: null });
}

/** Whether a table tells when its values were: one that does is a series before a list of clubs is. */
function isDated(found: Found): boolean {
  return found.kind === 'table' && found.reading.columns[0].times !== null;
}

function sourceOf(found: Found, pointing: Pointing, { seriesIndex, calibration }: Pick<FoundChoice, 'seriesIndex' | 'calibration'>): SourceChoice {
  if (found.kind === 'picture') return { kind: 'picture', picture: found.reading, view: found.view, pointer: pointing.pointer, seriesIndex, calibration };
  if (found.kind === 'table') {
    const { columns } = found.reading;
    return { kind: 'table', table: found.reading, columnIndex: seriesIndex !== null && seriesIndex < columns.length ? seriesIndex : 0 };
  }
  const { reading } = found;
  const known = seriesIndex !== null && seriesIndex < reading.series.length;
  return { kind: 'chart', line: { reading, seriesIndex: known ? seriesIndex : firstLine(reading, pointing) } };
}

/** The line that was pointed at where that is known, else the longest in the plot that was. */
function firstLine(reading: ChartReading, { pointer, hovered }: Pointing): number {
  const meant = { pointer, hovered: isUnderPointer(hovered, reading.box) ? hovered : null };
  const pointed = pointedLine(reading, meant);
  if (pointed !== null) return pointed;
  const indexes = linesOfPointedPlot(reading, meant);
  const lengths = indexes.map((index) => reading.series[index].values.length);
  return indexes[lengths.indexOf(Math.max(...lengths))];
}

