import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { pretrainedConfig } from '../core/forecast/pretrained/pretrained-config.ts';
import { encodeWeights } from '../core/rnn/weights-file/weights-file.ts';
import { parameterCount } from '../core/rnn/parameters.ts';
import { compileKernels } from './build/compile-kernels.ts';
import { SHARDS, SHIPPED_PLAN, type PretrainPlan } from './pretrain/pretrain-plan.ts';
import { advance, firstState, type PretrainState } from './pretrain/pretrain-run.ts';
import { PRIORS, type PriorName } from './pretrain/prior/draw-series.ts';
import { createShardPool } from './pretrain/shard-pool.ts';

const CHECKPOINT_EVERY = 500;

/** Where the package's weights lie. */
const PACKAGED = fileURLToPath(new URL('../../public/models/', import.meta.url));

/**
 * `npm run pretrain`: trains the shipped network from its seed, or goes on from
 * the checkpoint of the same plan in `--out`, and puts it into the package. With
 * any other plan than the shipped one's the weights stay in `--out`.
 */
async function pretrain(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist/pretrain' },
      seed: { type: 'string' },
      prior: { type: 'string' },
      hidden: { type: 'string' },
      layers: { type: 'string' },
      decoder: { type: 'string' },
      context: { type: 'string' },
      steps: { type: 'string' },
      tokens: { type: 'string' },
      rate: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const { size } = SHIPPED_PLAN;
  const plan: PretrainPlan = {
    seed: Number(values.seed ?? SHIPPED_PLAN.seed),
    prior: priorOf(values.prior ?? SHIPPED_PLAN.prior),
    size: {
      hidden: Number(values.hidden ?? size.hidden),
      layers: Number(values.layers ?? size.layers),
      context: Number(values.context ?? size.context),
      decoder: Number(values.decoder ?? size.decoder),
    },
    steps: Number(values.steps ?? SHIPPED_PLAN.steps),
    rate: Number(values.rate ?? SHIPPED_PLAN.rate),
    tokens: Number(values.tokens ?? SHIPPED_PLAN.tokens),
  };
  await mkdir(values.out, { recursive: true });
  const checkpoint = join(values.out, 'checkpoint.bin');
  const state = (await loadState(checkpoint, plan)) ?? firstState(plan);
  const pool = createShardPool(plan, await compileKernels(), state.parameters.length, Math.min(SHARDS, Number(values.threads)));
  const gradient = new Float64Array(state.parameters.length);
  const started = performance.now();
  const first = state.step;
  console.log(`${state.parameters.length} parameters, ${JSON.stringify(plan)}, from step ${first}`);
  while (state.step < plan.steps) {
    const loss = await pool.compute(state.parameters, state.step, gradient);
    advance(plan, state, loss, gradient);
    if (state.step % CHECKPOINT_EVERY === 0 || state.step === plan.steps) {
      await save(checkpoint, serialize({ plan, state }));
      await saveWeights(values.out, plan, state.averages);
    }
    if (state.step % 1000 === 0) {
      const seconds = (performance.now() - started) / 1000;
      const perSecond = (state.step - first) / seconds;
      console.log(`step ${state.step}  loss ${state.losses.at(-1)?.toFixed(5)}  ${perSecond.toFixed(2)} steps/s  ${seconds.toFixed(0)} s, ${((plan.steps - state.step) / perSecond).toFixed(0)} s to go`);
    }
  }
  await pool.close();
  if (JSON.stringify(plan) === JSON.stringify(SHIPPED_PLAN)) {
    await saveWeights(PACKAGED, plan, state.averages);
    console.log('The package has the new weights.');
  }
}

function priorOf(name: string): PriorName {
  if (Object.hasOwn(PRIORS, name)) return name as PriorName;
  throw new Error(`--prior knows ${Object.keys(PRIORS).join(', ')}; not "${name}".`);
}

async function loadState(file: string, plan: PretrainPlan): Promise<PretrainState | null> {
  try {
    const kept = deserialize(await readFile(file)) as { plan: PretrainPlan; state: PretrainState };
    return JSON.stringify(kept.plan) === JSON.stringify(plan) ? kept.state : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: a kill in mid-write leaves the file that was there. */
async function save(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}

async function saveWeights(folder: string, plan: PretrainPlan, parameters: Float64Array): Promise<void> {
  const { encoder, decoder } = pretrainedConfig(plan.size);
  const count = parameterCount(encoder);
  const scaling = {};
  await save(join(folder, 'encoder.weights'), encodeWeights({ config: encoder, parameters: parameters.slice(0, count), scaling }, { storage: 'int8' }));
  await save(join(folder, 'decoder.weights'), encodeWeights({ config: decoder, parameters: parameters.slice(count), scaling }, { storage: 'int8' }));
}

await pretrain();
