import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FittedModel } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { LearningRequest, LearningState } from '../../../../src/extension/messages/learning.ts';
import type { StoredFit } from '../../../../src/extension/platform/fit-store.ts';
import { runFitJob, type FitJobServices } from '../../../../src/extension/trainer/run-fit-job.ts';
import { createLesson, learnHere, seriesOf } from '../../../support/learning.ts';

const lesson = createLesson(40, 'quick', 21, 2);
const request: LearningRequest = { id: lesson.id, series: seriesOf(lesson), horizon: lesson.horizon, effort: lesson.effort };
const undisturbed = learnHere(lesson, plainEngine);

/** A store in memory, which notes what is asked of it, and a world whose clock moves 10 ms at every look. */
function createWorld(stored: StoredFit | null = { request, checkpoint: null }) {
  let time = 0;
  const world = {
    stored,
    isWanted: true,
    saves: [] as number[],
    posts: [] as { at: number; state: LearningState }[],
    model: null as FittedModel | null,
    problem: '',
  };
  const services: FitJobServices = {
    engine: plainEngine,
    store: {
      loadFit: () => Promise.resolve(world.isWanted ? world.stored : null),
      saveCheckpoint: (_token, engine, checkpoint) => {
        world.saves.push(time);
        if (world.isWanted) world.stored = structuredClone({ request, checkpoint: { engine, checkpoint } });
        return Promise.resolve(world.isWanted);
      },
      finishJob: (_token, model) => {
        if (world.isWanted) world.model = model;
        return Promise.resolve(world.isWanted);
      },
      failJob: (_token, { code }) => {
        world.problem = code;
        return Promise.resolve(world.isWanted);
      },
    },
    post: (state) => void world.posts.push({ at: time, state }),
    now: () => (time += 10),
    yieldTask: () => Promise.resolve(),
  };
  return { world, services };
}

