import { type AxisLabel, inferAxis, type InferredAxis } from '../infer-axis.ts';
import { columnsOf, rowsOf, type TextGroup } from './align-texts.ts';
import { withOffset } from './axis-offset.ts';
import { type ColoredLine, extentOf } from './drawn-line.ts';
import { snapBetween, type Snapped, snapToRules } from './snap-to-rules.ts';
import { spansBelow } from './spans-below.ts';
import { splitRepeats } from './split-repeats.ts';
import type { Rule, TextBox } from './text-box.ts';

/** An axis that a group of texts makes. */
export interface DrawnAxis extends InferredAxis {
  readonly texts: readonly TextBox[];
  /** Where it stands, px: x of one of values, y of one of places. */
  readonly across: number;
  /** Its labels were found to stand at ticks. */
  readonly isSnapped: boolean;
}

/** What the axes are looked for in. */
export interface AxisSearch {
  readonly texts: readonly TextBox[];
  readonly levels: readonly Rule[];
  readonly uprights: readonly Rule[];
  /** BCP 47, of the page. */
  readonly language: string;
  /** ms since 1970. */
  readonly today: number;
  /** Px of the places of a line, ascending: how many lie between two labels may tell months from days. */
  readonly points: readonly number[];
}

/** A label of values may stand so far over or under its grid line, px; one of places so far beside its tick. */
const BESIDE_LEVEL = 14;
const BESIDE_TICK = 5;
/** Ticks end so near to turned labels, px. */
const NEXT_TO = 15;
/** An axis is of a line when so large a share of that lies in its range, some more of it on either side. */
const LEAST_INSIDE = 0.5;
const MORE = 0.2;
/** What speaks against an axis, as a share of what speaks for it. */
const AMID_THE_LINE = 0.5;
const CATEGORY = 0.5;
const FAR_AWAY = 0.3;
/** Numbers in a row have one top and bottom, px; a value on either side of a plot makes two. */
const SAME_ROW = 1;
const FEWEST_IN_ROW = 4;
/** Points of a line that tell where it is. */
const MOST_POINTS = 200;

/** The axes of values among the texts, pausing after each group. */
export function* findValueAxes({ texts, levels, language }: AxisSearch): Generator<undefined, DrawnAxis[]> {
  const axes: DrawnAxis[] = [];
  const numbers = texts.filter(({ text }) => /\p{Nd}/u.test(text));
  for (const group of columnsOf(numbers)) {
    yield;
    // One is a place below, the other what is written at its point.
    if (group.texts.length === 2 && group.texts.some((text) => isInRow(text, numbers))) continue;
    const middles = group.texts.map(({ top, bottom }) => (top + bottom) / 2);
    const snapped = snapToRules(middles, levels, BESIDE_LEVEL);
    const axis = inferAxis(labelled(group, snapped), language, { role: 'values' });
    if (axis) axes.push({ ...withOffset(axis, group.texts, texts), ...group, isSnapped: snapped.isSnapped });
  }
  return axes;
}

/** Whether others stand in a row with a number, as along an axis of places. */
function isInRow({ top, bottom }: TextBox, numbers: readonly TextBox[]): boolean {
  return numbers.filter((other) => Math.abs(other.top - top) <= SAME_ROW && Math.abs(other.bottom - bottom) <= SAME_ROW).length >= FEWEST_IN_ROW;
}

/** The axes of places among the texts, pausing after each group. */
export function* findPlaceAxes({ texts, uprights, language, today, points }: AxisSearch): Generator<undefined, DrawnAxis[]> {
  const axes: DrawnAxis[] = [];
  for (const group of rowsOf(texts).flatMap(splitRepeats)) {
    yield;
    const snapped = snapRow(group, uprights);
    const axis = inferAxis(labelled(group, snapped), language, { role: 'positions', today, points, spans: spansBelow(group, texts, today) });
    if (axis) axes.push({ ...axis, ...group, isSnapped: snapped.isSnapped });
  }
  return axes;
}

/** By the middles of the texts, or by what they point at; where neither has ticks, by the middles between ticks or by the edge that has. */
function snapRow({ texts }: TextGroup, uprights: readonly Rule[]): Snapped {
  const fixed = texts.map((text) => text.anchor?.x ?? (text.left + text.right) / 2);
  const pointing = texts.some(({ anchor }) => anchor !== null) ? pointingEnds(texts, uprights) : fixed;
  const centred = snapToRules(pointing, uprights, BESIDE_TICK);
  if (centred.isSnapped) return centred;
  const amid = snapBetween(fixed, uprights);
  if (amid.isSnapped) return amid;
  const edges = [fixed, texts.map(({ left }) => left), texts.map(({ right }) => right)].map((pixels) => snapToRules(pixels, uprights, BESIDE_TICK));
  return edges.find(({ isSnapped }) => isSnapped) ?? { pixels: fixed, isSnapped: false };
}

