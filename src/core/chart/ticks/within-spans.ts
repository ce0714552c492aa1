import { startOfMonth, monthNumber, PLAIN_TICKS, plainLabel, tickTime, timesNear, type TickTime } from './tick-time.ts';
import { MS_PER_DAY } from '../../series/calendar.ts';

/** What is written once for several labels of an axis: the year, the month or the day that they are of. */
export interface TimeSpan {
  /** Px along the axis. */
  readonly pixel: number;
  /** Ms, the end not included. */
  readonly from: number;
  readonly to: number;
}

const YEAR = /^(?:1[89]|20)\d{2}$/;
const MONTHS = 12;
/** Numbers and names of a month, and of a day, both with their year. */
const PARTS_OF_MONTH = 2;
const PARTS_OF_DAY = 3;
const LONGEST_MONTH = 31 * MS_PER_DAY;

/**
 * Reads what may be written once for several labels.
 *
 * @param today ms; what tells no year is the last one up to this
 * @returns null for any other text
 */
export function timeSpan(text: string, pixel: number, today: number): TimeSpan | null {
  const label = plainLabel(text);
  const tick = tickTime(label, PLAIN_TICKS);
  const isYear = YEAR.test(label);
  if (!tick || tick.kind === 'recurring' || tick.kind === 'monthly' || (!isYear && /^\d*$/.test(label))) return null;
  const from = timesNear(tick, today).reduce((last, time) => (time <= today || tick.kind === 'instant' ? time : last), NaN);
  if (!Number.isFinite(from)) return null;
  const parts = (label.match(/\d+/g)?.length ?? 0) + (/\p{L}{3}/u.test(label) ? 1 : 0) + (tick.kind === 'instant' ? 0 : 1);
  if (isYear || parts === PARTS_OF_MONTH) return { pixel, from, to: startOfMonth(monthNumber(from) + (isYear ? MONTHS : 1)) };
  return parts === PARTS_OF_DAY ? { pixel, from, to: from + MS_PER_DAY } : null;
}

/** Whether one is a month, so that numbers over it are days. */
export function hasMonth(spans: readonly TimeSpan[]): boolean {
  return spans.some(({ from, to }) => to - from > MS_PER_DAY && to - from <= LONGEST_MONTH);
}

/**
 * Labels of which none has its year, with what is written once for them: it is
 * true of the label next to it that it can be said of.
 *
 * @param ticks (n)
 * @param pixels (n)
 */
export function withinSpans(ticks: readonly (TickTime | null)[], pixels: readonly number[], spans: readonly TimeSpan[]): readonly (TickTime | null)[] {
  if (spans.length === 0 || ticks.some((tick) => tick?.kind === 'instant')) return ticks;
  const known = new Map<number, TickTime>();
  for (const { pixel, from, to } of spans) {
    const said = ticks.flatMap((tick, i) => {
      const times = tick ? timesNear(tick, (from + to) / 2).filter((time) => time >= from && time < to) : [];
      return times.length === 1 ? [{ i, time: times[0], distance: Math.abs(pixels[i] - pixel) }] : [];
    });
    if (said.length === 0) continue;
    const { i, time } = said.reduce((best, one) => (one.distance < best.distance ? one : best));
    known.set(i, { kind: 'instant', time });
  }
  return ticks.map((tick, i) => known.get(i) ?? tick);
}
