import { colorDistance } from './picture.ts';

/** A long thin straight line along rows or columns: of a grid, an axis or a frame. In device pixels. */
export interface StraightLine {
  /** Its middle across: a pixel's own middle lies at a half. */
  readonly at: number;
  /** How many pixels it is thick. */
  readonly thickness: number;
  /** Where it begins along, inclusive, and ends, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Packed colour. */
  readonly color: number;
}

export interface StraightLines {
  readonly horizontal: readonly StraightLine[];
  readonly vertical: readonly StraightLine[];
}

/** A line's colour differs at least so much, of 255, from what is on both its sides ... */
const LEAST_CONTRAST = 7;
/** ... which differ at most so much from each other, and so much may its own colour vary. */
const MOST_VARIATION = 10;
/** A line covers at least this share of the picture's width or height: dashes count, their gaps do not. */
const LEAST_COVER = 0.2;
/** Gaps in a line up to this share of the picture are bridged: bars and labels lie over grids. */
const LARGEST_GAP = 0.15;

/** A line may have this many specks before its end; one that has more is dotted. */
const MOST_SPECKS = 6;

/** One direction of looking: pixel (along, across) lies at `along * alongStep + across * acrossStep`. */
interface Direction {
  readonly length: number;
  readonly breadth: number;
  readonly alongStep: number;
  readonly acrossStep: number;
}

/**
 * Lines that run straight across a large part of the picture, with the same
 * colour on both sides: one pixel in two or three may be missing, as in dashes.
 *
 * @param colors (width * height) packed colours
 */
export function findStraightLines(colors: Int32Array, width: number, height: number, pixelRatio: number): StraightLines {
  const reach = Math.ceil(2 * pixelRatio) + 1;
  const rows: Direction = { length: width, breadth: height, alongStep: 1, acrossStep: width };
  const columns: Direction = { length: height, breadth: width, alongStep: width, acrossStep: 1 };
  return {
    horizontal: linesAlong(colors, rows, countThin(colors, width, height, reach * width, 'rows', reach), reach),
    vertical: linesAlong(colors, columns, countThin(colors, width, height, reach, 'columns', reach), reach),
  };
}

/** (height or width) how many pixels of each row or column differ from those `offset` before and after, which are alike. */
function countThin(colors: Int32Array, width: number, height: number, offset: number, by: 'rows' | 'columns', reach: number): Int32Array {
  const counts = new Int32Array(by === 'rows' ? height : width);
  const [marginX, marginY] = by === 'rows' ? [0, reach] : [reach, 0];
  for (let y = marginY; y < height - marginY; y++) {
    for (let x = marginX, at = y * width + marginX; x < width - marginX; x++, at++) {
      if (isThin(colors, at, offset)) counts[by === 'rows' ? y : x]++;
    }
  }
  return counts;
}

function isThin(colors: Int32Array, at: number, offset: number): boolean {
  const color = colors[at];
  const before = colors[at - offset];
  const after = colors[at + offset];
  // Most pixels are background among background: that is seen without taking colours apart.
  if (color === before || color === after) return false;
  return colorDistance(color, before) >= LEAST_CONTRAST && colorDistance(color, after) >= LEAST_CONTRAST && colorDistance(before, after) <= MOST_VARIATION;
}

function linesAlong(colors: Int32Array, direction: Direction, counts: Int32Array, reach: number): StraightLine[] {
  const least = LEAST_COVER * direction.length;
  const lines: StraightLine[] = [];
  for (let across = reach; across < direction.breadth - reach; across++) {
    if (counts[across] < least) continue;
    let end = across;
    while (end + 1 < direction.breadth - reach && counts[end + 1] >= least && end - across < reach) end++;
    const line = lineOver(colors, direction, across, end, reach);
    if (line) lines.push(line);
    across = end;
  }
  return lines;
}

