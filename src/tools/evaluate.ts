import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { evaluateSet, type SetMeasures } from './evaluate/evaluate-set.ts';
import { EVALUATED, type EvaluatedModel } from './evaluate/models.ts';
import { readSets } from './evaluate/read-sets.ts';
import { loadWasmEngine } from './node-engine.ts';

const DEFAULT_MODELS: readonly EvaluatedModel[] = ['no-change', 'seasonal-no-change', 'mini'];

/**
 * `npm run -s evaluate -- --data DIR [--model M,..] [--every N] [--json FILE]`:
 * how far each model is off on every set in DIR. `--every N` takes each Nth
 * series of sets with a hundred or more.
 */
async function evaluate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      model: { type: 'string', default: DEFAULT_MODELS.join(',') },
      every: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  if (values.data === undefined) throw new Error(`usage: npm run -s evaluate -- --data DIR [--model ${EVALUATED.join(',')}] [--every N] [--json FILE]`);
  const models = values.model.split(',').map((name) => {
    const known = EVALUATED.find((model) => model === name);
    if (!known) throw new Error(`--model knows ${EVALUATED.join(', ')}; not "${name}".`);
    return known;
  });
  const engine = await loadWasmEngine();
  const table: Record<string, Record<string, SetMeasures>> = {};
  for (const set of await readSets(values.data)) {
    const every = set.series.length >= 100 ? Number(values.every) : 1;
    const taken = { ...set, series: set.series.filter((_, index) => index % every === 0) };
    const measures: Record<string, SetMeasures> = (table[set.name] = {});
    for (const model of models) {
      const started = performance.now();
      measures[model] = evaluateSet(taken, model, engine);
      const { smape, mase, vsNoChange, n } = measures[model];
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const ratio = vsNoChange === undefined ? '' : `  against no change ${vsNoChange.toFixed(4)}`;
      console.log(`${set.name.padEnd(20)} ${model.padEnd(20)} sMAPE ${smape.toFixed(3).padStart(8)}  MASE ${mase.toFixed(3).padStart(8)}${ratio}  (${n} series, ${seconds} s)`);
    }
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(table, null, 2)}\n`);
}

await evaluate();
