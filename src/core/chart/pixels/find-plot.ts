import type { Box } from '../chart-reading.ts';
import type { StraightLine, StraightLines } from './find-straight-lines.ts';
import { colorDistance, type Picture, type PixelBox, unpackColor } from './picture.ts';

/** Where a chart draws its series, and what is drawn there beside them. */
export interface Plot {
  readonly box: PixelBox;
  /** Packed colour behind the series. */
  readonly background: number;
  /** Lines of the grid, the axes and the frame, in ascending order. */
  readonly horizontal: readonly StraightLine[];
  readonly vertical: readonly StraightLine[];
}

/** Colours whose channels differ by no more are grey enough for a grid. */
const GREY = 60;
/** Ticks stand out of the plot at most so far, in CSS px. */
const LONGEST_TICK = 16;
/** Lines that end at one place beyond the plot are fewer. */
const FEWEST_TICKS = 4;
/** The uppermost share of the plot, where an area under a line seldom reaches: what is most frequent there is the background. */
const TOP_BAND = 0.12;

/**
 * The plot area by the lines of its grid and axes: horizontal lines begin and
 * end where it does, and so do vertical ones; where an axis crosses them near
 * such an end, it is the edge, and what stands out are ticks, unless something
 * is drawn there. Coloured ink that goes on beyond the edges belongs to it.
 *
 * Null where there is no line at all.
 */
export function findPlot(colors: Int32Array, { width, height, pixelRatio }: Picture, lines: StraightLines): Plot | null {
  const horizontal = withoutSeries(lines.horizontal);
  const vertical = withoutSeries(lines.vertical);
  if (horizontal.length === 0 && vertical.length === 0) return null;
  const [left, right] = outermost(horizontal, vertical);
  const [top, bottom] = outermost(vertical, horizontal);
  const whole: PixelBox = { left, top, right, bottom };
  const background = backgroundOf(colors, width, whole);
  const inked = (box: PixelBox) => hasColor(colors, width, height, background, box);
  const inner = withoutTicks(inked, width, height, whole, horizontal, vertical, LONGEST_TICK * pixelRatio);
  const box = withoutColoredTicks(inked, inner, withInkBeyond(inked, width, height, inner), LONGEST_TICK * pixelRatio);
  return { box, background, horizontal, vertical };
}

/** The plot in a box that is known, in CSS px. */
export function plotWithin(colors: Int32Array, { width, height, pixelRatio }: Picture, lines: StraightLines, known: Box): Plot {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value * pixelRatio)));
  const box: PixelBox = {
    left: within(known.left, width - 1),
    top: within(known.top, height - 1),
    right: Math.max(within(known.left, width - 1) + 1, within(known.left + known.width, width)),
    bottom: Math.max(within(known.top, height - 1) + 1, within(known.top + known.height, height)),
  };
  return { box, background: backgroundOf(colors, width, box), horizontal: withoutSeries(lines.horizontal), vertical: withoutSeries(lines.vertical) };
}

/** The lines that may be a grid: grey ones, and coloured ones of which there are several. */
function withoutSeries(lines: readonly StraightLine[]): StraightLine[] {
  return lines.filter(({ color }) => {
    const channels = unpackColor(color);
    if (Math.max(...channels) - Math.min(...channels) <= GREY) return true;
    return lines.filter((other) => colorDistance(other.color, color) <= 10).length >= 3;
  });
}

/** The ends of the lines that run along a direction, as far out as two of them agree, and at least as far as the lines that cross it. */
function outermost(along: readonly StraightLine[], across: readonly StraightLine[]): readonly [number, number] {
  const agreed = (values: readonly number[]) => (values.length < 2 ? values : values.filter((value) => values.filter((other) => Math.abs(other - value) <= 3).length > 1));
  const places = across.map(({ at }) => at);
  const starts = [...agreed(along.map(({ from }) => from)), ...places.map(Math.floor)];
  const ends = [...agreed(along.map(({ to }) => to)), ...places.map(Math.ceil)];
  if (starts.length > 0 && ends.length > 0) return [Math.min(...starts), Math.max(...ends)];
  return [Math.min(...along.map(({ from }) => from)), Math.max(...along.map(({ to }) => to))];
}

