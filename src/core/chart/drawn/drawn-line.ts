/** A line as it is drawn, px, from left to right. */
export interface DrawnLine {
  /** (n) ascending. */
  readonly xs: readonly number[];
  /** (n) NaN where it is interrupted. */
  readonly ys: readonly number[];
}

/** An area between two lines. */
export interface DrawnBand {
  readonly upper: DrawnLine;
  readonly lower: DrawnLine;
}

/** What a line was made from. */
export type LineSource = 'line' | 'area' | 'bars' | 'candles' | 'dots';

/** A line with what is known of how it is drawn. */
export interface ColoredLine extends DrawnLine {
  readonly source: LineSource;
  readonly color: string;
  /** What stands at its element; '' for none. */
  readonly name: string;
  /** y that bars stand on. */
  readonly base?: number;
}

/** A box, such as that of a bar. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly color: string;
  /** Nothing but its outline is drawn. */
  readonly isHollow?: boolean;
}

/** A marker. */
export interface DrawnDot {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

/** The smallest box around lines, without their gaps. */
export function extentOf(lines: readonly DrawnLine[]): { left: number; right: number; top: number; bottom: number } {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { xs, ys } of lines) {
    for (let i = 0; i < xs.length; i++) {
      if (Number.isNaN(ys[i])) continue;
      extent.left = Math.min(extent.left, xs[i]);
      extent.right = Math.max(extent.right, xs[i]);
      extent.top = Math.min(extent.top, ys[i]);
      extent.bottom = Math.max(extent.bottom, ys[i]);
    }
  }
  return extent;
}