/** Turned labels point at their ticks with the end that is next to them, though some are fixed at the other. */
function pointingEnds(texts: readonly TextBox[], uprights: readonly Rule[]): number[] {
  const [top, bottom] = [Math.min(...texts.map((text) => text.top)), Math.max(...texts.map((text) => text.bottom))];
  const above = uprights.filter(({ to }) => Math.abs(top - to) <= NEXT_TO).length;
  const below = uprights.filter(({ from }) => Math.abs(from - bottom) <= NEXT_TO).length;
  return texts.map((text) => {
    const middle = (text.left + text.right) / 2;
    if (!text.anchor || above === below) return text.anchor?.x ?? middle;
    const isFixedAbove = text.anchor.y < (text.top + text.bottom) / 2;
    if (isFixedAbove === above > below) return text.anchor.x;
    return text.anchor.x < middle ? text.right : text.left;
  });
}

function labelled({ texts }: TextGroup, { pixels }: Snapped): AxisLabel[] {
  return texts.map(({ text }, i) => ({ text, pixel: pixels[i] }));
}

/** An axis with how well a line suits it. */
interface RankedAxis {
  readonly axis: DrawnAxis;
  readonly score: number;
}

/** The axes of values that a line may belong to, the likeliest first. */
export function rankValueAxes(line: ColoredLine, axes: readonly DrawnAxis[]): RankedAxis[] {
  const { left, right, top, bottom } = extentOf([line]);
  const width = right - left || 1;
  const scored = axes.map((axis) => {
    const inside = Math.max(shareInside(axis, top, bottom), shareOfPoints(axis, line));
    const isAmid = axis.across > left + width * 0.02 && axis.across < right - width * 0.02;
    const distance = isAmid ? 0 : Math.min(Math.abs(axis.across - left), Math.abs(axis.across - right)) / width;
    return { axis, score: score(axis, inside, distance) * (isAmid ? AMID_THE_LINE : 1) };
  });
  return scored.filter((one) => one.score > 0).sort((one, other) => other.score - one.score);
}

/** The axis of places that a line belongs to; null for none. */
export function placeAxisOf(line: ColoredLine, axes: readonly DrawnAxis[]): DrawnAxis | null {
  const { left, right, top, bottom } = extentOf([line]);
  const height = bottom - top || 1;
  const scoredBy = (insideOf: typeof shareInside): RankedAxis[] =>
    axes.map((axis) => {
      const isAmid = axis.across > top + height * 0.05 && axis.across < bottom - height * 0.05;
      const distance = isAmid ? 0 : Math.min(Math.abs(axis.across - top), Math.abs(axis.across - bottom)) / (right - left);
      const kind = axis.axis.kind === 'category' ? CATEGORY : 1;
      return { axis, score: score(axis, insideOf(axis, left, right), distance) * kind * (isAmid ? AMID_THE_LINE : 1) };
    });
  // Of a line that one has zoomed into most lies beyond its axis.
  return best(scoredBy(shareInside)) ?? best(scoredBy(shareCovered));
}

function score(axis: DrawnAxis, inside: number, distance: number): number {
  if (inside < LEAST_INSIDE) return 0;
  // The first few labels say most; thirty are hardly better than ten.
  const count = Math.log2(1 + axis.ticks.length) * (axis.ticks.length / axis.texts.length);
  return count * inside * (1 - FAR_AWAY * Math.min(1, distance)) * (axis.isSnapped ? 1.1 : 1) * (1 - Math.min(0.5, axis.residual / 10));
}

/** Px of the outermost labels. */
function rangeOf(ticks: DrawnAxis['ticks']): readonly [number, number] {
  const [first, last] = [ticks[0].pixel, ticks[ticks.length - 1].pixel];
  return [Math.min(first, last), Math.max(first, last)];
}

/** The share of an extent that lies in the range of an axis' labels, and the share of that range which the extent needs. */
function shareInside({ ticks }: DrawnAxis, from: number, to: number): number {
  const [low, high] = rangeOf(ticks);
  const more = (high - low) * MORE;
  const shared = Math.min(to, high + more) - Math.max(from, low - more);
  return to - from < 1 ? (shared >= 0 ? 1 : 0) : Math.max(0, shared / (to - from));
}

/** The share of a line's points that lie in the range of an axis: a few may be far out. */
function shareOfPoints({ ticks }: DrawnAxis, { ys }: ColoredLine): number {
  const [low, high] = rangeOf(ticks);
  const stride = Math.ceil(ys.length / MOST_POINTS);
  const known = ys.filter((y, i) => i % stride === 0 && !Number.isNaN(y));
  return known.filter((y) => y >= low && y <= high).length / Math.max(1, known.length);
}

/** The share of the range of an axis' labels that an extent covers. */
function shareCovered({ ticks }: DrawnAxis, from: number, to: number): number {
  const [low, high] = rangeOf(ticks);
  return Math.max(0, (Math.min(to, high) - Math.max(from, low)) / (high - low));
}

function best(scored: readonly RankedAxis[]): DrawnAxis | null {
  return scored.reduce<{ axis: DrawnAxis | null; score: number }>((most, one) => (one.score > most.score ? one : most), { axis: null, score: 0 }).axis;
}
