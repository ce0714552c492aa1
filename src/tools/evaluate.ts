import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileKernels } from './build/compile-kernels.ts';
import { describeHead, describeLine, describeResults, type Results } from './evaluate/describe-results.ts';
import { evaluateSet, type SetEvaluation } from './evaluate/evaluate-set.ts';
import { type EvaluateOptions, parseArguments, UsageError } from './evaluate/parse-arguments.ts';
import { type EvaluationSet, readSets } from './evaluate/read-sets.ts';
import { createScorePool } from './evaluate/score-pool.ts';
import { replaceMarked } from './model-figures/replace-marked.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));
/** From this many series on, `--every` leaves some out. */
const LARGE_SET = 100;
/** What a shell sees when the command was not understood. */
const EXIT_REFUSED = 2;

/**
 * `npm run -s evaluate -- --data DIR [--model M,..] [--every N] [--threads N]
 * [--weights FOLDER] [--json FILE] [--write]`: how accurate each model is on every set in DIR.
 */
async function evaluate(options: EvaluateOptions): Promise<void> {
  const results: Record<string, SetEvaluation['results']> = {};
  const sets = await readSets(options.data);
  const pool = createScorePool(options.threads, { kernels: await compileKernels(), weights: options.weights });
  try {
    console.log(describeHead());
    for (const set of sets) {
      const { results: byModel, milliseconds } = await evaluateSet(thinned(set, options.every), options.models, pool);
      results[set.name] = byModel;
      for (const model of options.models) {
        const result = byModel[model];
        if (result) console.log(describeLine(set.name, model, result, milliseconds[model] ?? 0));
      }
    }
  } finally {
    await pool.close();
  }
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
  if (options.write) await writeFile(DOCUMENT, replaceMarked(await readFile(DOCUMENT, 'utf8'), 'accuracy', describeRun(results, options)));
}

function thinned(set: EvaluationSet, every: number): EvaluationSet {
  if (set.series.length < LARGE_SET) return set;
  return { ...set, series: set.series.filter((_, index) => index % every === 0) };
}

/** The tables, and how and when they came about; the folder is the reader's own. */
function describeRun(results: Results, { models, every }: EvaluateOptions): string {
  const thinning = every === 1 ? '' : ` --every ${every}`;
  const command = `npm run -s evaluate -- --data DIR --model ${models.join(',')}${thinning} --write`;
  return `\`${command}\`, on ${new Date().toISOString().slice(0, 10)}:\n\n${describeResults(results)}`;
}

try {
  await evaluate(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT_REFUSED;
}