/** Moves each edge to the axis that is next to it, when nothing but ticks is in between. */
function withoutTicks(inked: (box: PixelBox) => boolean, width: number, height: number, box: PixelBox, horizontal: readonly StraightLine[], vertical: readonly StraightLine[], tick: number): PixelBox {
  const columns = vertical.map(({ at }) => at);
  const rows = horizontal.map(({ at }) => at);
  const first = (places: readonly number[]) => Math.floor(Math.min(...places)) - 1;
  const last = (places: readonly number[]) => Math.ceil(Math.max(...places)) + 1;
  let { left, top, right, bottom } = box;
  const near = (edge: number, axis: number, pictureEdge: number) => edge !== pictureEdge && Math.abs(edge - axis) <= tick;
  // The first pixel beyond an axis may be a series' own thickness.
  if (near(left, first(columns), 0) && !inked({ ...box, right: first(columns) - 1 })) left = first(columns) + 1;
  if (near(right, last(columns), width) && !inked({ ...box, left: last(columns) + 1 })) right = last(columns) - 1;
  if (near(top, first(rows), 0) && !inked({ ...box, bottom: first(rows) - 1 })) top = first(rows) + 1;
  if (near(bottom, last(rows), height) && !inked({ ...box, top: last(rows) + 1 })) bottom = last(rows) - 1;
  return { left, top, right, bottom };
}

/** Grows a box on all sides as long as the next row or column has coloured ink. */
function withInkBeyond(inked: (box: PixelBox) => boolean, width: number, height: number, box: PixelBox): PixelBox {
  let { left, top, right, bottom } = box;
  while (top > 0 && inked({ left, right, top: top - 1, bottom: top })) top--;
  while (bottom < height && inked({ left, right, top: bottom, bottom: bottom + 1 })) bottom++;
  while (left > 0 && inked({ left: left - 1, right: left, top, bottom })) left--;
  while (right < width && inked({ left: right, right: right + 1, top, bottom })) right++;
  return { left, top, right, bottom };
}

/** Takes back what it has grown by ticks in the color of a series: as long as one another, and more of them than lines go on there. */
function withoutColoredTicks(inked: (box: PixelBox) => boolean, { top, bottom, left, right }: PixelBox, grown: PixelBox, tick: number): PixelBox {
  const areTicks = (column: number, by: number): boolean => {
    if (by < 2 || by > tick) return false;
    let runs = 0;
    for (let y = top, before = false; y < bottom; y++) {
      const here = inked({ left: column, right: column + 1, top: y, bottom: y + 1 });
      if (here && !before) runs++;
      before = here;
    }
    return runs >= FEWEST_TICKS;
  };
  return {
    ...grown,
    left: areTicks(grown.left, left - grown.left) ? left : grown.left,
    right: areTicks(grown.right - 1, grown.right - right) ? right : grown.right,
  };
}

/** Whether a box has ink that differs from the background by more than grey does. */
function hasColor(colors: Int32Array, width: number, height: number, background: number, { left, top, right, bottom }: PixelBox): boolean {
  const [red, green, blue] = unpackColor(background);
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      const color = colors[y * width + x];
      if (color === background) continue;
      const a = (color >> 16) - red;
      const b = ((color >> 8) & 255) - green;
      const c = (color & 255) - blue;
      if (Math.max(a, b, c) - Math.min(a, b, c) > GREY) return true;
    }
  }
  return false;
}

/** What is most frequent in the uppermost part of a plot. */
function backgroundOf(colors: Int32Array, width: number, box: PixelBox): number {
  return mostFrequent(colors, width, { ...box, bottom: box.top + Math.max(1, Math.ceil(TOP_BAND * (box.bottom - box.top))) });
}

/** Colours are counted at every so many pixels in either direction. */
const SAMPLED = 2;

function mostFrequent(colors: Int32Array, width: number, { left, top, right, bottom }: PixelBox): number {
  const counts = new Map<number, number>();
  let [color, count] = [colors[top * width + left], 0];
  for (let y = top + 1; y < bottom; y += SAMPLED) {
    for (let x = left + 1; x < right; x += SAMPLED) {
      const here = colors[y * width + x];
      const seen = (counts.get(here) ?? 0) + 1;
      counts.set(here, seen);
      if (seen > count) [color, count] = [here, seen];
    }
  }
  return color;
}
