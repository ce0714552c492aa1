import { describe, expect, it } from 'vitest';
import { completeYears } from '../../../../src/core/series/complete-years.ts';
import { NO_PARTS } from '../../../../src/core/series/date-parts.ts';
import { shortTime } from './inputs/reading-of.ts';

const ROWS = 130_000;

describe('completeYears', () => {
  it('takes any number of days', () => {
    const times = new Float64Array(ROWS).fill(NaN);
    const open = new Map(Array.from(times, (_, index) => [index, { ...NO_PARTS, month: 0, day: 5 }]));
    completeYears(times, open, Date.UTC(2024, 11, 31));
    expect([times[0], times[ROWS - 1]].map(shortTime)).toEqual(['2024-01-05', '2024-01-05']);
  });
});
