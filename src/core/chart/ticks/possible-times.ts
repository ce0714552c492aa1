import { MS_PER_DAY } from '../../series/calendar.ts';
import { completeTimes } from './complete-times.ts';
import { timesNear, type TickTime } from './tick-time.ts';

type Ticks = readonly (TickTime | null)[];

/** Labels with a whole date that are tried as the one to go on from: the first may be a wrong one. */
const MOST_ANCHORS = 3;
/** Labels without years run to the left where so many times less time passes that way. Every eighth month, which a program picks for want of room, is not that. */
const FAR_LESS = 2.5;
/** Of fewer labels nobody can tell: from October 5 to August 20 is as good a chart as back. */
const FEWEST_BACKWARDS = 3;
/** Days of the week tell months and years of so many times of the last label, which are so far back at most: every month begins on every day of the week in twelve years. */
const MOST_STARTS = 144;
const LONGEST_BACK = 12 * 366 * MS_PER_DAY;
/** So many of the last labels tell. */
const MOST_CHECKED = 24;
/** The times near a moment reach three months back. */
const SHORTEST_MONTHS = 85 * MS_PER_DAY;

/**
 * The times that labels can stand for, by going on from labels that are known.
 *
 * Time runs to the right, unless the dates that are whole say otherwise, or
 * those that are not are close only the other way: steps back through the year
 * are almost as long as it is, which hides how uneven they are.
 *
 * @param ticks (n) along the axis; null where a label is no time
 * @param today ms; where no label tells the year, the last is in the last one up to this
 * @returns (ways)(n) ms, the likeliest first; NaN where a label has no time
 */
export function possibleTimes(ticks: Ticks, today: number): number[][] {
  const right = completionsOf(ticks, today);
  const left = completionsOf([...ticks].reverse(), today).map((times) => times.reverse());
  const whole = ticks.flatMap((tick) => (tick?.kind === 'instant' ? [tick.time] : []));
  if (whole.length >= 2) {
    const turn = whole.reduce((sum, time, i) => sum + (i === 0 ? 0 : Math.sign(time - whole[i - 1])), 0);
    return turn === 0 ? [...right, ...left] : turn > 0 ? right : left;
  }
  const isLeft = right.length > 0 && countOf(right[0]) >= FEWEST_BACKWARDS && spanOf(left[0]) * FAR_LESS < spanOf(right[0]);
  return isLeft ? left : right;
}

/** (ways)(n) ms, time running as the ticks do. */
function completionsOf(run: Ticks, today: number): number[][] {
  const anchors = run.flatMap((tick, i) => (tick?.kind === 'instant' ? [{ i, time: tick.time }] : []));
  if (anchors.length > 0) return anchors.slice(0, MOST_ANCHORS).map(({ i, time }) => completeTimes(run, i, time));
  const known = run.flatMap((tick, i) => (tick === null ? [] : [{ i, tick }]));
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return [];
  // Times of day without a day begin on the first there is.
  if (first.tick.kind === 'recurring' && known.every(({ tick }) => tick.kind === 'recurring')) return [completeTimes(run, first.i, first.tick.offset)];
  const starts = lastTimes(last.tick, today);
  const checked = run.slice(Math.max(0, last.i + 1 - MOST_CHECKED), last.i + 1);
  const hasWeekdays = checked.some((tick) => weekdayOf(tick) !== undefined);
  const agreeing = hasWeekdays ? starts.find((start) => agree(checked.slice(-1), [start]) && agree(checked, completeTimes(checked, checked.length - 1, start))) : undefined;
  return starts.length === 0 ? [] : [completeTimes(run, last.i, agreeing ?? starts[0])];
}

/** The last times up to today that a label can stand for, the very last first. */
function lastTimes(tick: TickTime, today: number): number[] {
  const times = new Set<number>();
  for (let near = today; times.size < MOST_STARTS && today - near < LONGEST_BACK; near -= SHORTEST_MONTHS) {
    for (const time of timesNear(tick, near).reverse()) if (time <= today) times.add(time);
  }
  return [...times];
}

function weekdayOf(tick: TickTime | null): number | undefined {
  return tick?.kind === 'yearly' || tick?.kind === 'monthly' ? tick.weekday : undefined;
}

/** Whether the days are those days of the week that the labels name. */
function agree(run: Ticks, times: readonly number[]): boolean {
  return run.every((tick, i) => {
    const weekday = weekdayOf(tick);
    return weekday === undefined || Number.isNaN(times[i]) || new Date(times[i]).getUTCDay() === weekday;
  });
}

function countOf(times: readonly number[]): number {
  return times.filter(Number.isFinite).length;
}

/** Ms from the first time to the last, either way. */
function spanOf(times: readonly number[]): number {
  const known = times.filter(Number.isFinite);
  return Math.abs(known[known.length - 1] - known[0]);
}
