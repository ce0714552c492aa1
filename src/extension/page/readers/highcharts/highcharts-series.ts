import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';
import { countSlots } from '../../count-slots.ts';
import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { textOf } from '../../text-of.ts';
import { calibrateHighchartsAxis, hasSlots, ticksOf, type HighchartsAxis } from './highcharts-axis.ts';

/** A series of Highcharts, by its public members. */
export interface HighchartsSeries {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly color?: unknown;
  readonly visible?: unknown;
  readonly xAxis?: HighchartsAxis;
  readonly yAxis?: HighchartsAxis;
  readonly xData?: ArrayLike<unknown>;
  readonly yData?: ArrayLike<unknown>;
  readonly index?: unknown;
  readonly chart?: { readonly series?: readonly HighchartsSeries[] };
  readonly options?: { readonly stacking?: unknown; readonly isInternal?: unknown; readonly compare?: unknown; readonly cumulative?: unknown };
  getColumn?(name: string): ArrayLike<unknown> | undefined;
}

/** A series as it was read. */
export interface ReadSeries {
  readonly xAxis: HighchartsAxis;
  readonly x: AxisCalibration;
  /** The part of the chart that its y axis spans. */
  readonly pane: { readonly top: number; readonly height: number };
  readonly line: RawLine;
}

const ALONG = ['line', 'spline', 'area', 'areaspline', 'column', 'scatter', 'candlestick', 'ohlc', 'hlc', 'heikinashi', 'hollowcandlestick'];

/** Reads the last points of a series; null where it cannot be continued where it is drawn. */
export function readHighchartsSeries(series: HighchartsSeries, mostPoints: number): ReadSeries | null {
  const { xAxis, yAxis, options } = series;
  if (series.visible === false || !ALONG.includes(textOf(series.type)) || !xAxis || !yAxis || isMoved(series) || options?.isInternal) return null;
  const xs = columnOf(series, 'x') ?? series.xData;
  const ys = columnOf(series, 'close') ?? columnOf(series, 'y') ?? series.yData;
  if (!xs || !ys || !(xs.length > 0)) return null;
  const total = Math.min(xs.length, ys.length);
  const placeOf = (index: number): number => numberOf(xs[index]);
  const x = calibrateHighchartsAxis(xAxis);
  const y = calibrateHighchartsAxis(yAxis);
  if (!x || !y || !runsAlong(total, placeOf)) return null;
  const { positions, values } = lastPoints(total, mostPoints, placeOf, (index) => closeOf(ys[index]));
  const slots = hasSlots(xAxis) ? countSlots(positions.map((time) => xAxis.toPixels(time))) : null;
  const names = xAxis.categories;
  return {
    xAxis,
    x: slots?.axis ?? x,
    pane: { top: yAxis.top ?? 0, height: yAxis.height ?? 0 },
    line: {
      name: textOf(series.name),
      color: textOf(series.color),
      positions: slots?.positions ?? positions,
      values,
      ...(slots ? { times: positions } : {}),
      ...(Array.isArray(names) ? { labels: Array.from(positions, (place) => textOf(names[place])) } : {}),
      total,
      y,
      yTicks: ticksOf(yAxis),
    },
  };
}

/** From version 12 on, data are kept in columns. */
function columnOf(series: HighchartsSeries, name: string): ArrayLike<unknown> | undefined {
  const column = typeof series.getColumn === 'function' ? series.getColumn(name) : undefined;
  return column && column.length > 0 ? column : undefined;
}

/** Whether it is drawn elsewhere than at its own values: upon another, as shares, or compared with its first value. */
function isMoved({ options, chart, yAxis, type, index }: HighchartsSeries): boolean {
  if (options?.compare || options?.cumulative || options?.stacking === 'percent') return true;
  if (!options?.stacking) return false;
  // The last of a stack is drawn at its bottom; on an axis that is reversed, that is so, too.
  const stack = (chart?.series ?? []).filter((other) => other.visible !== false && other.options?.stacking && other.yAxis === yAxis && other.type === type);
  return stack.length > 1 && stack[stack.length - 1]?.index !== index;
}

/** A price has four values in versions without columns: open, high, low, close. */
function closeOf(value: unknown): number {
  return numberOf(Array.isArray(value) ? value[value.length - 1] : value);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
