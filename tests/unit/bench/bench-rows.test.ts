import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../bench/bench-rows.ts';
import type { EngineName } from '../../bench/cases.ts';
import type { CaseResult, Measurement } from '../../bench/measure-case.ts';
import { replaceReport, writeReport } from '../../bench/performance-table.ts';
import { largestError, median } from '../../bench/statistics.ts';

function measured(engine: EngineName, times: readonly number[], more: Partial<Measurement> = {}): Measurement {
  const samples = times.map((ms) => ({ cpuMs: ms, wallMs: 2 * ms, isReached: true }));
  return { engine, formulation: 'ours', error: 3e-8, samples, refusal: null, ...more };
}

const RESULT: CaseResult = {
  case: 'inference, GRU',
  load: [0.25, 1.5],
  measurements: [
    measured('ours', [4, 2, 3]),
    measured('brain.js', [90, 120, 60, 90], { formulation: 'reset-before' }),
    measured('synaptic', [], { refusal: 'wrong after 2 steps: off by 1.9e-1' }),
  ],
};

describe('the rows of a case', () => {
  it('have the median, the minimum and the ratio of the medians to ours', () => {
    expect(rowsOf(RESULT)).toEqual([
      { case: 'inference, GRU', engine: 'ours', ms: 3, ratio: 1, minMs: 2, wallMs: 6, samples: 3 },
      { case: 'inference, GRU', engine: 'brain.js', ms: 90, ratio: 30, minMs: 60, wallMs: 180, samples: 4 },
    ]);
  });

  it('count only the samples that came to the goal, and leave out who never did', () => {
    const late = { cpuMs: 1000, wallMs: 1000, isReached: false };
    const rows = rowsOf({
      ...RESULT,
      measurements: [measured('ours', [2]), { ...measured('brain.js', [5]), samples: [late, { cpuMs: 5, wallMs: 5, isReached: true }] }, { ...measured('neataptic', []), samples: [late] }],
    });
    expect(rows.map(({ engine, ms, samples }) => [engine, ms, samples])).toEqual([['ours', 2, 1], ['brain.js', 5, 1]]);
  });

  it('are none where ours was not measured: there is nothing to compare with', () => {
    expect(rowsOf({ ...RESULT, measurements: RESULT.measurements.slice(1) })).toEqual([]);
  });
});

describe('the report', () => {
  const report = {
    machine: '2 cores',
    date: '2026-11-23',
    results: [RESULT],
    sizes: [
      { case: 'size', engine: 'ours', bytes: 8000, ratio: 1 },
      { case: 'size', engine: 'brain.js', bytes: 120_000, ratio: 15 },
    ],
  };

  it('has a column for each engine that was measured, ours in ms or kB, the others as ratios', () => {
    const lines = writeReport(report).split('\n');
    expect(lines).toContain('|  | `ours` | `brain.js` |');
    expect(lines).toContain('| inference, GRU | 3 ms | 30 |');
    expect(lines).toContain('| size | 8 kB | 15 |');
  });

  it('tells the load, and why an engine has no figures', () => {
    const text = writeReport(report);
    expect(text).toContain('Measured on 2026-11-23: 2 cores; load average 0.3 to 1.5.');
    expect(text).toContain('| inference, GRU | synaptic |  |  |  | 0 | 3e-8 | wrong after 2 steps: off by 1.9e-1 |');
    expect(text).toContain('| inference, GRU | brain.js | 90 | 60 | 180 | 4 | 3e-8 | its GRU resets before the product |');
  });

  it('takes the place of the one before, and leaves the rest of the document as it is', () => {
    const [begin, end] = ['<!-- written by npm run bench -- --write -->', '<!-- end of what npm run bench writes -->'];
    const written = replaceReport(`# Speed\n${begin}\nold\n${end}\nrest\n`, report);
    expect(written).toBe(`# Speed\n${begin}\n${writeReport(report)}\n${end}\nrest\n`);
    expect(replaceReport(written, report)).toBe(written);
    expect(() => replaceReport('# Speed\n', report)).toThrow('no place');
  });
});

describe('statistics', () => {
  it.each([
    { values: [5], middle: 5 },
    { values: [9, 1, 4], middle: 4 },
    { values: [8, 1, 2, 100], middle: 5 },
  ])('the median of $values is $middle', ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });

  it.each([
    { name: 'absolute for values up to 1', found: [0.5], wanted: [0.25], error: 0.25 },
    { name: 'relative above', found: [90, 1], wanted: [100, 1], error: 0.1 },
    { name: 'not a number when something is not', found: [NaN, 1], wanted: [1, 1], error: NaN },
    { name: 'not a number when something is missing', found: [], wanted: [1], error: NaN },
  ])('the error is $name', ({ found, wanted, error }) => {
    expect(largestError(found, wanted)).toEqual(error);
  });
});
