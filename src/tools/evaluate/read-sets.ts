import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const numbers = v.array(v.nullable(v.pipe(v.number(), v.finite())));

const setSchema = v.array(
  v.object({
    id: v.string(),
    m: v.pipe(v.number(), v.integer(), v.minValue(1)),
    train: v.pipe(numbers, v.minLength(1)),
    test: v.pipe(numbers, v.minLength(1)),
    freq: v.optional(v.string()),
  }),
);

/** One series of a set: what a model sees, what came, and the season that measures are told but no model. */
export type EvaluationSeries = v.InferOutput<typeof setSchema>[number];

/** A file of series. */
export interface EvaluationSet {
  /** The file's name without `.json`. */
  readonly name: string;
  readonly series: readonly EvaluationSeries[];
}

/**
 * Reads every `*.json` of a folder, in the order of their names.
 *
 * @throws {Error} naming the file that is no set
 */
export async function readSets(folder: string): Promise<EvaluationSet[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const parsed = v.safeParse(setSchema, JSON.parse(await readFile(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`${file} is no set of series: ${v.summarize(parsed.issues).split('\n')[0]}`);
      return { name: file.slice(0, -'.json'.length), series: parsed.output };
    }),
  );
}
