import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { shownBand } from '../../core/history/kept-forecast.ts';
import { pathOf, type Point } from '../ui/series-chart-layout.ts';

/** A kept forecast as a small drawing, in px. */
export interface ForecastDrawingLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The lowest and highest value shown, with what stands beside them. */
  readonly ticks: readonly { readonly y: number; readonly value: string }[];
  readonly last: Point;
  /** `d` of what was known, of what was said, of the band around that ('' for none), and of what came ('' for nothing yet). */
  readonly knownPath: string;
  readonly saidPath: string;
  readonly bandPath: string;
  readonly camePath: string;
}

/** So many known points at least, and so many for each step: enough to see where a forecast came from. */
const FEWEST_KNOWN = 24;
const KNOWN_PER_STEP = 2;
const MOST_KNOWN = 160;
/** What is ahead gets no less of the width, and no more. */
const FUTURE = { least: 0.3, most: 0.55 };
/** A band may widen the axis by so much of what else is shown; beyond that it is cut. */
const MOST_FOR_BAND = 0.5;
const EDGE = 8;
const DIGIT_WIDTH = 6.4;
const CAPTIONS = 20;

/**
 * Lays out what a forecast went on from, what it said and what came, on one scale.
 *
 * @param formatAxis writes a value beside the axis
 */
export function layoutForecastDrawing(kept: KeptForecast, { width, height, formatAxis }: { readonly width: number; readonly height: number; readonly formatAxis: (value: number) => string }): ForecastDrawingLayout {
  const { values: said, outcomes, series } = kept;
  const known = series.values.subarray(-Math.min(MOST_KNOWN, Math.max(FEWEST_KNOWN, KNOWN_PER_STEP * said.length)));
  const band = shownBand(kept);
  const range = rangeOf([known, said, outcomes], band ? [band.low, band.high] : []);
  const words = [range.low, range.high].map(formatAxis);
  const right = width - EDGE - Math.max(...words.map(({ length }) => length)) * DIGIT_WIDTH - EDGE;
  const plot = { left: EDGE, right, top: EDGE, bottom: height - CAPTIONS - EDGE };

  const past = known.length - 1;
  const share = Math.min(FUTURE.most, Math.max(FUTURE.least, said.length / (past + said.length)));
  const split = plot.right - (plot.right - plot.left) * (past === 0 ? 1 : share);
  const x = (step: number): number => (step <= 0 ? split + (past === 0 ? 0 : (step / past) * (split - plot.left)) : split + (step / said.length) * (plot.right - split));
  const y = (value: number): number => {
    const unit = range.high > range.low ? (value / 2 - range.low / 2) / (range.high / 2 - range.low / 2) : 0.5;
    return plot.bottom - Math.min(1, Math.max(0, unit)) * (plot.bottom - plot.top);
  };
  const last = { x: x(0), y: y(known[past]) };
  const ahead = (of: Float64Array): Point[] => Array.from(of, (value, step) => ({ x: x(step + 1), y: y(value) }));

  return {
    width,
    height,
    plot,
    ticks: words.slice(0, range.high > range.low ? 2 : 1).map((value, i) => ({ y: range.high > range.low ? [plot.bottom, plot.top][i] : last.y, value })),
    last,
    knownPath: pathOf(parted(known, (index) => ({ x: x(index - past), y: y(known[index]) }))),
    saidPath: pathOf([[last, ...ahead(said)]]),
    bandPath: band ? `${pathOf([[last, ...ahead(band.high), ...ahead(band.low).reverse()]])}Z` : '',
    camePath: outcomes.some(Number.isFinite)
      ? pathOf(parted(Float64Array.of(known[past], ...outcomes), (step) => (step === 0 ? last : { x: x(step), y: y(outcomes[step - 1]) })))
      : '',
  };
}

/** A line for each stretch without a gap. */
function parted(values: Float64Array, place: (index: number) => Point): Point[][] {
  const lines: Point[][] = [[]];
  values.forEach((value, index) => {
    if (Number.isFinite(value)) lines[lines.length - 1].push(place(index));
    else if (lines[lines.length - 1].length > 0) lines.push([]);
  });
  return lines;
}

function rangeOf(lines: readonly Float64Array[], bands: readonly Float64Array[]): { readonly low: number; readonly high: number } {
  const shown = lines.flatMap((line) => Array.from(line).filter(Number.isFinite));
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  const room = (high - low) * MOST_FOR_BAND;
  const edges = bands.flatMap((line) => Array.from(line));
  return { low: Math.max(low - room, Math.min(low, ...edges)), high: Math.min(high + room, Math.max(high, ...edges)) };
}