/** The line in rows `first` .. `last` of a direction, weighted by its contrast in each; null when no colour covers enough. */
function lineOver(colors: Int32Array, direction: Direction, first: number, last: number, reach: number): StraightLine | null {
  let [best, bestStretch, bestContrast] = [first, null as Stretch | null, -1];
  let [moment, total] = [0, 0];
  for (let across = first; across <= last; across++) {
    const stretch = stretchAt(colors, direction, across, reach);
    if (!stretch) continue;
    moment += stretch.contrast * (across + 0.5);
    total += stretch.contrast;
    if (stretch.contrast > bestContrast) [best, bestStretch, bestContrast] = [across, stretch, stretch.contrast];
  }
  if (!bestStretch) return null;
  const at = total > 0 ? moment / total : best + 0.5;
  return { at, thickness: Math.max(1, total / bestContrast), from: bestStretch.from, to: bestStretch.to, color: bestStretch.color };
}

/** A stretch of pixels along, how many of them are the line's own, and their contrast to what is beside them, summed. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly covered: number;
  readonly contrast: number;
}

interface Stretch extends Piece {
  readonly color: number;
}

function stretchAt(colors: Int32Array, { length, alongStep, acrossStep }: Direction, across: number, reach: number): Stretch | null {
  const offset = reach * acrossStep;
  const color = modeOfThin(colors, across * acrossStep, length, alongStep, offset);
  if (color === null) return null;
  let best: Stretch | null = null;
  let open: Piece | null = null;
  for (const piece of piecesAt(colors, { length, breadth: 0, alongStep, acrossStep }, across, color, offset, 3 * reach)) {
    open = open && piece.from - open.to <= LARGEST_GAP * length ? joined(open, piece) : piece;
    if (open.covered >= (best?.covered ?? LEAST_COVER * length)) best = { ...open, color };
  }
  if (!best) return null;
  const isOwn = (along: number) => {
    const at = across * acrossStep + along * alongStep;
    return along >= 0 && along < length && colorDistance(colors[at], color) <= MOST_VARIATION && isThin(colors, at, offset);
  };
  return { ...best, from: withoutSpecks(best.from, 1, isOwn, reach), to: withoutSpecks(best.to - 1, -1, isOwn, reach) + 1, contrast: best.contrast / best.covered };
}

/** Moves an end of a line inwards over specks of its colour that stand before it, as the edges of a label do. */
function withoutSpecks(end: number, inward: 1 | -1, isOwn: (along: number) => boolean, reach: number): number {
  let at = end;
  for (let speck = 0; speck < MOST_SPECKS; speck++) {
    let next = at;
    while (Math.abs(next - at) < reach && isOwn(next)) next += inward;
    if (Math.abs(next - at) >= reach) return at;
    const gap = next;
    while (Math.abs(next - gap) <= 4 * reach && !isOwn(next)) next += inward;
    if (Math.abs(next - gap) > 4 * reach) return at;
    at = next;
  }
  return end;
}

/** Pieces of one colour, thin across: dashes of one piece are at most `dashGap` apart. Specks, as the edges of text have them, are left out. */
function piecesAt(colors: Int32Array, { length, alongStep, acrossStep }: Direction, across: number, color: number, offset: number, dashGap: number): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (let along = 0; along < length; along++) {
    const at = across * acrossStep + along * alongStep;
    if (colorDistance(colors[at], color) > MOST_VARIATION || !isThin(colors, at, offset)) continue;
    const pixel: Piece = { from: along, to: along + 1, covered: 1, contrast: colorDistance(colors[at], colors[at - offset]) };
    if (open && along - open.to <= dashGap) {
      open = joined(open, pixel);
    } else {
      if (open) pieces.push(open);
      open = pixel;
    }
  }
  if (open) pieces.push(open);
  return pieces.filter(({ covered }) => covered >= dashGap);
}

function joined(a: Piece, b: Piece): Piece {
  return { from: a.from, to: b.to, covered: a.covered + b.covered, contrast: a.contrast + b.contrast };
}

function modeOfThin(colors: Int32Array, start: number, length: number, step: number, offset: number): number | null {
  const counts = new Map<number, number>();
  let mode: number | null = null;
  let most = 0;
  for (let along = 0, at = start; along < length; along++, at += step) {
    if (!isThin(colors, at, offset)) continue;
    const count = (counts.get(colors[at]) ?? 0) + 1;
    counts.set(colors[at], count);
    if (count > most) [mode, most] = [colors[at], count];
  }
  return mode;
}
