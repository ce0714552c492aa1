import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileKernels } from '../../../src/tools/build/compile-kernels.ts';
import { describeResults } from '../../../src/tools/evaluate/describe-results.ts';
import { evaluateSet, type SetResult } from '../../../src/tools/evaluate/evaluate-set.ts';
import { forecastVolatility } from '../../../src/tools/evaluate/forecast-volatility.ts';
import type { EvaluatedModel } from '../../../src/tools/evaluate/models.ts';
import { parseArguments, UsageError } from '../../../src/tools/evaluate/parse-arguments.ts';
import { parseSet } from '../../../src/tools/evaluate/read-sets.ts';
import { createScorePool } from '../../../src/tools/evaluate/score-pool.ts';
import { evenWeights, measureSet } from '../../../src/tools/evaluate/set-measures.ts';
import type { ForecastScore, SeriesScore } from '../../../src/tools/evaluate/score-series.ts';
import { root } from '../../support/root.ts';

interface Written {
  readonly id: string;
  readonly m: number;
  readonly train: readonly (number | null)[];
  readonly test: readonly (number | null)[];
  readonly freq?: string;
  readonly dates?: readonly string[];
}

/** One model on one set, in this thread. */
async function evaluateOne(set: readonly Written[], model: EvaluatedModel): Promise<SetResult | undefined> {
  const pool = createScorePool(1, { kernels: await compileKernels(), weights: null });
  const { results } = await evaluateSet({ name: 'set', series: parseSet('set.json', JSON.stringify(set)) }, [model], pool);
  return results[model];
}

const season = [10, 20, 30, 40];
const seasons: Written = { id: 'a', m: 4, train: [...season, ...season, ...season.map((value) => value + 4)], test: season };
const prices: Written = { id: 'p', m: 1, freq: 'B', train: [1, 2, 3], test: [5, 4, null, 6] };

describe('evaluateSet', () => {
  it('tells seasonal "no change" the season, and measures it against what came', async () => {
    // Each forecast is 4 above what came; in training the last season alone differs, by 4 in 4 of 8 places.
    expect(await evaluateOne([seasons], 'seasonal-no-change')).toMatchObject({ mase: 2, n: 1, wql: null, msis: null, c80: null, c95: null });
  });

  it('has an OWA of 1 for Naive2 itself', async () => {
    expect(await evaluateOne([seasons], 'naive2')).toMatchObject({ owa: 1 });
  });

  it('compares with seasonal "no change" where there is a season and values below 0, which factors cannot describe', async () => {
    const signed = Array.from({ length: 8 }, () => season).flat().map((value, t) => value - 25 + t / 10);
    expect(await evaluateOne([{ ...seasons, train: signed, test: season }], 'seasonal-no-change')).toMatchObject({ owa: 1 });
  });

  it('rolls one step ahead through the prices of a set', async () => {
    // Errors of 2, 1 and 2 at the three known days, and changes of 1 in training.
    expect(await evaluateOne([prices], 'naive2')).toMatchObject({ mase: 5 / 3, owa: 1, vsNoChange: 1, n: 1 });
    expect(await evaluateOne([prices], 'ewma')).toMatchObject({ mase: 5 / 3, wqlVsEwma: 1 });
  });

  it('gives the yardsticks of prices for rolling sets alone', async () => {
    expect(await evaluateOne([seasons], 'gaussian')).toBeUndefined();
  });

  it('asks past the gaps at the end for the steps of the test', async () => {
    // The forecast goes on from 20: two gaps are its first steps, 10 and 20 of the season are what is asked for.
    const set = [{ ...seasons, m: 2, train: [10, 20, 10, 20, null, null], test: [10, 20] }];
    expect(await evaluateOne(set, 'seasonal-no-change')).toMatchObject({ smape: 0 });
    expect(await evaluateOne([{ ...set[0], train: [10, 20, 10, 20, null], test: [20, 10] }], 'seasonal-no-change')).toMatchObject({ smape: 0 });
  });

  it('leaves out series of which nothing is known on one side, and counts the others', async () => {
    const empty = [{ ...seasons, test: [null, null] }, { ...seasons, train: [null] }];
    expect(await evaluateOne([seasons, ...empty], 'seasonal-no-change')).toMatchObject({ n: 1, mase: 2 });
    expect(await evaluateOne(empty, 'seasonal-no-change')).toMatchObject({ n: 0, mase: null, owa: null });
  });

  it('gives half-widths: none of one series, 0 where all series agree', async () => {
    expect(await evaluateOne([seasons], 'seasonal-no-change')).toHaveProperty('halfWidths.smape', null);
    expect(await evaluateOne([seasons, seasons, seasons], 'seasonal-no-change')).toHaveProperty('halfWidths.smape', 0);
    const other = { ...seasons, test: season.map((value) => value + 4) };
    const result = await evaluateOne([seasons, other, seasons, other], 'seasonal-no-change');
    // Half of four series are off by 2 and half by 0: the mean over a resample is so often between 0 and 2 that both are reached.
    expect(result).toHaveProperty('halfWidths.mase', 1);
  });
});

