import { type ChartPx, pixelToValue } from '../axis-scale.ts';
import type { ColoredLine } from './drawn-line.ts';
import { type DrawnAxis, rankValueAxes } from './find-axes.ts';
import type { Swatch } from './name-lines.ts';
import type { TextBox } from './text-box.ts';

/** A line with what it is called. */
export interface NamedLine {
  readonly line: ColoredLine;
  readonly name: string;
}

/** What may tell which axis is whose. */
export interface AxisClues {
  readonly texts: readonly TextBox[];
  readonly swatches: readonly Swatch[];
}

/** An axis that fits less well than this, as a share of the best, is out of the question. */
const RIVAL = 0.6;
/** Of fewer labels nothing makes an axis but that there is no other. */
const FEWEST_TICKS = 3;
/** Two axes are one when they differ by no more than this share of their range. */
const SAME = 0.02;
/** An axis stands so near to the end of its line, as a share of its width. */
const NEAR = 0.2;
/** px that a tick may be off its label, and that a title may stand beside its axis. */
const AT_TICK = 2;
const BESIDE_LABELS = 30;
const TITLE = 70;
/** Names shorter than this are part of too many titles. */
const SHORTEST_NAME = 3;
const LEFT = /\(\s*(?:left|links|gauche|izq|sinistra|esquerda|lhs|l\b)|\blhs\b|\bleft (?:axis|scale)\b/iu;
const RIGHT = /\(\s*(?:right|rechts|droite|der|destra|direita|rhs|r\b)|\brhs\b|\bright (?:axis|scale)\b/iu;

/**
 * The axis of values of each line. Where one stands on either side, colours,
 * titles, what a legend says, and the zero that bars stand on tell whose it is;
 * a line that is told nothing of takes the axis that would be nobody's. Of two
 * such lines the one that is drawn first has the left axis, as is usual; of
 * more, the others are left out: nothing tells what they are.
 *
 * @returns (lines) null for one without an axis, or whose axis cannot be told
 */
export function shareValueAxes(lines: readonly NamedLine[], axes: readonly DrawnAxis[], clues: AxisClues): (DrawnAxis | null)[] {
  const rivals = lines.map(({ line }) => rivalsOf(line, axes));
  const told = lines.map((named, i) => (rivals[i].length > 1 ? toldAxis(named, rivals[i], clues) : (rivals[i][0] ?? null)));
  const open = lines.flatMap((_, i) => (told[i] === null && rivals[i].length > 1 ? [i] : []));
  // Bars are drawn behind lines.
  open.sort((one, other) => Number(lines[other].line.source === 'bars') - Number(lines[one].line.source === 'bars') || one - other);
  const isFree = (axis: DrawnAxis): boolean => !told.some((other) => other !== null && isSameAxis(other, axis));
  for (const i of open) {
    const free = rivals[i].filter(isFree);
    const isCertain = free.length === 1 && open.filter((other) => told[other] === null).length === 1;
    if (isCertain || free.length === rivals[i].length) [told[i]] = free;
  }
  return told;
}

/** The axes that a line could be of, the left one first; one where there is no doubt. */
function rivalsOf(line: ColoredLine, axes: readonly DrawnAxis[]): DrawnAxis[] {
  const [best, ...others] = rankValueAxes(line, axes);
  if (!best) return [];
  const [left, right] = [line.xs[0], line.xs[line.xs.length - 1]];
  const reach = NEAR * (right - left);
  const isLeft = ({ across }: DrawnAxis): boolean => Math.abs(across - left) < Math.abs(across - right);
  const isNear = ({ across }: DrawnAxis): boolean => Math.min(Math.abs(across - left), Math.abs(across - right)) <= reach;
  const rival = others.find(({ axis, score }) => score >= best.score * RIVAL && axis.ticks.length >= FEWEST_TICKS && isNear(axis) && isLeft(axis) !== isLeft(best.axis) && !isSameAxis(axis, best.axis));
  if (!rival || !isNear(best.axis)) return [best.axis];
  return isLeft(best.axis) ? [best.axis, rival.axis] : [rival.axis, best.axis];
}

/** Whether two say the same, such as labels of the same axis or values at the ends of its lines. */
function isSameAxis(one: DrawnAxis, other: DrawnAxis): boolean {
  if (one === other || one.texts.some((text) => other.texts.includes(text))) return true;
  const values = one.ticks.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  return other.ticks.every(({ value, pixel }) => Math.abs(pixelToValue(one.axis, pixel as ChartPx) - value) <= SAME * range);
}

/** The one of two axes that something speaks for and nothing for the other; null for none. */
function toldAxis({ line, name }: NamedLine, [left, right]: readonly DrawnAxis[], clues: AxisClues): DrawnAxis | null {
  const sides: readonly (readonly [boolean, boolean])[] = [
    [LEFT.test(name), RIGHT.test(name)],
    ...[isColored, isTitled, standsOnZero].map((speaksFor) => [speaksFor(left, line, name, clues), speaksFor(right, line, name, clues)] as const),
  ];
  const clear = sides.find(([forLeft, forRight]) => forLeft !== forRight);
  return clear ? (clear[0] ? left : right) : null;
}

/** Whether an axis' labels, ticks or title are in the colour of a line. */
function isColored(axis: DrawnAxis, { color }: ColoredLine, _name: string, { texts, swatches }: AxisClues): boolean {
  if (color === '') return false;
  const [from, to] = [Math.min(...axis.texts.map(({ left }) => left)) - BESIDE_LABELS, Math.max(...axis.texts.map(({ right }) => right)) + BESIDE_LABELS];
  const ticks = axis.ticks.filter(({ pixel }) => swatches.some((mark) => mark.color === color && Math.abs(mark.y - pixel) <= AT_TICK && mark.left >= from && mark.right <= to));
  return axis.texts.every((text) => text.color === color) || ticks.length > axis.ticks.length / 2 || texts.some((text) => text.color === color && isTitleOf(axis, text));
}

function isTitled(axis: DrawnAxis, _line: ColoredLine, name: string, { texts }: AxisClues): boolean {
  const own = name.trim().toLowerCase();
  return own.length >= SHORTEST_NAME && texts.some((text) => isTitleOf(axis, text) && (text.text.toLowerCase().includes(own) || (text.text.length >= SHORTEST_NAME && own.includes(text.text.toLowerCase()))));
}

/** Whether a text is turned beside an axis, or stands above it. */
function isTitleOf({ across, texts, ticks }: DrawnAxis, { left, right, top, bottom }: TextBox): boolean {
  const middle = (left + right) / 2;
  const pixels = ticks.map(({ pixel }) => pixel);
  const isTurned = bottom - top > right - left;
  const isBeside = isTurned && (top + bottom) / 2 > Math.min(...pixels) && (top + bottom) / 2 < Math.max(...pixels);
  const highest = Math.min(...texts.map((text) => text.top));
  return Math.abs(middle - across) <= TITLE && (isBeside || (bottom <= highest + 1 && highest - bottom <= TITLE / 2));
}

/** Bars stand on the zero of their axis. */
function standsOnZero({ axis, ticks }: DrawnAxis, { base }: ColoredLine): boolean {
  return base !== undefined && axis.kind === 'linear' && ticks.some(({ value, pixel }) => value === 0 && Math.abs(pixel - base) <= AT_TICK);
}
