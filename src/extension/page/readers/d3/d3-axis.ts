import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisPoint, AxisTick } from '../../../../core/chart/chart-reading.ts';
import { BENDS } from '../../../../core/chart/ticks/bends.ts';
import { epochOfRange } from '../../../../core/series/epoch-of-range.ts';
import { exactAxis, exactAxisOf } from '../../exact-axis.ts';
import type { SvgFrame } from '../../svg-frame.ts';
import { datumOf } from './d3-datum.ts';
import { pathRun } from './path-run.ts';

/** An axis as d3-axis, or a page by hand, has drawn it: a group of `.tick`s that carry their values. */
export interface D3Axis {
  readonly isHorizontal: boolean;
  readonly isTime: boolean;
  /** Straight or bent; null for one of categories. */
  readonly scale: AxisCalibration | null;
  /** Whether it is bent in a way that only its ticks tell of: between them it is a guess. */
  readonly isKnownAtTicksOnly: boolean;
  readonly ticks: readonly AxisTick[];
  /** px from its one end to the other, by its line, or by its ticks where the page took that away. */
  readonly from: number;
  readonly to: number;
  /** Whether it may reach beyond both, having no line. */
  readonly isOpen: boolean;
  /** Where it puts a value of its own kind, in px of the frame; NaN where it has no place for it. */
  place(value: unknown): number;
}

interface DrawnTick {
  readonly value: unknown;
  readonly pixel: number;
  readonly label: string;
}

const MOST_TICKS = 200;
const MOST_AXES = 12;
/** `2023-01`, `1/31`, `12:30`, `31.1.`, `Jan`. */
const DATED = /\d[-/:]\d|\d\.\d{1,2}\.|\p{L}{3}/u;
/** Fewer ticks lie on some bend or other by chance. */
const LEAST_BENT = 4;
/** px that a tick may be off the bend that the others lie on. */
const OFF_BEND = 0.02;
/** How far beyond its outermost ticks an axis is looked at, in lengths from one to the other. */
const REACH = 0.5;

/** The axes of an SVG, in document order. */
export function d3Axes(svg: Element, frame: SvgFrame): D3Axis[] {
  const groups = new Set<Element>();
  for (const tick of svg.querySelectorAll('.tick')) {
    if (groups.size < MOST_AXES && tick.parentElement && datumOf(tick) !== undefined) groups.add(tick.parentElement);
  }
  return [...groups].flatMap((group) => readAxis(group, frame) ?? []);
}

function readAxis(group: Element, frame: SvgFrame): D3Axis | null {
  const ticks = Array.from(group.querySelectorAll(':scope > .tick')).slice(0, MOST_TICKS);
  const isHorizontal = runsAcross(group, ticks, frame);
  const placement = frame.placementOf(group);
  if (isHorizontal === null || !placement) return null;
  const drawn = ticks.flatMap((tick): DrawnTick[] => {
    const place = frame.placementOf(tick);
    return place ? [{ value: datumOf(tick), pixel: isHorizontal ? place.x(0) : place.y(0), label: tick.textContent?.trim() ?? '' }] : [];
  });
  const along = isHorizontal ? placement.x : placement.y;
  const own = positionOf(group);
  const isTime = drawn.some(({ value }) => value instanceof Date) || (drawn.length > 1 && drawn.every(isWrittenMoment));
  const wrap = (value: number): unknown => (isTime ? new Date(value) : value);
  const toPixel = own && ((value: unknown): number => along(Number(own(value) ?? NaN)));
  const numbers = drawn.map(({ value }) => numberOf(value));
  const askable = toPixel ? (value: number): number => toPixel(wrap(value)) : bendThrough(drawn.map(({ pixel }, index) => ({ value: numbers[index], pixel })));
  const scale = scaleOf(drawn, numbers, isTime, askable);
  const line = endsOf(group, isHorizontal, along);
  const ends = line ?? drawn.map(({ pixel }) => pixel);
  return {
    isHorizontal,
    isTime,
    scale,
    isKnownAtTicksOnly: !askable && scale !== null && scale.points.length > 2,
    ticks: scale ? drawn.map(({ label }, index) => ({ value: numbers[index], pixel: valueToPixel(scale, numbers[index]), label })).filter(({ label }) => label !== '') : [],
    from: Math.min(...ends),
    to: Math.max(...ends),
    isOpen: !line,
    place: placerOf(drawn, scale, isTime, toPixel),
  };
}