describe('measureSet', () => {
  const score = (part: Partial<ForecastScore>): ForecastScore => ({ smape: 0, error: 0, loss: null, size: 0, intervalScore: null, c80: null, c95: null, ...part });
  const series = (scale: number, ...forecasts: (ForecastScore | null)[]): SeriesScore => ({ scale, forecasts, milliseconds: 0 });

  it('takes means over the series, and of those with a scale where one is needed', () => {
    const own = [series(2, score({ smape: 10, error: 4, intervalScore: 20, c80: 1, c95: 1 })), series(0, score({ smape: 30, error: 4, intervalScore: 20, c80: 0.5, c95: 1 }))];
    expect(measureSet({ own, reference: own, ewma: null }, evenWeights(own))).toEqual({ smape: 20, mase: 2, owa: 1, wql: null, msis: 10, c80: 0.75, c95: 1 });
  });

  it('takes WQL as a quotient of sums, but of a rolling set as a mean over the series', () => {
    const own = [series(1, score({ loss: 1, size: 10 })), series(1, score({ loss: 1, size: 90 }), null, score({ loss: 9, size: 110 }))];
    expect(measureSet({ own, reference: own, ewma: null }, evenWeights(own)).wql).toBeCloseTo(11 / 210, 12);
    expect(measureSet({ own, reference: own, ewma: own }, evenWeights(own)).wql).toBeCloseTo((1 / 10 + 10 / 200) / 2, 12);
  });
});

describe('the volatility that prices are measured against', () => {
  it('lies around the last value, by the changes of the logarithm', () => {
    const { values, quantiles } = forecastVolatility('gaussian', Float64Array.of(1, Math.E, 1, Math.E), 1);
    expect(values).toEqual(Float64Array.of(Math.E));
    const at = (level: number): number => Math.log(Number(quantiles?.values[quantiles.levels.indexOf(level)]));
    expect(at(0.1)).toBeCloseTo(1 - 1.281552, 9);
    expect(at(0.5)).toBeCloseTo(1, 9);
    expect(at(0.9)).toBeCloseTo(1 + 1.281552, 9);
  });

  it('weighs squared changes by 0.97 a step, takes plain changes where a value is not above 0, and grows by the root of the step', () => {
    const { quantiles } = forecastVolatility('ewma', Float64Array.of(-1, 2, 2), 4);
    const deviation = Math.sqrt((9 * 0.97) / 1.97);
    const last = quantiles?.levels.indexOf(0.975) ?? -1;
    const width = quantiles?.levels.length ?? 0;
    expect(quantiles?.values[last]).toBeCloseTo(2 + 1.959964 * deviation, 9);
    expect(quantiles?.values[3 * width + last]).toBeCloseTo(2 + 2 * 1.959964 * deviation, 9);
  });
});

describe('a set is read', () => {
  it('with null as a gap and its dates as times', () => {
    const [read] = parseSet('set.json', JSON.stringify([{ ...prices, dates: ['2024-01-01', '2024-01-02', '2024-01-03'], type: 'share' }]));
    expect(read.test).toEqual(Float64Array.of(5, 4, NaN, 6));
    expect(read.dates).toEqual(Float64Array.of(0, 1, 2).map((day) => Date.UTC(2024, 0, 1 + day)));
  });

  it('without times where they do not ascend or are none', () => {
    const [read] = parseSet('set.json', JSON.stringify([{ ...prices, dates: ['2024-01-02', '2024-01-01', 'soon'] }]));
    expect(read.dates).toBeNull();
  });

  it.each([
    { text: '[{', says: 'set.json is no JSON' },
    { text: '[{"id":"a"}]', says: 'set.json is no set of series' },
    { text: JSON.stringify([{ ...seasons, m: 0 }]), says: 'set.json is no set of series' },
    { text: JSON.stringify([{ ...seasons, test: [] }]), says: 'set.json is no set of series' },
  ])('or refused by name: $text', ({ text, says }) => {
    expect(() => parseSet('set.json', text)).toThrow(says);
  });
});

