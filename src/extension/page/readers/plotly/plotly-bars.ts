import type { PlotlyLine } from './plotly-line.ts';

/** A bar as Plotly calculates with it: its place, and where along the axis it is drawn from and to. */
interface PlotlyBar {
  readonly p?: number;
  readonly p0?: number;
  readonly p1?: number;
  readonly trace?: unknown;
}

/** Of a bar's width; what it is off by less is rounding. */
const ROUNDING = 1e-9;

/**
 * How far beside their places the bars of a trace are drawn, in the unit of the
 * axis: by an offset of their own, or because others stand beside them.
 *
 * @param calculated what Plotly has worked out of each trace: the page's
 */
export function barShift({ trace, x }: Pick<PlotlyLine, 'trace' | 'x'>, calculated: unknown): number {
  if (trace.type !== 'bar' || x.type === 'log' || !Array.isArray(calculated)) return 0;
  const bars = (calculated as (readonly PlotlyBar[] | undefined)[]).find((one) => one?.[0]?.trace === trace) ?? [];
  const { p = NaN, p0 = NaN, p1 = NaN } = bars[bars.length - 1] ?? {};
  const shift = (p0 + p1) / 2 - p;
  return Math.abs(shift) > ROUNDING * (p1 - p0) ? shift : 0;
}
