import { createRandom } from '../../src/core/random.ts';
import { parametersOf, someBatch, someInputs, type EngineName, type InferenceCase, type TrainingCase } from './cases.ts';
import { computeOutputs, type Formulation } from './formulations.ts';
import { checkBatches, meanSquaredError, trainByDifferences, TRAINING_CHECK } from './reference.ts';
import type { EngineUnderTest, StartEngine } from './engine-under-test.ts';
import { largestError } from './statistics.ts';

/** What an engine computes must be this near to doubles, relative to max(1, |y|). */
export const TOLERANCE = 1e-6;
/** The same for losses: thousands of squares summed in f32, and updates by Adam, which turns the smallest gradients into whole steps. */
const LOSS_TOLERANCE = 1e-5;

/** Too long for one sample; what takes longer by its first steps is left out. */
const LONGEST_SAMPLE_MS = 20_000;

/** What the check of one engine told. */
export interface Verdict {
  readonly formulation: Formulation;
  /** The largest relative error met. */
  readonly error: number;
}

/**
 * Holds an engine's outputs against doubles.
 *
 * @throws {Error} when it computes something else, or would take too long
 */
export async function checkInference(engine: EngineUnderTest, name: EngineName, bench: InferenceCase): Promise<Verdict> {
  const { formulation } = await engine.ask({ kind: 'prepare', engine: name, caseName: bench.name });
  const error = await checkOutputs(engine, formulation, bench, checkedLengths(bench.steps));
  return { formulation, error };
}

/** Few, where an error of the first steps is not yet forgotten; then more and more, to see from each how long the next will take. */
function checkedLengths(steps: number): number[] {
  const lengths = [1, 2, 7];
  for (let length = 33; length < steps; length *= 8) lengths.push(length);
  return [...lengths, steps];
}

async function checkOutputs(
  engine: EngineUnderTest,
  formulation: Formulation,
  { config }: Pick<InferenceCase, 'config'>,
  lengths: readonly number[],
): Promise<number> {
  const random = createRandom(11);
  const parameters = parametersOf(config);
  let error = 0;
  let msPerStep = 0;
  for (const steps of lengths) {
    if (msPerStep * steps > LONGEST_SAMPLE_MS) throw new Error(`about ${Math.round((msPerStep * steps) / 1000)} s a sample: not run`);
    const inputs = someInputs(steps, random);
    const { output, cpuMs } = await engine.ask({ kind: 'predict', inputs });
    msPerStep = cpuMs / steps;
    const wanted = computeOutputs(formulation, config, parameters, inputs);
    error = Math.max(error, requireSmall(largestError([output], [wanted[steps - 1]]), TOLERANCE, `after ${steps} steps`));
  }
  return error;
}

/**
 * Holds an engine's training against doubles: the losses of a few updates of a
 * small network, whose gradients come from differences, then the loss of the
 * real one. Who learns by a way of its own is held to its outputs alone.
 *
 * @throws {Error} when it computes something else
 */
export async function checkTraining(
  engine: EngineUnderTest,
  name: EngineName,
  bench: TrainingCase,
  start: StartEngine,
): Promise<Verdict> {
  const { formulation, isAdam } = await engine.ask({ kind: 'prepare', engine: name, caseName: bench.name });
  if (!isAdam) return { formulation, error: await checkOutputs(engine, formulation, bench, checkedLengths(bench.steps)) };
  const small = start(name);
  try {
    await small.ask({ kind: 'prepare', engine: name, caseName: TRAINING_CHECK.name });
    const batches = checkBatches();
    const { losses } = await small.ask({ kind: 'train', batches });
    const wanted = trainByDifferences(formulation, TRAINING_CHECK.config, parametersOf(TRAINING_CHECK.config), batches);
    requireSmall(largestError(losses, wanted), LOSS_TOLERANCE, 'in five updates');
  } finally {
    small.stop();
  }
  const batch = someBatch(bench, createRandom(13));
  const { losses } = await engine.ask({ kind: 'train', batches: [batch] });
  const wanted = meanSquaredError(formulation, bench.config, parametersOf(bench.config), batch);
  return { formulation, error: requireSmall(largestError(losses, [wanted]), LOSS_TOLERANCE, 'in the loss') };
}

function requireSmall(error: number, most: number, where: string): number {
  if (!(error <= most)) throw new Error(`wrong ${where}: off by ${error.toExponential(1)}`);
  return error;
}