/** Runs a job and kills it after so many turns: it never comes to itself again. */
async function runUntilKilled(services: FitJobServices, turns: number): Promise<void> {
  let left = turns;
  await new Promise<void>((resolve) => {
    const yieldTask = (): Promise<void> => {
      if (left-- > 0) return Promise.resolve();
      resolve();
      return new Promise(() => undefined);
    };
    void runFitJob('token', { ...services, yieldTask }).then(resolve);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('a fit job', () => {
  it('tells that it runs, then that it is done, and keeps the model that the fit gives', async () => {
    const { world, services } = createWorld();
    await runFitJob('token', services);
    expect(world.model).toEqual(undisturbed);
    expect(world.posts[0].state).toMatchObject({ kind: 'running', id: lesson.id, progress: { done: 0 }, millisecondsLeft: null });
    expect(world.posts.at(-1)?.state).toEqual({ kind: 'done', id: lesson.id, verdict: undisturbed.verdict, horizon: 2 });
  });

  it.each([1, 2, 3])('keeps the same model when it is killed at random places again and again (seed %i)', async (seed) => {
    const random = createRandom(seed);
    const { world, services } = createWorld();
    for (let kill = 0; kill < 10; kill++) await runUntilKilled(services, Math.floor(20 * random.uniform()));
    expect(world.saves.length).toBeGreaterThan(3);
    await runFitJob('token', services);
    expect(world.model).toEqual(undisturbed);
  });

  it('speaks at most ten times and writes at most four times a second', async () => {
    const { world, services } = createWorld();
    await runFitJob('token', services);
    const gaps = (times: readonly number[]): number[] => times.slice(1).map((time, i) => time - times[i]);
    const spoken = world.posts.filter(({ state }) => state.kind === 'running').map(({ at }) => at);
    expect(spoken.length).toBeGreaterThan(10);
    expect(Math.min(...gaps(spoken))).toBeGreaterThanOrEqual(100);
    expect(world.saves.length).toBeGreaterThan(5);
    expect(Math.min(...gaps(world.saves))).toBeGreaterThanOrEqual(250);
  });

  it('shows a forecast of the horizon once an epoch is done, and the time left', async () => {
    const { world, services } = createWorld();
    await runFitJob('token', services);
    const [last] = world.posts.flatMap(({ state }) => (state.kind === 'running' ? [state] : [])).slice(-1);
    expect(last.preview).toHaveLength(2);
    expect(last.preview.every(Number.isFinite)).toBe(true);
    expect(last.millisecondsLeft).toBeGreaterThan(0);
  });

  it('does nothing when its job is no longer there', async () => {
    const { world, services } = createWorld(null);
    await runFitJob('token', services);
    expect(world).toMatchObject({ posts: [], model: null, problem: '' });
  });

  it('ends without a word when its job is taken back while it learns', async () => {
    const { world, services } = createWorld();
    const saveCheckpoint: typeof services.store.saveCheckpoint = (...saved) => {
      world.isWanted = world.saves.length < 2;
      return services.store.saveCheckpoint(...saved);
    };
    await runFitJob('token', { ...services, store: { ...services.store, saveCheckpoint } });
    expect(world.saves).toHaveLength(3);
    expect(world.model).toBeNull();
    expect(world.posts.every(({ state }) => state.kind === 'running')).toBe(true);
  });

  it('says why when it fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const empty = createSeries([NaN, NaN]);
    const { world, services } = createWorld({ request: { ...request, id: 'c4aeb7ee7b3b7d66', series: empty }, checkpoint: null });
    await runFitJob('token', services);
    expect(world.problem).not.toBe('');
    expect(world.model).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['a series under the fingerprint of another', { ...request, series: createSeries([1, 2, 3]) }],
    ['an effort that nobody knows', { ...request, effort: 'endless' }],
  ])('fails where the stored request is %s', async (_case, broken) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { world, services } = createWorld({ request: broken, checkpoint: null });
    await runFitJob('token', services);
    expect(world).toMatchObject({ problem: 'unexpected', model: null, posts: [] });
  });
});

describe('a stored checkpoint that is broken is dropped, and the fit starts anew', () => {
  type Plain = Record<string, never>;

  /** A real checkpoint from the middle of the fit, as plain data to break. */
  const stored = async (): Promise<{ engine: string; checkpoint: { finished: Plain[]; training: Record<string, unknown> } }> => {
    const { world, services } = createWorld();
    await runUntilKilled(services, 60);
    return structuredClone(world.stored?.checkpoint) as never;
  };

  it.each<[string, (checkpoint: Awaited<ReturnType<typeof stored>>) => unknown]>([
    ['no object', () => 'gone'],
    ['of another engine', (kept) => ({ ...kept, engine: 'wasm' })],
    ['without parameters', (kept) => ({ ...kept, checkpoint: { ...kept.checkpoint, training: { ...kept.checkpoint.training, parameters: undefined } } })],
    ['of another network', (kept) => ({ ...kept, checkpoint: { ...kept.checkpoint, training: { ...kept.checkpoint.training, parameters: new Float64Array(7) } } })],
    ['with a parameter that is not finite', (kept) => ((kept.checkpoint.training['parameters'] as Float64Array)[3] = NaN, kept)],
    ['with half an optimizer', (kept) => ({ ...kept, checkpoint: { ...kept.checkpoint, training: { ...kept.checkpoint.training, optimizer: { steps: 3 } } } })],
    ['with a generator that is all zeros', (kept) => ({ ...kept, checkpoint: { ...kept.checkpoint, training: { ...kept.checkpoint.training, random: new Uint32Array(4) } } })],
    ['with more scales than there are', (kept) => ({ ...kept, checkpoint: { ...kept.checkpoint, finished: Array(3).fill({ scale: 'level', parameters: kept.checkpoint.training['parameters'] }) } })],
  ])('%s', async (_case, breakIt) => {
    const { world, services } = createWorld({ request, checkpoint: breakIt(await stored()) as never });
    await runFitJob('token', services);
    expect(world.posts[0].state).toMatchObject({ kind: 'running', progress: { done: 0 } });
    expect(world.model).toEqual(undisturbed);
  });

  it('while a whole one is gone on from', async () => {
    const { world, services } = createWorld({ request, checkpoint: await stored() });
    await runFitJob('token', services);
    expect(world.posts[0].state).not.toMatchObject({ progress: { done: 0 } });
    expect(world.model).toEqual(undisturbed);
  });
});
