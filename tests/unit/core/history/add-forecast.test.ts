import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addForecast } from '../../../../src/core/history/add-forecast.ts';
import type { KeptForecast } from '../../../../src/core/history/kept-forecast.ts';
import { meetReading } from '../../../../src/core/history/meet-reading.ts';
import { days, kept, reading, type Made } from './kept.ts';

const VALUES = [3, 1, 4, 1, 5, 9, 2, 6];
const MINUTE = 60_000;

/** A forecast of the first so many of some values, made that many minutes in. */
const after = (count: number, rest: Partial<Made> = {}): KeptForecast =>
  kept({ values: [...VALUES, 5, 3, 5, 8, 9].slice(0, count), times: days(count), predicted: [7, 8], band: 1.5, made: count * MINUTE, ...rest });

/** As `addForecast` leaves what is kept. */
function add(earlier: readonly KeptForecast[], made: KeptForecast, isFollowing = false): { readonly kept: KeptForecast[]; readonly record: ReturnType<typeof addForecast>['record'] } {
  const { writes, record } = addForecast(earlier, made, made, isFollowing);
  return { kept: [...earlier.filter(({ id }) => !writes.some((write) => write.id === id)), ...writes], record };
}

describe('a forecast that was asked for', () => {
  it('is kept, and has no record where nothing was before', () => {
    expect(add([], after(8))).toMatchObject({ kept: [{ points: 8 }], record: null });
  });

  it('scores the one before by what has come, and says how that did', () => {
    const first = add([], after(8)).kept;
    const second = add(first, after(9));
    expect(second.kept).toHaveLength(2);
    expect([...(second.kept.find(({ points }) => points === 8)?.outcomes ?? [])]).toEqual([5, NaN]);
    // 7 was said and 5 came: off by 2, and outside 5.5 to 8.5; "no change" said 6.
    expect(second.record).toEqual({ forecasts: 1, steps: 1, error: 2, noChange: 1, banded: 1, inside: 0, ratio: 2 });
  });

  it('is kept once, however often it is asked for', () => {
    const first = add([], after(8));
    expect(addForecast(first.kept, after(8, { made: 99 * MINUTE }), after(8), false).writes).toEqual([]);
  });

  it('replaces what was said from the same point before anything has come, and nothing afterwards', () => {
    const first = add([], after(8)).kept;
    const other = after(8, { predicted: [1, 2] });
    expect(addForecast(first, other, other, false).writes).toEqual([other]);
    const scored = add(first, after(9)).kept;
    expect(addForecast(scored, other, other, false).writes).toEqual([]);
  });

  it('stands beside that of another model and of another horizon, and its record is of its own model', () => {
    const all = [after(8), after(8, { model: 'mini' }), after(8, { predicted: [7] })].reduce((earlier, made) => add(earlier, made).kept, [] as KeptForecast[]);
    expect(all).toHaveLength(3);
    expect(add(all, after(9, { model: 'mini' })).record).toMatchObject({ forecasts: 1 });
    expect(add(all, after(9)).record).toMatchObject({ forecasts: 2 });
    expect(add(all, after(9, { model: 'theta' })).record).toBeNull();
  });
});

describe('a forecast of a chart that is followed', () => {
  const follow = (earlier: readonly KeptForecast[], made: KeptForecast) => add(earlier, made, true).kept;

  it('is kept when nothing was before', () => {
    expect(follow([], after(8))).toHaveLength(1);
  });

  it('is not kept while the last one is open, but scores it', () => {
    const first = add([], after(8)).kept;
    const second = follow(first, after(9));
    expect(second).toHaveLength(1);
    expect([...second[0].outcomes]).toEqual([5, NaN]);
  });

  it('is kept when all of the last one has come', () => {
    expect(follow(add([], after(8)).kept, after(10))).toHaveLength(2);
  });

  it('is kept when the time of the last step is past, though a step on the way was left out', () => {
    const times = Float64Array.of(...days(8), ...days(2, 9));
    const made = kept({ values: [...VALUES, 3, 5], times, predicted: [7, 8], made: 99 * MINUTE });
    expect(follow(add([], after(8)).kept, made)).toHaveLength(2);
  });

  it('is not kept more often than once a minute', () => {
    const first = add([], after(8)).kept;
    expect(follow(first, after(10, { made: 8 * MINUTE + 1000 }))).toHaveLength(1);
  });
});

it('met by the same reading again, nothing changes; by one that shows less, nothing is lost', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 4, max: 9 }), fc.integer({ min: 1, max: 6 }), fc.boolean(), (all, known, horizon, dated) => {
      const timesOf = (from: number, to: number) => (dated ? days(to - from, from) : null);
      const made = kept({ values: all.slice(0, known), times: timesOf(0, known), predicted: Array.from({ length: horizon }, () => 0) });
      const whole = reading(all, timesOf(0, all.length));
      const met = meetReading([made], whole);
      expect(meetReading(met, whole)).toEqual([]);
      for (const { outcomes } of met) expect([...outcomes].filter(Number.isFinite)).toEqual(all.slice(known, known + horizon));
      const less = reading(all.slice(0, known), timesOf(0, known));
      expect(meetReading(met, less)).toEqual([]);
    }),
  );
});
