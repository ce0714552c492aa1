import { describe, expect, it } from 'vitest';
import { findOutcomes } from '../../../../src/core/history/find-outcomes.ts';
import { days, kept, reading } from './kept.ts';

const VALUES = [3, 1, 4, 1, 5, 9, 2, 6];
const outcomes = (found: Float64Array | null): number[] | null => found && [...found];

describe('what came of a forecast whose series has no dates', () => {
  const made = kept({ values: VALUES, predicted: [7, 8, 9] });

  it.each<[string, readonly number[], number[] | null]>([
    ['is the values after its last, in order', [...VALUES, 5, 3, 5, 8], [5, 3, 5]],
    ['is open where they have not come', [...VALUES, 5], [5, NaN, NaN]],
    ['is open where there is a gap', [...VALUES, NaN, 3], [NaN, 3, NaN]],
    ['is all open where nothing has come', VALUES, [NaN, NaN, NaN]],
    ['is not known of another series', [2, 7, 1, 8, 2, 8, 1, 8, 2], null],
  ])('%s', (_case, newer, expected) => {
    expect(outcomes(findOutcomes(made, reading(newer)))).toEqual(expected);
  });

  it('is found in a drawing within the errors of both readings, and not beyond', () => {
    const drawn = kept({ values: VALUES, predicted: [7], readingError: 0.01 });
    const newer = [...VALUES.map((value, i) => value + (i % 2 ? 0.02 : -0.02)), 5];
    expect(outcomes(findOutcomes(drawn, reading(newer, null, 0.011)))).toEqual([5]);
    expect(findOutcomes(drawn, reading(newer, null, 0.009))).toBeNull();
  });
});

describe('what came of a forecast whose series has dates', () => {
  const made = kept({ values: VALUES, times: days(8), predicted: [7, 8, 9] });
  const at = (values: readonly number[], times: Float64Array) => outcomes(findOutcomes(made, reading(values, times)));

  it.each<[string, readonly number[], Float64Array, number[] | null]>([
    ['is the values of the same days', [...VALUES, 5, 3, 5, 8], days(12), [5, 3, 5]],
    ['is so where the old values are gone but for three', [9, 2, 6, 5, 3], days(5, 5), [5, 3, NaN]],
    ['leaves a day out that has no value', [...VALUES, 3, 5], Float64Array.of(...days(8), ...days(2, 9)), [NaN, 3, 5]],
    ['takes it as it is although the last known value was not final', [...VALUES.slice(0, 7), 6.5, 5], days(9), [5, NaN, NaN]],
    ['is not known where the values are another series on the same days', [...VALUES.map((value) => value + 1), 5], days(9), null],
    ['is not known where too few of the old values are left to tell', [2, 6, 5], days(3, 6), null],
    ['is not known where none is left', [5, 3, 5], days(3, 20), null],
  ])('%s', (_case, values, times, expected) => {
    expect(at(values, times)).toEqual(expected);
  });

  it('is found by the values where a newer reading shows no dates', () => {
    expect(outcomes(findOutcomes(made, reading([...VALUES, 5])))).toEqual([5, NaN, NaN]);
  });

  it('forgives one revised value in ten', () => {
    const long = kept({ values: Array.from({ length: 21 }, (_, i) => i * i), times: days(21), predicted: [1] });
    const revised = (count: number) => Array.from({ length: 22 }, (_, i) => (i < count ? -1 : i * i));
    expect(outcomes(findOutcomes(long, reading(revised(2), days(22))))).toEqual([441]);
    expect(findOutcomes(long, reading(revised(3), days(22)))).toBeNull();
  });

  it('of a weekly series read by days is the value of the very day, not of one before', () => {
    const weekly = Float64Array.from({ length: 8 }, (_, i) => days(1, 7 * i)[0]);
    const slow = kept({ values: VALUES, times: weekly, predicted: [7] });
    const daily = (count: number) => Array.from({ length: count }, (_, i) => (i % 7 === 0 ? (VALUES[i / 7] ?? 5) : 100 + i));
    expect(outcomes(findOutcomes(slow, reading(daily(54), days(54))))).toEqual([NaN]);
    expect(outcomes(findOutcomes(slow, reading(daily(57), days(57))))).toEqual([5]);
  });

  it('a clock that trembles by less than half a step does no harm', () => {
    const trembling = days(11).map((time, i) => time + (i % 2 ? 1 : -1) * 3_600_000);
    expect(at([...VALUES, 5, 3, 5], trembling)).toEqual([5, 3, 5]);
  });
});