/** Whether a tick's number is a moment in ms that its label writes as a date or a time of day: scales of numbers are used for them, too. */
function isWrittenMoment({ value, label }: DrawnTick): boolean {
  return typeof value === 'number' && epochOfRange(value, value) === 'milliseconds' && (label === '' || DATED.test(label));
}

/** Where the line of an axis reaches. */
function endsOf(group: Element, isHorizontal: boolean, along: (own: number) => number): number[] | null {
  const line = group.querySelector(':scope > .domain')?.getAttribute('d');
  const ends = line ? pathRun(line).vertices.map(({ x, y }) => along(isHorizontal ? x : y)) : [];
  return ends.length > 1 ? ends : null;
}

/** What d3-axis leaves on its group: the scale's own positions, of any value. */
function positionOf(group: Element): ((value: unknown) => unknown) | null {
  const position = (group as { __axis?: unknown }).__axis;
  return typeof position === 'function' ? (value) => (position as (value: unknown) => unknown)(value) : null;
}

function scaleOf(drawn: readonly DrawnTick[], numbers: readonly number[], isTime: boolean, toPixel: ((value: number) => number) | null): AxisCalibration | null {
  if (numbers.length < 2 || !numbers.every(Number.isFinite)) return null;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (!toPixel) return exactAxis(drawn.map(({ pixel }, index) => ({ value: numbers[index], pixel })), isTime);
  // A band of numbers has no place between two of them.
  if (!Number.isFinite(toPixel(low + (high - low) * 0.4837))) return null;
  const reach = (high - low) * REACH;
  const outer = exactAxisOf(low > 0 ? Math.max(low - reach, low / 1000) : low - reach, high + reach, toPixel, isTime);
  return outer ?? exactAxisOf(low, high, toPixel, isTime);
}

/** Where a scale that bends in one of the usual ways puts values, if all ticks lie on one; null where they do not, or a straight one will do. */
function bendThrough(ticks: readonly AxisPoint[]): ((value: number) => number) | null {
  if (ticks.length < LEAST_BENT) return null;
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  for (const { straighten } of BENDS) {
    const [from, to] = [straighten(first.value), straighten(last.value)];
    const at = (value: number): number => first.pixel + ((straighten(value) - from) / (to - from)) * (last.pixel - first.pixel);
    if (ticks.every(({ value, pixel }) => Math.abs(at(value) - pixel) <= OFF_BEND)) return at;
  }
  return null;
}

function placerOf(drawn: readonly DrawnTick[], scale: AxisCalibration | null, isTime: boolean, toPixel: ((value: unknown) => number) | null): (value: unknown) => number {
  if (scale) {
    return (value) => {
      const number = isTime ? timeOf(value) : numberOf(value);
      return Number.isNaN(number) ? NaN : valueToPixel(scale, number);
    };
  }
  if (toPixel) return toPixel;
  const known = new Map(drawn.map(({ value, pixel }) => [value, pixel]));
  return (value) => known.get(value) ?? NaN;
}

/** Whether it runs from left to right; null where that cannot be told. */
function runsAcross(group: Element, ticks: readonly Element[], frame: SvgFrame): boolean | null {
  const first = ticks[0] && frame.placementOf(ticks[0]);
  const last = ticks.length > 1 && frame.placementOf(ticks[ticks.length - 1]);
  if (!first) return null;
  if (!last) return (group.getAttribute('text-anchor') ?? 'middle') === 'middle';
  const across = Math.abs(last.x(0) - first.x(0));
  const down = Math.abs(last.y(0) - first.y(0));
  return across === down ? null : across > down;
}

/** A number, also one that a table of texts holds. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

/** ms of a date, or of a text that a page has made one of. */
export function timeOf(value: unknown): number {
  const number = numberOf(value);
  return typeof value === 'string' && !(number > 9999) ? Date.parse(value) : number;
}
