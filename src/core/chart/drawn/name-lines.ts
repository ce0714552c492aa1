import type { ColoredLine } from './drawn-line.ts';
import type { TextBox } from './text-box.ts';

/** A small mark in a colour, as a legend has it, px. */
export interface Swatch {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly color: string;
}

/** So far beside its mark the name may stand, px, and so far above or below its middle. */
const FARTHEST = 40;
const SAME_ROW = 9;
/** A text so many times as high as its letters has several lines. */
const SEVERAL_LINES = 1.7;

/**
 * The name of a line: what stands in a legend beside a mark of its colour, else
 * at its element, else the one text that is written in its colour.
 *
 * @param texts without those of the axes
 */
export function nameOfLine(line: ColoredLine, texts: readonly TextBox[], swatches: readonly Swatch[]): string {
  if (line.color === '') return line.name;
  const names = texts.filter((text) => !isTooltip(text));
  const beside = swatches
    .filter(({ color }) => color === line.color)
    .flatMap((swatch) => names.map((text) => ({ text: text.text, distance: distanceOf(swatch, text) })))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((one, other) => one.distance - other.distance);
  if (beside.length > 0) return beside[0].text;
  if (line.name !== '') return line.name;
  const written = names.filter(({ color, text }) => color === line.color && /\p{L}/u.test(text));
  return written.length === 1 ? written[0].text : '';
}

/** What says a value in several lines is a box beside the pointer. */
function isTooltip({ text, top, bottom, size, anchor }: TextBox): boolean {
  return anchor === null && bottom - top > SEVERAL_LINES * size && /\p{Nd}/u.test(text);
}

function distanceOf({ left, right, y }: Swatch, text: TextBox): number {
  if (Math.abs((text.top + text.bottom) / 2 - y) > SAME_ROW) return Infinity;
  // A name stands on either side of its mark, but mostly behind it.
  const behind = text.left - right;
  const before = left - text.right;
  return behind >= -2 ? behind : before >= -2 ? before + FARTHEST / 2 : Infinity;
}
