import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import { MOST_POINTS } from '../../../../src/core/series/reading.ts';

const ROUNDS = 5;
const GROWTH = 8;
/** Linear time grows by GROWTH, quadratic by its square. */
const MOST_TIME_GROWTH = 2.5 * GROWTH;
const MOST_RATIO = 8;
const MOST_ATTEMPTS = 4;
const TIME_LIMIT_MS = 120_000;

const SHAPES: readonly [name: string, make: (length: number) => string][] = [
  ['numbers in lines', (n) => repeat('12.25\n', n)],
  ['numbers in one line', (n) => repeat('12.25,13.5,', n)],
  ['grouped numbers', (n) => repeat('1,234.5\n', n)],
  ['days in words', (n) => `when\tvalue\n${repeat('Jan 5, 2024\t5\n', n)}`],
  ['days of either order', (n) => `d,v\n${repeat('03/04/2024,5\n', n)}`],
  ['bars', (n) => repeat('|', n)],
  ['dashes and bars', (n) => repeat('|-', n)],
  ['tags', (n) => `<table><td>${repeat('<td>', n)}`],
  ['nested JSON of series', (n) => `[${repeat('{"name":"a","data":[1,2]},', n)}{}]`],
  ['decimal commas', (n) => repeat('1.234,56\n', n)],
  ['words', (n) => repeat('word ', n)],
  ['one long word', (n) => repeat('x', n)],
  ['one long number', (n) => repeat('1', n)],
  ['commas', (n) => repeat(',', n)],
  ['quotes', (n) => repeat('"', n)],
  ['quotes in lines', (n) => repeat('"\n', n)],
  ['open brackets', (n) => repeat('[', n)],
  ['groups without end', (n) => repeat('123,', n)],
  ['digits and hard spaces', (n) => repeat('1\u00a0', n)],
  ['JSON objects', (n) => `[${repeat('{"x":1,"y":2},', n)}{}]`],
  ['JSON with a key for every row', (n) => `[${Array.from({ length: n / 20 }, (_, i) => `{"k${i}":${i}}`).join()}]`],
  ['records', (n) => repeat('- date: 2024-01-31\n  value: 5\n', n)],
  ['names of fields', (n) => repeat('name: ', n)],
  ['a field of blanks', (n) => `- date: 2024-01-31\n  value${repeat(' ', n)}: 5\n`],
  ['dates', (n) => repeat('2024-01-31,5\n', n)],
  ['white space', (n) => `1${repeat(' ', n)}1`],
  ['minus signs', (n) => repeat('-', n)],
  ['parentheses', (n) => repeat('(', n)],
];

/** As many whole units as fit; flat, as a pasted text is. */
function repeat(unit: string, length: number): string {
  return [...Array<string>(Math.ceil(length / unit.length)).fill(unit)].join('');
}

describe('parseSeries takes time linear in the length', () => {
  it.each(SHAPES)('for %s', (_, make) => {
    const small = make(40_000);
    const large = make(40_000 * GROWTH);
    const growths: number[] = [];
    while (growths.length < MOST_ATTEMPTS && !(Math.min(...growths) <= MOST_TIME_GROWTH)) {
      growths.push(fastest(large) / fastest(small));
    }
    expect(Math.min(...growths)).toBeLessThanOrEqual(MOST_TIME_GROWTH);
  }, TIME_LIMIT_MS);
});

function fastest(text: string): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    parseSeries(text);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('parseSeries on large texts', () => {
  // Bundled it is about once; under the test runner every call between modules goes through an object.
  it('reads a million numbers within a few times what splitting and Number take', () => {
    const text = Array.from({ length: 1_000_000 }, (_, i) => (100 + (i % 977) / 100).toFixed(2)).join('\n');
    const ratios: number[] = [];
    while (ratios.length < MOST_ATTEMPTS && !(Math.min(...ratios) <= MOST_RATIO)) {
      const before = performance.now();
      const { read } = parseSeries(text);
      const between = performance.now();
      const plain = text.split('\n').map(Number);
      ratios.push((between - before) / (performance.now() - between));
      expect(read).toBe(plain.length);
    }
    expect(Math.min(...ratios)).toBeLessThanOrEqual(MOST_RATIO);
  }, TIME_LIMIT_MS);

  it('keeps the last points of too many, and says so', () => {
    const text = `${'1\n'.repeat(MOST_POINTS * 2)}2\n3`;
    const { series, read, notes } = parseSeries(text);
    expect([series.values.length, read]).toEqual([MOST_POINTS, MOST_POINTS]);
    expect([...series.values.slice(-3)]).toEqual([1, 2, 3]);
    expect(notes).toContainEqual({ code: 'capped', kept: MOST_POINTS });
  }, TIME_LIMIT_MS);
});
