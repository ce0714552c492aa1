import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FitCheckpoint } from '../../../../src/core/forecast/fitted/fit-run.ts';
import type { FittedModel } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import type { LearningRequest, LearningState } from '../../../../src/extension/messages/learning.ts';
import { dropJob, failJob, finishJob, loadFit, loadJob, loadModel, loadState, putJob, saveCheckpoint } from '../../../../src/extension/platform/fit-store.ts';
import { createLesson, learnHere, seriesOf } from '../../../support/learning.ts';

/** What IndexedDB would hold. Requests are promises here; real transactions are tested in real browsers. */
const records = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  promisifyRequest: (request: unknown) => Promise.resolve(request),
  createStore: () => (_mode: string, work: (store: unknown) => unknown) =>
    Promise.resolve(
      work({
        transaction: null,
        get: (key: string) => structuredClone(records.get(key)),
        put: (value: unknown, key: string) => void records.set(key, structuredClone(value)),
        delete: (key: string) => void records.delete(key),
      }),
    ),
}));

const lesson = createLesson(5, 'quick', 41, 2);
const request: LearningRequest = { id: lesson.id, series: seriesOf(lesson), horizon: 2, effort: 'quick' };
const other: LearningRequest = { ...request, id: 'other' };
const model: FittedModel = learnHere(lesson, plainEngine);
const checkpoint: FitCheckpoint = { finished: [], training: null };
const state = (done: number): LearningState => ({
  kind: 'running',
  id: lesson.id,
  progress: { scale: 'level', done, trainingLosses: [1], heldBackLosses: [2] },
  millisecondsLeft: 5,
  preview: Float64Array.of(1),
});

beforeEach(() => records.clear());

describe('the one job', () => {
  it('is the one last asked for', async () => {
    await putJob(request);
    const second = await putJob(other);
    expect(await loadJob()).toEqual(second);
  });

  it('is joined by the same request, with all that it has learned', async () => {
    const first = await putJob(request);
    await saveCheckpoint(first.token, 'wasm', checkpoint, state(0.5));
    expect(await putJob(request)).toEqual(first);
    expect(await loadState(lesson.id)).toEqual(state(0.5));
  });

  it.each([
    ['for more steps', { ...request, horizon: 3 }],
    ['with more effort', { ...request, effort: 'thorough' } as const],
  ])('is begun anew when the same series is asked for %s', async (_case, changed) => {
    const first = await putJob(request);
    await saveCheckpoint(first.token, 'wasm', checkpoint, state(0.5));
    const second = await putJob(changed);
    expect(second.token).not.toBe(first.token);
    expect(await loadFit(second.token)).toEqual({ request: changed, checkpoint: null });
    expect(await loadFit(first.token)).toBeNull();
  });

  it('gives back what was stored of it', async () => {
    const { token } = await putJob(request);
    await saveCheckpoint(token, 'wasm', checkpoint, state(0.5));
    expect(await loadFit(token)).toEqual({ request, checkpoint: { engine: 'wasm', checkpoint } });
  });

  it('takes nothing from a trainer that it was taken from', async () => {
    const { token } = await putJob(request);
    await putJob(other);
    const before = structuredClone(records);
    expect(await saveCheckpoint(token, 'wasm', checkpoint, state(0.5))).toBe(false);
    expect(await finishJob(token, model)).toBe(false);
    expect(await failJob(token, { code: 'unexpected', parameters: {} })).toBe(false);
    expect(records).toEqual(before);
  });

  it('is dropped with all that was learned, but only by who means it', async () => {
    const { token } = await putJob(request);
    await saveCheckpoint(token, 'wasm', checkpoint, state(0.5));
    await dropJob('other');
    expect(await loadJob()).not.toBeNull();
    await dropJob(lesson.id);
    expect(records.size).toBe(0);
  });

  it('that failed is not taken up again, says why, and can be asked for anew', async () => {
    const { token } = await putJob(request);
    const problem = { code: 'nothing_to_forecast', parameters: {} };
    await failJob(token, problem);
    expect(await loadJob()).toBeNull();
    expect(await loadState(lesson.id)).toEqual({ kind: 'failed', id: lesson.id, problem });
    expect((await putJob(request)).token).not.toBe(token);
  });

  it.each<[string, unknown]>([
    ['no record', 'job'],
    ['of another version', { version: 99, token: 'a', id: 'b', horizon: 2, effort: 'quick', problem: null }],
    ['with a token that is none', { version: 1, token: 7, id: 'b', horizon: 2, effort: 'quick', problem: null }],
  ])('is none when it is %s', async (_case, broken) => {
    records.set('job', broken);
    expect(await loadJob()).toBeNull();
    expect(await loadState('b')).toEqual({ kind: 'none', id: 'b' });
  });

  it('is running from its start on, also where its state was torn', async () => {
    await putJob(request);
    expect(await loadState(lesson.id)).toMatchObject({ kind: 'running', progress: { done: 0 } });
    records.set('state', { kind: 'running', id: lesson.id });
    expect(await loadState(lesson.id)).toMatchObject({ kind: 'running', progress: { done: 0 } });
  });
});

describe('the kept models', () => {
  const keep = async (kept: FittedModel): Promise<void> => {
    const { token } = await putJob({ ...request, id: kept.fingerprint });
    await finishJob(token, kept);
  };

  it('are there for their series when the job is done, and the job is gone', async () => {
    await keep(model);
    expect(await loadModel(lesson.id)).toEqual(model);
    expect(await loadModel('other')).toBeNull();
    expect(await loadJob()).toBeNull();
    expect(await loadState(lesson.id)).toEqual({ kind: 'done', id: lesson.id, verdict: model.verdict, horizon: model.horizon });
  });

  it('stay when a later training of the series is dropped', async () => {
    await keep(model);
    await putJob({ ...request, effort: 'thorough' });
    await dropJob(lesson.id);
    expect(await loadState(lesson.id)).toMatchObject({ kind: 'done' });
  });

  it('are the fifty newest; learning a series again makes it new', async () => {
    const named = (i: number): FittedModel => ({ ...model, fingerprint: `series ${i}` });
    for (let i = 0; i < 50; i++) await keep(named(i));
    await keep(named(0));
    await keep(named(50));
    expect(await loadModel('series 1')).toBeNull();
    for (const i of [0, 2, 49, 50]) expect(await loadModel(`series ${i}`)).not.toBeNull();
    expect([...records.keys()].filter((key) => key.startsWith('model '))).toHaveLength(50);
  });

  it.each<[string, unknown]>([
    ['of another version', { version: 0, model }],
    ['broken', { version: 1, model: { ...model, horizon: -1 } }],
    ['of another series', { version: 1, model: { ...model, fingerprint: 'other' } }],
    ['nothing at all', 3],
  ])('are none when they are %s', async (_case, record) => {
    records.set(`model ${lesson.id}`, record);
    expect(await loadModel(lesson.id)).toBeNull();
    expect(await loadState(lesson.id)).toEqual({ kind: 'none', id: lesson.id });
  });
});
