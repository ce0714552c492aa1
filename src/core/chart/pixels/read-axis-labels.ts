import type { AxisLabel } from '../infer-axis.ts';
import { type AxisOffset, readOffset } from '../ticks/axis-offset.ts';
import type { Plot } from './find-plot.ts';
import { type Picture, type PixelBox, unpackColor } from './picture.ts';
import { tickMarks } from './tick-marks.ts';
import { findLabels } from './text/find-labels.ts';
import type { GlyphNetwork } from './text/glyph-network.ts';
import { labelInk, type PlacedInk } from './text/label-ink.ts';
import { wordsToLabels, type PlacedText } from './text/words-to-labels.ts';
import { readLabel } from './text/read-label.ts';
import { readPower } from './text/read-power.ts';

/** The labels of both axes, their places in device pixels of the picture. */
export interface AxisLabels {
  readonly x: readonly AxisLabel[];
  readonly y: SideLabels;
  /** On the other side, where an axis of its own may be. */
  readonly otherY: SideLabels;
}

/** What is written on one side of the plot. */
export interface SideLabels {
  readonly labels: readonly AxisLabel[];
  /** What stands once above the axis for all of its labels; null for nothing. */
  readonly offset: AxisOffset | null;
  /** Packed, that they are written in on average; null where nothing is. */
  readonly color: number | null;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Labels are this near to a row or column of their kind, in CSS px. */
const ALIGNED = 4;
/** A label belongs to a grid line or tick that is at most this far from its middle, in CSS px ... */
const SNAP = 5;
/** ... and closer than this share of the distance to the next label. */
const SNAP_SHARE = 0.2;
/** Labels at the corners of the plot stand out so far, in CSS px; the middles of those below it, which another panel may have, too. */
const CORNER = 10;
/** What stands above an axis begins or ends at the plot's side, and reaches so far inward, outward and up, in CSS px. */
const OFFSET_INWARD = 110;
const OFFSET_OUTWARD = 3;
const OFFSET_HEIGHT = 30;
/** Ink of this share of the strongest contrast has hardly any background in it. */
const STRONG = 0.9;
/** Text less sure than this is not text. */
const LEAST_CONFIDENCE = 0.5;

/** Reads what is written beside the plot, and finds the place on the axis that each label stands for. */
export function readAxisLabels(colors: Int32Array, picture: Picture, plot: Plot, network: GlyphNetwork): AxisLabels {
  const read = (side: Side) => readSide(colors, picture, plot, network, side);
  const [left, right, bottom] = [read('left'), read('right'), read('bottom')];
  const top = bottom.labels.length < 2 ? read('top') : bottom;
  const [y, otherY] = left.labels.length >= Math.min(2, right.labels.length) ? [left, right] : [right, left];
  return { y, otherY, x: top.labels };
}

function readSide(colors: Int32Array, { width, height, pixelRatio }: Picture, plot: Plot, network: GlyphNetwork, side: Side): SideLabels {
  const inner = ({ left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const)[side];
  const marks = tickMarks(colors, width, height, plot.box, side, pixelRatio);
  const area = areaBeside(plot.box, width, height, side, marks.length, CORNER * pixelRatio);
  const boxes = alignedWith(findLabels(colors, width, area, inner, pixelRatio), side, ALIGNED * pixelRatio);
  const vertical = side === 'left' || side === 'right';
  const inks = boxes.flatMap((box) => labelInk(colors, width, grown(box, Math.ceil(pixelRatio), area)) ?? []);
  const texts = inks.flatMap((ink): PlacedText[] => {
    const words = (readPower(network, ink) ?? readLabel(network, ink)).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
    const middle = (ink.box.top + ink.box.bottom) / 2;
    if (vertical) return words.length === 0 ? [] : [{ text: words.map(({ text }) => text).join(' '), from: middle, to: middle, height: ink.height }];
    return words.map(({ text, from, to }) => ({ text, from: ink.box.left + from, to: ink.box.left + to, height: ink.height }));
  });
  const slack = CORNER * pixelRatio;
  const labels = (vertical ? texts : wordsToLabels(texts))
    .map(({ text, from, to }) => ({ text, pixel: (from + to) / 2 }))
    .filter(({ pixel }) => vertical || (pixel >= plot.box.left - slack && pixel <= plot.box.right + slack));
  const lines = (vertical ? plot.horizontal : plot.vertical).map(({ at }) => at);
  const offset = (side === 'left' || side === 'right') && labels.length > 1 ? offsetAbove(colors, { width, pixelRatio }, plot, network, side) : null;
  return { labels: snapped(labels, [...lines, ...marks.places], SNAP * pixelRatio), offset, color: colorOf(inks, colors, width) };
}

/** What is written above a side of the plot, if it is such a text. */
function offsetAbove(colors: Int32Array, { width, pixelRatio }: Pick<Picture, 'width' | 'pixelRatio'>, { box }: Plot, network: GlyphNetwork, side: 'left' | 'right'): AxisOffset | null {
  const [inward, outward] = [OFFSET_INWARD * pixelRatio, OFFSET_OUTWARD * pixelRatio];
  const [from, to] = side === 'left' ? [box.left - outward, box.left + inward] : [box.right - inward, box.right + outward];
  const area = { left: Math.max(0, Math.floor(from)), right: Math.min(width, Math.ceil(to)), top: Math.max(0, Math.floor(box.top - OFFSET_HEIGHT * pixelRatio)), bottom: Math.max(0, Math.floor(box.top - pixelRatio)) };
  const offsets = findLabels(colors, width, area, 'bottom', pixelRatio).flatMap((found) => {
    const ink = labelInk(colors, width, grown(found, Math.ceil(pixelRatio), area));
    const words = ink ? readLabel(network, ink) : [];
    return words.every(({ confidence }) => confidence >= LEAST_CONFIDENCE) ? (readOffset(words.map(({ text }) => text).join('')) ?? []) : [];
  });
  return offsets.length === 1 ? offsets[0] : null;
}

/** The mean color where ink is strong; null for none. */
function colorOf(inks: readonly PlacedInk[], colors: Int32Array, width: number): number | null {
  const sum = [0, 0, 0];
  let count = 0;
  for (const { ink, box, width: columns } of inks) {
    for (let at = 0; at < ink.length; at++) {
      if (ink[at] < STRONG) continue;
      unpackColor(colors[(box.top + Math.floor(at / columns)) * width + box.left + (at % columns)]).forEach((value, channel) => (sum[channel] += value));
      count++;
    }
  }
  const [red, green, blue] = sum.map((value) => Math.round(value / count));
  return count === 0 ? null : (red << 16) | (green << 8) | blue;
}

/** The part of the picture on one side of the plot; labels at its corners stand out a little. */
function areaBeside({ left, top, right, bottom }: PixelBox, width: number, height: number, side: Side, ticks: number, slack: number): PixelBox {
  const from = (value: number) => Math.max(0, Math.floor(value));
  switch (side) {
    case 'left':
      return { left: 0, top: from(top - slack), right: left - ticks, bottom: Math.min(height, bottom + slack) };
    case 'right':
      return { left: right + ticks, top: from(top - slack), right: width, bottom: Math.min(height, bottom + slack) };
    case 'top':
      return { left: 0, top: 0, right: width, bottom: top - ticks };
    case 'bottom':
      return { left: 0, top: bottom + ticks, right: width, bottom: height };
  }
}

/** The largest group of boxes in one row, or in one column by a side or the middle; of two as large, the one nearer to the plot. */
function alignedWith(boxes: readonly PixelBox[], side: Side, tolerance: number): PixelBox[] {
  const measures: readonly ((box: PixelBox) => number)[] =
    side === 'left' || side === 'right'
      ? [(box) => box.right, (box) => box.left, (box) => (box.left + box.right) / 2]
      : [(box) => box.bottom, (box) => box.top];
  const distance = (box: PixelBox) => ({ left: -box.right, right: box.left, top: -box.bottom, bottom: box.top })[side];
  let best: readonly PixelBox[] = [];
  for (const measure of measures) {
    for (const seed of boxes) {
      const group = boxes.filter((box) => Math.abs(measure(box) - measure(seed)) <= tolerance);
      if (group.length > best.length || (group.length === best.length && distance(seed) < distance(best[0]))) best = group;
    }
  }
  return [...best];
}

function grown({ left, top, right, bottom }: PixelBox, by: number, within: PixelBox): PixelBox {
  return { left: Math.max(within.left, left - by), top: Math.max(within.top, top - by), right: Math.min(within.right, right + by), bottom: Math.min(within.bottom, bottom + by) };
}

/** Moves labels to the tick or grid line next to them, if it is clearly theirs. */
function snapped(labels: readonly AxisLabel[], ticks: readonly number[], reach: number): AxisLabel[] {
  const places = labels.map(({ pixel }) => pixel).sort((a, b) => a - b);
  const closest = Math.min(...places.slice(1).map((place, i) => place - places[i]));
  const limit = Math.min(reach, SNAP_SHARE * closest);
  return labels.map(({ text, pixel }) => {
    const tick = ticks.reduce((best, at) => (Math.abs(at - pixel) < Math.abs(best - pixel) ? at : best), Infinity);
    return { text, pixel: Math.abs(tick - pixel) <= limit ? tick : pixel };
  });
}
