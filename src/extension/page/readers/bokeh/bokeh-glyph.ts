/** What a glyph draws along x, and where its heights are. */
export interface BokehGlyph {
  readonly kind: 'line' | 'points' | 'heights' | 'lines';
  /** The property with its height. */
  readonly y: string;
  /** The property that has to be 0 throughout, where a height is measured from one. */
  readonly base?: string;
}

const LINE: BokehGlyph = { kind: 'line', y: 'y' };
const POINTS: BokehGlyph = { kind: 'points', y: 'y' };
const AREA: BokehGlyph = { kind: 'heights', y: 'y2', base: 'y1' };
const BARS: BokehGlyph = { kind: 'heights', y: 'top', base: 'bottom' };
const LINES: BokehGlyph = { kind: 'lines', y: 'ys' };

/** What a glyph over x and y has that is more than a line: a patch, a spline, a text, an arrow... */
const NOT_OF_A_LINE = ['fill_color', 'radius', 'length', 'tension', 'text', 'url', 'image'] as const;

/**
 * What a glyph is, by the properties it has: the name of its class is the
 * bundler's wherever a site has bundled the library.
 *
 * @returns null for one that is no series along x
 */
export function describeGlyph(glyph: object): BokehGlyph | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => name in glyph);
  if (has('xs', 'ys')) return has('fill_color') ? null : LINES;
  if (!has('x')) return null;
  if (has('top', 'bottom', 'width')) return BARS;
  if (has('y1', 'y2')) return AREA;
  if (!has('y', 'line_width')) return null;
  // A polygon at each place has a radius and its number of corners.
  if (has('size') || (has('radius_dimension') && !has('n'))) return POINTS;
  return NOT_OF_A_LINE.some((name) => name in glyph) ? null : LINE;
}
