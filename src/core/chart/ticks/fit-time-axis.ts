import { MS_PER_DAY } from '../../series/calendar.ts';
import { isYearSpan } from '../../series/read-date.ts';
import type { AxisPoint } from '../chart-reading.ts';
import { nearestTimes } from './complete-times.ts';
import { fitLine, type FittedLine } from './fit-line.ts';
import { type AxisLabel, calibrationOf, type InferredAxis, ticksOf } from './inferred-axis.ts';
import { areMonthsOfYears } from './months-of-years.ts';
import { pointsBetween } from './points-between.ts';
import { possibleTimes } from './possible-times.ts';
import { spellMonths } from './spell-months.ts';
import { isTimeWord, monthNumber, namesWeekday, PLAIN_TICKS, plainLabel, startOfMonth, tickTime, type TickTime, type TickTimeFormat } from './tick-time.ts';
import { isCompactDate, mayBeginWithYear } from './time-in-digits.ts';
import { hasMonth, type TimeSpan, withinSpans } from './within-spans.ts';
import { splitYears } from './years-between.ts';

/** Times of labels, and the line they lie on. */
interface Candidate {
  readonly times: readonly number[];
  readonly line: FittedLine;
  /** Whether it is one on which every month has the same room. */
  readonly hasEvenMonths: boolean;
}

/** What is known beside the labels. */
export interface TimeHints {
  /** ms; where no label tells the year, theirs is the last up to this. */
  readonly today?: number | undefined;
  /** Px of the points of a line, ascending. */
  readonly points?: readonly number[] | undefined;
  /** What is written once for several labels. */
  readonly spans?: readonly TimeSpan[] | undefined;
}

/** The last moment of a leap year: where nothing tells the year, the labels end in it. */
const ANY_TIME = Date.UTC(2024, 11, 31);
/** Px that a way to read must be nearer to be taken before one that is likelier. */
const CLEARLY = 0.3;
/** A way to read in which so many times as much time passes is not the one that was meant. */
const FAR_LONGER = 1.5;
/** A straight axis explains so large a share of the times, or it is taken for a bent one. */
const MOST_OF_THEM = 0.7;
/** So many labels tell one year from another; more would take long. */
const FEWEST_OF_YEAR = 4;
const MOST_OF_YEAR = 60;
const LEAP_CYCLE = 4;
const MS_PER_YEAR = 365.25 * MS_PER_DAY;
/** So many months are points of an axis of their own. */
const MOST_MONTHS = 120;
/** Numbers that are years. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2200;

/**
 * The axis of time that the labels belong to: straight in ms, or bent where
 * days that are none of a market have no room or every month has the same.
 *
 * @param written labels, pixels ascending
 * @returns null where less than half of the labels are times in order
 */
export function fitTimeAxis(written: readonly AxisLabel[], { today = ANY_TIME, points = [], spans: beside = [] }: TimeHints = {}): InferredAxis | null {
  const { labels, spans: amid } = splitYears(written, today);
  const spans = [...amid, ...beside];
  const texts = spellMonths(labels.map(({ text }) => plainLabel(text)));
  const pixels = labels.map(({ pixel }) => pixel);
  const areDays = hasMonth(spans);
  const formats = formatsOf(texts, pointsBetween(pixels, points), today).map((format) => (areDays ? { ...format, numbersAreDays: true } : format));
  if (!areTimes(texts, formats, areDays)) return null;
  const readings = formats.map((format) => withinSpans(ticksOfTexts(texts, format), pixels, spans));
  const most = Math.max(...readings.map(countRead));
  let best: Candidate | null = null;
  let bent: readonly number[] | null = null;
  for (const ticks of readings) {
    for (const times of possibleTimes(ticks, today)) {
      const candidate = refine(ticks, times, pixels);
      if (candidate && (best === null || isBetter(candidate, best))) best = candidate;
      if (countRead(ticks) === most && isWhole(times, ticks)) bent ??= times;
    }
  }
  if (most >= FEWEST_OF_YEAR && most <= MOST_OF_YEAR && (best === null || best.line.kept.length < most)) best = inAnotherYear(readings, pixels, today, most) ?? best;
  if (best !== null && isStraight(best)) return straightAxis(labels, best);
  return bent && bentAxis(labels, bent);
}

