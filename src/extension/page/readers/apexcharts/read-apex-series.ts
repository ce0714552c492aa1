import type { AxisCalibration, Box } from '../../../../core/chart/chart-reading.ts';
import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { colorOf, textOf } from '../../text-of.ts';
import { placesOf, ticksOf, valueAxisOf } from './apex-axes.ts';
import { numberOf, typeOf, type ApexState } from './apex-state.ts';
import { drawnAxis, drawnPoints } from './drawn-axis.ts';

const LINES: readonly unknown[] = ['line', 'area', 'scatter'];
const BARS: readonly unknown[] = ['bar', 'column', 'candlestick'];

/** Reads the last points of a series; null where it cannot be continued where it is drawn. */
export function readApexSeries(state: ApexState, index: number, plot: Box, mostPoints: number): { x: AxisCalibration; line: RawLine } | null {
  const { globals } = state;
  const type = typeOf(state, index);
  const isLine = LINES.includes(type);
  if (!(isLine || BARS.includes(type)) || isCollapsed(state, index) || isLifted(state, index)) return null;
  const ys = type === 'candlestick' ? (globals.seriesCandleC?.[index] ?? globals.series?.[index]) : globals.series?.[index];
  const places = placesOf(state, index, plot);
  const ends = valueAxisOf(state, index, plot);
  if (!ys || !(ys.length > 0) || !places || !ends || !runsAlong(ys.length, places.positionOf)) return null;
  const valueOf = (at: number): number => numberOf(ys[at]);
  // Columns and candles are not listed by where their values are.
  const x = isLine ? drawnAxis(places.axis, drawnPoints(ys.length, globals.seriesXvalues?.[index], plot.left, places.positionOf)) : places.axis;
  const y = isLine ? drawnAxis(ends, drawnPoints(ys.length, globals.seriesYvalues?.[index], plot.top, valueOf)) : ends;
  const { positions, values } = lastPoints(ys.length, mostPoints, places.positionOf, valueOf);
  if (!x || !y || positions.length === 0) return null;
  const { labelOf } = places;
  return {
    x,
    line: {
      name: textOf(globals.seriesNames?.[index]),
      color: colorOf(globals.colors?.[index]),
      positions,
      values,
      ...(labelOf ? { labels: Array.from(positions, labelOf) } : {}),
      total: ys.length,
      y,
      yTicks: ticksOf(state, index, y),
    },
  };
}

function isCollapsed({ globals }: ApexState, index: number): boolean {
  return [globals.collapsedSeriesIndices, globals.ancillaryCollapsedSeriesIndices].some((hidden) => Array.isArray(hidden) && hidden.includes(index));
}

/** Whether it stands upon another, or is drawn as a share of all. */
function isLifted(state: ApexState, index: number): boolean {
  const { chart, series } = state.config;
  if (!isStacked(state, index)) return false;
  if (chart?.stackType === '100%') return true;
  const before = Array.from({ length: index }, (_, nth) => nth);
  return before.some((other) => isStacked(state, other) && !isCollapsed(state, other) && series?.[other]?.group === series?.[index]?.group);
}

/** In a chart of several types only columns are stacked, unless it says otherwise. */
function isStacked(state: ApexState, index: number): boolean {
  const { chart } = state.config;
  const type = typeOf(state, index);
  if (!chart?.stacked || type === 'candlestick') return false;
  return !state.globals.comboCharts || chart.stackOnlyBar === false || BARS.includes(type);
}