describe('evaluate, its command line', () => {
  it('takes five models and every series unless told otherwise', () => {
    expect(parseArguments(['--data', 'sets'])).toMatchObject({
      data: 'sets',
      models: ['auto', 'no-change', 'seasonal-no-change', 'theta', 'mini'],
      every: 1,
      json: null,
      write: false,
    });
  });

  it.each([
    { words: [], says: '--data wants a folder' },
    { words: ['--data', 'sets', '--model', 'oracle'], says: '--model knows auto' },
    { words: ['--data', 'sets', '--every', '0'], says: '--every wants a whole number from 1' },
    { words: ['--data', 'sets', '--threads', 'two'], says: '--threads wants a whole number from 1' },
    { words: ['--colour'], says: '--colour' },
  ])('refuses $words in one clear sentence', ({ words, says }) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
    expect(() => parseArguments(words)).toThrow(says);
  });
});

describe('the tables of the results', () => {
  const result: SetResult = { smape: 1, mase: 2e9, owa: null, wql: 0.5, msis: null, c80: 0.8, c95: 0.95, n: 7, halfWidths: { smape: 0.25, mase: null } };

  it('show measures with their half-widths, and keep rolling sets apart', () => {
    const text = describeResults({ yearly: { mini: result }, shares: { mini: { ...result, vsNoChange: 1.5, wqlVsEwma: null } } });
    expect(text.split('\n')).toEqual([
      '| set | model | sMAPE | MASE | OWA | WQL | MSIS | c80 | c95 | n |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| yearly | `mini` | 1.000 ±0.250 | 2.0e+9 |  | 0.5000 |  | 0.800 | 0.950 | 7 |',
      '',
      '| set | model | sMAPE | MASE | OWA | WQL | MSIS | c80 | c95 | vs no change | WQL vs EWMA | n |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| shares | `mini` | 1.000 ±0.250 | 2.0e+9 |  | 0.5000 |  | 0.800 | 0.950 | 1.5000 |  | 7 |',
    ]);
  });
});

// Each starts a node of its own.
describe('evaluate, as a command', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    const ramp = (from: number, length: number): number[] => Array.from({ length }, (_, i) => from + i + (i % 3));
    await writeFile(join(folder, 'ramps.json'), JSON.stringify([3, 50, 700].map((from) => ({ id: String(from), m: 3, train: ramp(from, 24), test: ramp(from + 24, 4) }))));
    await writeFile(join(folder, 'shares.json'), JSON.stringify([90, 120].map((from) => ({ ...prices, id: String(from), train: ramp(from, 30), test: ramp(from + 30, 5) }))));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function evaluated(...parameters: string[]): Promise<Record<string, Record<string, SetResult>>> {
    const json = join(folder, 'results.txt');
    const command = ['--import', 'tsx', 'src/tools/evaluate.ts', '--data', folder, '--json', json, ...parameters];
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, command, { cwd: root }, (error) => (error ? reject(error) : resolve()));
    });
    return JSON.parse(await readFile(json, 'utf8')) as Record<string, Record<string, SetResult>>;
  }

  it('writes every measure of every model on every set, the same on one thread as on two', async () => {
    const results = await evaluated('--threads', '1');
    expect(Object.keys(results)).toEqual(['ramps', 'shares']);
    for (const models of Object.values(results)) expect(Object.keys(models)).toEqual(['auto', 'no-change', 'seasonal-no-change', 'theta', 'mini']);
    const measures = ['smape', 'mase', 'owa', 'wql', 'msis', 'c80', 'c95'];
    expect(Object.keys(results.ramps.mini)).toEqual([...measures, 'n', 'halfWidths']);
    expect(Object.keys(results.shares.mini)).toEqual([...measures, 'vsNoChange', 'wqlVsEwma', 'n', 'halfWidths']);
    expect(results.ramps.mini).toMatchObject({ n: 3, wql: null, msis: null, c80: null, c95: null });
    expect(await evaluated('--threads', '2')).toEqual(results);
  });
});