/** What the labels say of times; of a label that is repeated the first tells where a day begins. */
function ticksOfTexts(texts: readonly string[], format: TickTimeFormat): (TickTime | null)[] {
  const areAlike = texts.every((text) => text === texts[0]);
  return texts.map((text, i) => (!areAlike && text === texts[i - 1] ? null : tickTime(text, format)));
}

function countRead(ticks: readonly unknown[]): number {
  return ticks.filter((tick) => tick !== null).length;
}

/** The last year before this one, with or without a February 29, of which every label is on one line. */
function inAnotherYear(readings: readonly (readonly (TickTime | null)[])[], pixels: readonly number[], today: number, most: number): Candidate | null {
  const open = readings.filter((ticks) => ticks.some((tick) => tick?.kind === 'yearly') && !ticks.some((tick) => tick?.kind === 'instant'));
  for (let back = 1; back <= LEAP_CYCLE; back++) {
    for (const ticks of open) {
      for (const times of possibleTimes(ticks, today - back * MS_PER_YEAR)) {
        const candidate = refine(ticks, times, pixels);
        if (candidate && candidate.line.kept.length === most) return candidate;
      }
    }
  }
  return null;
}

/** Bare numbers are times where all are years or days in eight digits, or days of a month that is written once; else something has to be written as a time. */
function areTimes(texts: readonly string[], formats: readonly TickTimeFormat[], areDays: boolean): boolean {
  const read = texts.filter((text) => formats.some((format) => tickTime(text, format) !== null));
  if (read.length < 2 || read.length < texts.length / 2) return false;
  if (read.some(isTimeWord) || formats[0].numbersAreYears || areDays) return true;
  return read.every((text) => isCompactDate(text) || (Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR));
}

/** The ways to read the labels that make a difference, the likeliest first. */
function formatsOf(texts: readonly string[], counts: readonly number[], today: number): TickTimeFormat[] {
  const plain: TickTimeFormat = {
    ...PLAIN_TICKS,
    hasYearSpans: texts.every(isYearSpan),
    numbersAreYears: areMonthsOfYears(texts, counts, today),
    numbersAreDays: texts.some((text) => /\p{L}{3}/u.test(text)),
    hasWeekdays: texts.some(namesWeekday),
  };
  const formats = [plain];
  if (texts.some((text) => /\d[-/.] ?\d/.test(text))) formats.push({ ...plain, order: 'day-first' });
  if (texts.some(mayBeginWithYear)) formats.push({ ...plain, yearsAreFirst: true });
  if (mayBeHalfDays(texts)) formats.push({ ...plain, hasHalfDays: true });
  return formats;
}

/** Hours of a clock with twelve of them; who writes 0:00 or 13:00 has more. */
function mayBeHalfDays(texts: readonly string[]): boolean {
  const hours = texts.flatMap((text) => /^(\d{1,2}):\d{2}/.exec(text)?.[1] ?? []).map(Number);
  return hours.length > 0 && hours.every((hour) => hour >= 1 && hour <= 12);
}

/** Completed by the next that can be, then by the line that most of them lie on: one wrong label does not shift all after it. */
function refine(ticks: readonly (TickTime | null)[], times: readonly number[], pixels: readonly number[]): Candidate | null {
  const line = fitLine(times, pixels);
  if (!line) return null;
  const again = nearestTimes(ticks, pixels.map(line.valueAt));
  const better = fitLine(again, pixels);
  const best = better && better.kept.length >= line.kept.length ? { times: again, line: better } : { times, line };
  const months = fitLine(times.map((time) => (isMonthStart(time) ? monthNumber(time) : NaN)), pixels);
  const isEven = months !== null && months.kept.length >= 3 && months.kept.length >= best.line.kept.length && months.spread < best.line.spread / 2 && best.line.spread > CLEARLY / 2;
  return isEven ? { times, line: months, hasEvenMonths: true } : { ...best, hasEvenMonths: false };
}

