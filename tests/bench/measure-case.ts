import { loadavg } from 'node:os';
import { type BenchCase, type EngineName } from './cases.ts';
import { checkInference, checkTraining, type Verdict } from './check-engine.ts';
import type { Formulation } from './formulations.ts';
import type { Sample } from './protocol.ts';
import type { EngineUnderTest, StartEngine } from './engine-under-test.ts';

/** How long to measure. */
export interface Pace {
  readonly rounds: number;
  /** A sample of fewer calls than take this long is too short. */
  readonly sampleMs: number;
  readonly warmUpMs: number;
  /** An engine that took so much of a case waits while the others go on. */
  readonly budgetMs: number;
}

export const FULL_PACE: Pace = { rounds: 15, sampleMs: 10, warmUpMs: 150, budgetMs: 1500 };
export const QUICK_PACE: Pace = { rounds: 7, sampleMs: 10, warmUpMs: 150, budgetMs: 1000 };

/** One engine on one case: either samples, or in a sentence why there are none. */
export interface Measurement {
  readonly engine: EngineName;
  readonly formulation: Formulation;
  /** Against doubles; null where there is nothing to compare. */
  readonly error: number | null;
  readonly samples: readonly Sample[];
  readonly refusal: string | null;
}

export interface CaseResult {
  readonly case: string;
  readonly measurements: readonly Measurement[];
  /** Over the last minute, when the case began and when it ended. */
  readonly load: readonly [number, number];
}

/** An engine that takes part. */
interface Turn {
  readonly engine: EngineName;
  readonly process: EngineUnderTest;
  readonly verdict: Verdict | null;
  /** Calls a sample. */
  readonly calls: number;
  readonly samples: Sample[];
  spentMs: number;
}

/**
 * Measures one case: each engine in a process of its own, checked, warmed up,
 * then in turns, so that whatever slows the machine meets all of them.
 *
 * @param only the engines to ask, of those that the case has
 * @param start where an engine gets its process
 */
export async function measureCase(
  bench: BenchCase,
  pace: Pace,
  only: readonly EngineName[],
  start: StartEngine,
): Promise<CaseResult> {
  const before = loadavg()[0];
  const measurements = new Map<EngineName, Measurement>();
  const turns: Turn[] = [];
  try {
    for (const engine of bench.engines.filter((name) => only.includes(name))) {
      const process = start(engine);
      try {
        turns.push(await join(bench, engine, process, pace, start));
      } catch (error) {
        process.stop();
        const refusal = error instanceof Error ? error.message : String(error);
        measurements.set(engine, { engine, formulation: 'ours', error: null, samples: [], refusal });
      }
    }
    for (let round = 0; round < roundsOf(bench, pace); round++) {
      for (const turn of turns) if (turn.spentMs < pace.budgetMs) await takeTurn(turn, round);
    }
  } finally {
    for (const { process } of turns) process.stop();
  }
  for (const { engine, verdict, samples } of turns) {
    measurements.set(engine, { engine, formulation: verdict?.formulation ?? 'ours', error: verdict?.error ?? null, samples, refusal: null });
  }
  const order = bench.engines.filter((engine) => measurements.has(engine));
  return { case: bench.name, measurements: order.flatMap((engine) => measurements.get(engine) ?? []), load: [before, loadavg()[0]] };
}

/** Five seeds are learned, once each. */
function roundsOf(bench: BenchCase, { rounds }: Pace): number {
  return bench.kind === 'learning' ? 5 : rounds;
}

async function join(bench: BenchCase, engine: EngineName, process: EngineUnderTest, pace: Pace, start: StartEngine): Promise<Turn> {
  const verdict = await check(bench, engine, process, start);
  const turn = { engine, process, verdict, samples: [] };
  let calls = 1;
  let spentMs = 0;
  for (let seed = 1000; ; seed++) {
    const sample = await process.ask({ kind: 'sample', seed, calls });
    const ms = sample.cpuMs * calls;
    spentMs += ms;
    // Nothing is gained by warming up what takes so long: this was its sample.
    if (ms > pace.budgetMs) return { ...turn, calls, samples: [sample], spentMs: ms };
    if (ms < pace.sampleMs && bench.kind !== 'learning') calls *= 2;
    else if (spentMs >= pace.warmUpMs) return { ...turn, calls, spentMs: 0 };
  }
}

async function check(bench: BenchCase, engine: EngineName, process: EngineUnderTest, start: StartEngine): Promise<Verdict | null> {
  switch (bench.kind) {
    case 'inference':
      return checkInference(process, engine, bench);
    case 'training':
      return checkTraining(process, engine, bench, start);
    case 'learning':
      await process.ask({ kind: 'prepare', engine, caseName: bench.name });
      return null;
  }
}

async function takeTurn(turn: Turn, round: number): Promise<void> {
  const sample = await turn.process.ask({ kind: 'sample', seed: round, calls: turn.calls });
  turn.samples.push(sample);
  turn.spentMs += sample.cpuMs * turn.calls;
}
