import { describeGlyph } from './bokeh-glyph.ts';
import { fieldOf, placeOn, shownColumns, shownGlyph, type BokehLine, type BokehRenderer } from './bokeh-lines.ts';
import type { BokehScale } from './bokeh-scale.ts';

const OPEN = /open|^o$/i;
const CLOSE = /close|^c$/i;

/**
 * The closes of candles as a line: bars between the prices at the opening and
 * at the close, those that rise and those that fall mostly by a renderer each.
 * Which end is which is told by the names of their columns; where these tell
 * nothing, there is no line.
 */
export function candlesOf(renderers: readonly BokehRenderer[], xScales: ReadonlyMap<unknown, BokehScale>, yScales: ReadonlyMap<unknown, BokehScale>): BokehLine[] {
  const parts = renderers.flatMap((renderer) => closesOf(renderer, xScales, yScales) ?? []);
  return parts.filter((part, index) => parts.findIndex((other) => isSame(part, other)) === index).map((first) => joined(parts.filter((part) => isSame(part, first))));
}

function closesOf(renderer: BokehRenderer, xScales: ReadonlyMap<unknown, BokehScale>, yScales: ReadonlyMap<unknown, BokehScale>): BokehLine | null {
  const shown = shownGlyph(renderer, xScales, yScales);
  if (!shown) return null;
  const { glyph, x, y } = shown;
  const { y: end, base = '' } = describeGlyph(glyph) ?? {};
  const ends = [end, base].map((property) => fieldOf(property && glyph[property]));
  const close = ends.find((field) => CLOSE.test(field));
  if (close === undefined || !ends.some((field) => OPEN.test(field))) return null;
  const [xs, ys] = shownColumns(renderer, [fieldOf(glyph['x']), close]);
  return xs && ys && { renderer, x, y, xs, ys, yField: close, row: null };
}

function isSame(a: BokehLine, b: BokehLine): boolean {
  return a.x === b.x && a.y === b.y && a.yField === b.yField;
}

/** Those of several renderers as they stand along x. */
function joined(parts: readonly BokehLine[]): BokehLine {
  const [first] = parts;
  if (parts.length === 1) return first;
  const points = parts.flatMap(({ xs, ys }) => Array.from(ys, (value, index) => ({ x: xs[index], place: placeOn(first.x, xs[index]), value })));
  points.sort((a, b) => a.place - b.place);
  return { ...first, xs: points.map(({ x }) => x), ys: points.map(({ value }) => value) };
}
