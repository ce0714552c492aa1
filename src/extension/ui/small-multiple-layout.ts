/** One of the article's small panels, in px. */
export interface SmallMultiple {
  /** `d` of the solid line. */
  readonly seriesPath: string;
  /** `d` of MiniRnn's continuation. */
  readonly reportPath: string;
  /** `d` of the continuation that should follow; '' where MiniRnn says the same. */
  readonly expectedPath: string;
  readonly last: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
  /** Whether the report lies above 1, beyond the panel. */
  readonly isOff: boolean;
}

/** What a panel shows and how large it is. */
export interface SmallMultipleInput {
  /** In 0..1. */
  readonly values: readonly number[];
  readonly reported: number;
  readonly expected: number;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/**
 * Lays a panel out as the article does: the y axis is 0..1, and x is stretched
 * so that the continuation ends at the right edge. What lies beyond 1 is cut at
 * the top edge, where the article's own figure let it vanish.
 */
export function layoutSmallMultiple({ values, reported, expected, width, height, margin }: SmallMultipleInput): SmallMultiple {
  const x = (index: number): number => margin + (index / values.length) * (width - 2 * margin);
  const y = (unit: number): number => height - margin - unit * (height - 2 * margin);
  const lastIndex = values.length - 1;
  const last = { x: x(lastIndex), y: y(values[lastIndex]) };
  const isOff = reported > 1;
  const share = isOff && reported !== values[lastIndex] ? (1 - values[lastIndex]) / (reported - values[lastIndex]) : 1;
  const top = { x: last.x + (x(values.length) - last.x) * share, y: y(1) };
  // From 1 upwards there is no way left inside the panel: the line runs along its edge.
  const end = isOff ? (share > 0 ? top : { x: x(values.length), y: margin / 2 }) : { x: x(values.length), y: y(reported) };
  const from = `M${last.x} ${last.y}L`;
  return {
    seriesPath: `M${values.map((value, index) => `${x(index)} ${y(value)}`).join('L')}`,
    reportPath: `${from}${end.x} ${end.y}`,
    expectedPath: expected === reported ? '' : `${from}${x(values.length)} ${y(expected)}`,
    last,
    end,
    isOff,
  };
}