function isBetter(one: Candidate, than: Candidate): boolean {
  if (one.line.kept.length !== than.line.kept.length) return one.line.kept.length > than.line.kept.length;
  const [span, other] = [spanOf(one), spanOf(than)];
  if (span * FAR_LONGER < other || other * FAR_LONGER < span) return span < other;
  return one.line.spread < than.line.spread - CLEARLY;
}

/** Ms from the first to the last label that was kept. */
function spanOf({ times, line: { kept } }: Candidate): number {
  return Math.abs(times[kept[kept.length - 1]] - times[kept[0]]);
}

/** Of three or more labels most have to be on the line. */
function isStraight({ times, line: { kept } }: Candidate): boolean {
  const read = times.filter((time) => Number.isFinite(time)).length;
  return kept.length > read * MOST_OF_THEM && (read === 2 || kept.length > 2);
}

/** Whether every label has its time, and they are in order. */
function isWhole(times: readonly number[], ticks: readonly (TickTime | null)[]): boolean {
  const all = times.filter((_, i) => ticks[i] !== null);
  const sign = Math.sign(all[1] - all[0]);
  return all.length > 2 && sign !== 0 && all.every((time, i) => i === 0 || Math.sign(time - all[i - 1]) === sign);
}

function straightAxis(labels: readonly AxisLabel[], { times, line, hasEvenMonths }: Candidate): InferredAxis | null {
  const ticks = ticksOf(labels, times, line.kept);
  const [from, to] = [ticks[0].value, ticks[ticks.length - 1].value];
  const points = hasEvenMonths ? evenMonths(monthNumber(from), monthNumber(to), line) : [from, to].map((value) => ({ value, pixel: line.at(value) }));
  const axis = calibrationOf('time', points);
  return axis && { axis, ticks, residual: line.residual, unit: '' };
}

/** The first of every month from a year before the labels to a year after them; of every year where there are many. */
function evenMonths(from: number, to: number, line: FittedLine): AxisPoint[] {
  const stride = to - from > MOST_MONTHS ? 12 : 1;
  const count = Math.min(MOST_MONTHS, Math.ceil((to - from) / stride)) + 24 / stride;
  return Array.from({ length: count + 1 }, (_, i) => {
    const month = from - 12 + i * stride;
    return { value: startOfMonth(month), pixel: line.at(month) };
  });
}

function isMonthStart(time: number): boolean {
  const date = new Date(time);
  return date.getUTCDate() === 1 && time % MS_PER_DAY === 0;
}

function bentAxis(labels: readonly AxisLabel[], times: readonly number[]): InferredAxis | null {
  const kept = times.flatMap((time, i) => (Number.isNaN(time) ? [] : [i]));
  const ticks = ticksOf(labels, times, kept);
  const axis = calibrationOf('time', ticks.map(({ value, pixel }) => ({ value, pixel })));
  return axis && { axis, ticks, residual: bendOf(ticks), unit: '' };
}

/** How far a bent axis may be off between its ticks: each one's distance from the line between its neighbours is about four times that. */
function bendOf(ticks: InferredAxis['ticks']): number {
  let most = 0;
  for (let i = 1; i < ticks.length - 1; i++) {
    const [before, at, after] = ticks.slice(i - 1, i + 2);
    const share = (at.value - before.value) / (after.value - before.value);
    most = Math.max(most, Math.abs(before.pixel + share * (after.pixel - before.pixel) - at.pixel) / 4);
  }
  return most;
}
