import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readDate } from '../../core/series/read-date.ts';
import { isTimeline } from '../../core/series/series.ts';

/** null is a gap; in here a gap is NaN, as everywhere in core. */
const values = v.pipe(
  v.array(v.nullable(v.pipe(v.number(), v.finite()))),
  v.minLength(1),
  v.transform((list): Float64Array => Float64Array.from(list.map((value) => value ?? NaN))),
);

const setSchema = v.array(
  v.object({
    id: v.string(),
    m: v.pipe(v.number(), v.integer(), v.minValue(1)),
    train: values,
    test: values,
    freq: v.optional(v.string()),
    dates: v.optional(v.pipe(v.array(v.string()), v.transform((dates) => timeline(dates)))),
  }),
);

/** One series of a set: what a model sees, what came, and the season that measures are told but no model. */
export interface EvaluationSeries {
  readonly id: string;
  /** Steps of the season, 1 for none. */
  readonly m: number;
  /** (n) NaN at a gap */
  readonly train: Float64Array;
  /** (steps) NaN at a gap */
  readonly test: Float64Array;
  /** `B`, business days, stands for prices: forecast one step ahead from every origin in `test`. */
  readonly freq?: string | undefined;
  /** ms since 1970, ascending, of `train` and perhaps of `test`; null where they were no dates or did not ascend. */
  readonly dates?: Float64Array | null | undefined;
}

/** A file of series. */
export interface EvaluationSet {
  /** The file's name without `.json`. */
  readonly name: string;
  readonly series: readonly EvaluationSeries[];
}

/**
 * Reads every `*.json` of a folder, in the order of their names.
 *
 * @throws {Error} where there is none, or naming the file that is no set
 */
export async function readSets(folder: string): Promise<EvaluationSet[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  if (files.length === 0) throw new Error(`There is no *.json in ${folder}.`);
  return Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -'.json'.length), series: parseSet(file, await readFile(join(folder, file), 'utf8')) })),
  );
}

/**
 * Reads the text of one set.
 *
 * @throws {Error} naming the file and the first thing in it that is not as it should be
 */
export function parseSet(file: string, text: string): EvaluationSeries[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = v.safeParse(setSchema, json);
  if (!parsed.success) throw new Error(`${file} is no set of series: ${v.summarize(parsed.issues).split('\n').slice(0, 2).join(' ')}`);
  return parsed.output;
}

function timeline(dates: readonly string[]): Float64Array | null {
  const times = Float64Array.from(dates.map((date) => readDate(date, 0, date.length)));
  return isTimeline(times, times.length) ? times : null;
}
