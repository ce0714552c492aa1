import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_SERIES } from '../../../src/core/rnn/mini/article-series.ts';
import { parseArguments, UsageError } from '../../../src/tools/predict/parse-arguments.ts';
import { predictText, type PredictAnswer } from '../../../src/tools/predict/predict-text.ts';
import { root } from '../../support/root.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a shell does. */
function predict(input: string, ...parameters: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/tools/predict.ts', ...parameters];
    const child = execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

const asIs = parseArguments(['--model', 'mini', '--normalize', 'as-is']);

describe('predict, as a function', () => {
  it.each(ARTICLE_SERIES)('reports of $name what the article does', async ({ values, reports }) => {
    const { found, answer } = await predictText(values.join(', '), asIs);
    expect(found).toBe(true);
    expect(answer).toMatchObject({ read: values.length, skipped: [], bands: [], model: 'mini' });
    // The article prints 0.0 also for a negative zero, and JSON knows only one.
    expect(JSON.parse(JSON.stringify(answer))).toHaveProperty('reported', reports.article);
  });

  it('shows with min-max why stock_falling then differs: its own range becomes 0..1', async () => {
    const { answer } = await predictText('1, 0.5', parseArguments(['--model', 'mini', '--normalize', 'min-max']));
    expect(answer).toMatchObject({ normalization: { mode: 'min-max', min: 0.5, max: 1 }, reported: 0, forecast: [0.5] });
    const { answer: plain } = await predictText('1, 0.5', asIs);
    expect(plain).toMatchObject({ normalization: { mode: 'as-is', min: 0, max: 1 }, reported: 0, forecast: [0] });
  });

  it('leaves the scorecard out below eight points and gives it from eight up', async () => {
    const seven = '1 2 3 4 5 6 7';
    expect((await predictText(seven, asIs)).answer).not.toHaveProperty('scorecard');
    expect((await predictText(`${seven} 8`, asIs)).answer).toHaveProperty('scorecard.origins', 4);
  });

  it('gives one value a step, each 1.46 times the one before', async () => {
    const { answer } = await predictText('0, 0.5', parseArguments(['--model', 'mini', '--horizon', '3']));
    const { forecast } = answer as Extract<PredictAnswer, { forecast: unknown }>;
    expect(forecast).toHaveLength(3);
    expect(forecast[1] / forecast[0]).toBeCloseTo(1.46, 12);
    expect(forecast[2] / forecast[1]).toBeCloseTo(1.46, 12);
  });
});

describe('predict, by rule where nobody says how far', () => {
  const numbers = (count: number, of: (i: number) => number): string => Array.from({ length: count }, (_, i) => of(i)).join('\n');

  it.each([
    { what: 'one step by mini', words: ['--model', 'mini'], text: numbers(40, (i) => i % 5), steps: 1 },
    { what: 'the season that is found', words: [], text: numbers(40, (i) => [3, 1, 4, 1, 5][i % 5]), steps: 5 },
    { what: 'a quarter of the numbers', words: [], text: numbers(18, (i) => i), steps: 5 },
    { what: 'never less than one', words: [], text: '7', steps: 1 },
    { what: 'never more than 24', words: [], text: numbers(200, (i) => i), steps: 24 },
    { what: 'what is asked for', words: ['--horizon', '7'], text: numbers(40, (i) => i % 5), steps: 7 },
  ])('$what: $steps', async ({ words, text, steps }) => {
    const { answer } = await predictText(text, parseArguments(words));
    expect(answer).toHaveProperty('forecast.length', steps);
  });

  it('gives each band a level and its bounds as plain lists', async () => {
    const { answer } = await predictText(numbers(40, (i) => i % 5), parseArguments([]));
    const { bands, forecast } = answer as Extract<PredictAnswer, { forecast: unknown }>;
    for (const { level, low, high } of bands) {
      expect(level).toBeGreaterThan(0);
      expect(level).toBeLessThan(1);
      expect([low, high].map((bound) => Array.isArray(bound) && bound.length)).toEqual([forecast.length, forecast.length]);
    }
  });
});

describe('predict, its command line', () => {
  it('takes auto, a horizon by rule and automatic normalisation from standard input unless told otherwise', () => {
    expect(parseArguments([])).toEqual({ model: 'auto', horizon: null, mode: 'auto', file: null });
    expect(parseArguments(['-'])).toHaveProperty('file', null);
  });

  it.each([
    { words: ['--model', 'oracle'], says: '--model knows auto' },
    { words: ['--normalize', 'z-score'], says: '--normalize knows auto, as-is, min-max' },
    { words: ['--horizon', '0'], says: '--horizon wants a whole number from 1' },
    { words: ['--horizon', '2.5'], says: 'not "2.5"' },
    { words: ['--horizon', '1e2'], says: 'not "1e2"' },
    { words: ['--colour'], says: '--colour' },
    { words: ['a', 'b'], says: 'One FILE at most' },
  ])('refuses $words in one clear sentence', ({ words, says }) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
    expect(() => parseArguments(words)).toThrow(says);
  });
});

// Each starts a node of its own.
describe('predict, as a command', { timeout: 30_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'predict-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints JSON alone on standard output', async () => {
    const { code, stdout, stderr } = await predict('0\n0.5\n', '--model', 'mini', '--normalize', 'as-is');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      read: 2,
      skipped: [],
      normalization: { mode: 'as-is', min: 0, max: 1 },
      model: 'mini',
      forecast: [0.9799999999999999],
      reported: 1,
      bands: [],
    });
  });

  it('reads a file', async () => {
    const file = join(folder, 'stock-curve.csv');
    await writeFile(file, 'price\n1\n0.5\n0.5\n');
    const { code, stdout } = await predict('', '--model', 'mini', file);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ read: 3, reported: 1 });
  });

  it('ends with 2 and says in words what is wrong where there is no number', async () => {
    const { code, stdout } = await predict('nothing here');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      read: 0,
      skipped: [
        { at: 0, text: 'nothing', reason: 'not-a-number' },
        { at: 8, text: 'here', reason: 'not-a-number' },
      ],
      error: 'There is no value to continue. Paste at least one number.',
    });
  });

  it.each([{ parameters: ['--model', 'oracle'] }, { parameters: ['no-such-file.csv'] }])(
    'ends with 2 and prints nothing on standard output for $parameters',
    async ({ parameters }) => {
      const { code, stdout, stderr } = await predict('1 2', ...parameters);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('usage: npm run -s predict');
    },
  );
});
