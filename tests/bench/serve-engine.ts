import { createRandom } from '../../src/core/random.ts';
import { CASES, parametersOf, someBatch, someInputs, type BenchCase, type EngineName, type LearningCase } from './cases.ts';
import type { Competitor } from './competitor.ts';
import { TRAINING_CHECK } from './reference.ts';
import type { Replies, Request, Sample } from './protocol.ts';

/** So many numbers of input are made for a sample; where calls are short they go round. */
const POOL = 2 ** 20;

/** Whoever has not learned a series by then is given up. */
const MOST_LEARNING_MS = 15_000;

type Call = () => number | Promise<number>;

/** What can be asked once a case is prepared. */
interface Job {
  readonly reply: Replies['prepare'];
  predict(inputs: Float64Array): number | Promise<number>;
  train(batches: readonly (readonly Float64Array[])[]): Promise<number[]>;
  sample(seed: number, calls: number): Promise<Sample>;
}

/** Starts to count; the result tells how much passed since. */
export type Stopwatch = () => () => { readonly cpuMs: number; readonly wallMs: number };

/** What answers the requests of the protocol, wherever it runs. */
export type Serve = (request: Request) => Promise<Replies[keyof Replies]>;

/** @param create loads the engine that `prepare` names */
export function createServe(create: (engine: EngineName) => Promise<Competitor>, stopwatch: Stopwatch): Serve {
  let job: Job | null = null;
  return async (request) => {
    if (request.kind === 'prepare') {
      const bench = [...CASES, TRAINING_CHECK].find(({ name }) => name === request.caseName);
      if (!bench) throw new Error(`There is no case ${request.caseName}.`);
      job = await createJob(await create(request.engine), bench, stopwatch);
      return job.reply;
    }
    if (!job) throw new Error('Nothing is prepared.');
    switch (request.kind) {
      case 'predict':
        return predict(job, request.inputs, stopwatch);
      case 'train':
        return { losses: await job.train(request.batches) };
      case 'sample':
        return job.sample(request.seed, request.calls);
    }
  };
}

async function predict(job: Job, inputs: Float64Array, stopwatch: Stopwatch): Promise<Replies['predict']> {
  const elapsed = stopwatch();
  const output = await job.predict(inputs);
  return { output, cpuMs: elapsed().cpuMs };
}

async function createJob(competitor: Competitor, bench: BenchCase, stopwatch: Stopwatch): Promise<Job> {
  const refuse = (): never => {
    throw new Error('The engine cannot do that.');
  };
  if (bench.kind === 'learning') {
    return { reply: { formulation: 'ours', isAdam: true }, predict: refuse, train: refuse, sample: (seed) => learn(competitor, bench, seed, stopwatch) };
  }
  const parameters = parametersOf(bench.config);
  const formulation = competitor.formulationOf(bench.config);
  const predictor = await competitor.createPredictor?.(bench.config, parameters);
  const predict = (inputs: Float64Array): number | Promise<number> => (predictor ?? refuse()).prepare(inputs)();
  if (bench.kind === 'inference') {
    const { prepare } = predictor ?? refuse();
    const sample = async (seed: number, calls: number): Promise<Sample> => {
      const random = createRandom(seed);
      const count = Math.max(1, Math.min(calls, Math.floor(POOL / bench.steps)));
      const inputs = Array.from({ length: count }, () => prepare(someInputs(bench.steps, random)));
      return time(inputs, calls, stopwatch);
    };
    return { reply: { formulation, isAdam: true }, predict, train: refuse, sample };
  }
  const { isAdam, prepare } = (await competitor.createTrainer?.(bench.config, parameters, bench)) ?? refuse();
  return {
    reply: { formulation, isAdam },
    predict,
    async train(batches) {
      const losses: number[] = [];
      for (const batch of batches) losses.push(await prepare(batch)());
      return losses;
    },
    sample(seed, calls) {
      const random = createRandom(seed);
      return time(Array.from({ length: calls }, () => prepare(someBatch(bench, random))), calls, stopwatch);
    },
  };
}

async function time(inputs: readonly Call[], calls: number, stopwatch: Stopwatch): Promise<Sample> {
  // What was left by the preparation is nobody's to pay for.
  globalThis.gc?.();
  const elapsed = stopwatch();
  for (let call = 0; call < calls; call++) {
    const output = inputs[call % inputs.length]();
    if (typeof output !== 'number') await output;
  }
  const { cpuMs, wallMs } = elapsed();
  return { cpuMs: cpuMs / calls, wallMs: wallMs / calls, isReached: true };
}

async function learn(
  competitor: Competitor,
  { series, goal, mostEpochs }: LearningCase,
  seed: number,
  stopwatch: Stopwatch,
): Promise<Sample> {
  if (!competitor.createLearner) throw new Error('The engine cannot do that.');
  const elapsed = stopwatch();
  const learner = await competitor.createLearner(series, seed);
  let isReached = false;
  for (let epoch = 0; epoch < mostEpochs && !isReached && elapsed().cpuMs < MOST_LEARNING_MS; epoch++) {
    isReached = (await learner.epoch()) < goal && (learner.evaluate?.() ?? 0) < goal;
  }
  return { ...elapsed(), isReached };
}
