import { createStore, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { FitCheckpoint } from '../../core/forecast/fitted/fit-run.ts';
import type { FittedModel } from '../../core/forecast/fitted/fitted-model.ts';
import type { ProblemData } from '../../core/problem.ts';
import type { LearningJob } from '../messages/learning-channel.ts';
import { effort, parseLearningState, problem } from '../messages/learning-schemas.ts';
import type { LearningRequest, LearningState } from '../messages/learning.ts';
import { parseFittedModel } from '../messages/parse-fitted-model.ts';
import { horizon, identifier } from '../messages/schemas.ts';
import { sizeOf, type KeptStore } from './kept-store.ts';

/**
 * The one job and the kept models, in one store, so that a transaction sees both
 * and whoever is killed leaves it as it was before or after, never between.
 *
 * Keys: `job` says what is to be learned, `request` holds the series of it,
 * `checkpoint` and `state` how far it has come; `order` lists the models from
 * oldest to newest, each under `model <fingerprint>`.
 */

/** The version of every record here. A record of another version is as if it were not there. */
const RECORD_VERSION = 1;
const MOST_MODELS = 50;

const jobRecord = v.object({
  version: v.literal(RECORD_VERSION),
  token: identifier,
  id: identifier,
  horizon,
  effort,
  /** Why it ended without a model; null while it is wanted. */
  problem: v.nullable(problem),
});
type JobRecord = v.InferOutput<typeof jobRecord>;

const modelKey = (id: string): string => `model ${id}`;

/** What a job starts or goes on from; to be validated. */
export interface StoredFit {
  readonly request: unknown;
  /** null at its first start. */
  readonly checkpoint: { readonly engine: unknown; readonly checkpoint: unknown } | null;
}

/** Nothing is opened before the first use. */
const learning = createStore('predict-next-learning', 'learning');

/** One transaction; a writing one has ended, and its writes are the store's, when this resolves. */
function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  return learning(mode, async (store) => {
    const ended = promisifyRequest(store.transaction);
    const [result] = await Promise.all([work(store), ended]);
    return result;
  });
}

const read = (store: IDBObjectStore, key: string): Promise<unknown> => promisifyRequest<unknown>(store.get(key));

async function readJob(store: IDBObjectStore): Promise<JobRecord | null> {
  const result = v.safeParse(jobRecord, await read(store, 'job'));
  return result.success ? result.output : null;
}

const deleteJob = (store: IDBObjectStore): void => {
  for (const key of ['job', 'request', 'checkpoint', 'state']) store.delete(key);
};

/** Writes only while the job is still the one that is wanted; says whether it was. */
function whileWanted(token: string, write: (store: IDBObjectStore, job: JobRecord) => Promise<void> | void): Promise<boolean> {
  return transact('readwrite', async (store) => {
    const job = await readJob(store);
    if (job?.token !== token || job.problem !== null) return false;
    await write(store, job);
    return true;
  });
}

/** Makes a request the one job there is; the same request as the one under way joins it. */
export async function putJob(request: LearningRequest): Promise<LearningJob> {
  const { id, horizon, effort } = request;
  const token = crypto.randomUUID();
  return transact('readwrite', async (store) => {
    const current = await readJob(store);
    const isSame = current?.problem === null && current.id === id && current.horizon === horizon && current.effort === effort;
    if (isSame) return { id, token: current.token };
    deleteJob(store);
    const record: JobRecord = { version: RECORD_VERSION, token, id, horizon, effort, problem: null };
    store.put(record, 'job');
    store.put(request, 'request');
    return { id, token };
  });
}

/** The job that is wanted, if any. */
export async function loadJob(): Promise<LearningJob | null> {
  const job = await transact('readonly', readJob);
  return job?.problem === null ? { id: job.id, token: job.token } : null;
}

/** What a job is made of; null when it is no longer wanted. */
export function loadFit(token: string): Promise<StoredFit | null> {
  return transact('readonly', async (store) => {
    if ((await readJob(store))?.token !== token) return null;
    const [request, stored] = await Promise.all([read(store, 'request'), read(store, 'checkpoint')]);
    const checkpoint = typeof stored === 'object' && stored !== null && 'engine' in stored && 'checkpoint' in stored ? stored : null;
    return { request, checkpoint };
  });
}

/** Keeps how far a job has come. @returns false when it is no longer wanted */
export function saveCheckpoint(token: string, engine: string, checkpoint: FitCheckpoint, state: LearningState): Promise<boolean> {
  return whileWanted(token, (store) => {
    store.put({ engine, checkpoint }, 'checkpoint');
    store.put(state, 'state');
  });
}

/** Ends a job with a model, which is kept. @returns false when it was no longer wanted; then nothing is */
export function finishJob(token: string, model: FittedModel): Promise<boolean> {
  return whileWanted(token, async (store, { id }) => {
    const stored = await read(store, 'order');
    const order = Array.isArray(stored) ? stored.filter((other): other is string => typeof other === 'string' && other !== id) : [];
    order.push(id);
    for (const old of order.splice(0, order.length - MOST_MODELS)) store.delete(modelKey(old));
    store.put(order, 'order');
    store.put({ version: RECORD_VERSION, model }, modelKey(id));
    deleteJob(store);
  });
}

/** Ends a job without a model; what went wrong is kept until the next one. */
export function failJob(token: string, problem: ProblemData): Promise<boolean> {
  return whileWanted(token, (store, job) => {
    deleteJob(store);
    store.put({ ...job, problem }, 'job');
  });
}

/** Lets go of the job of a series, and of what it had learned. */
export function dropJob(id: string): Promise<void> {
  return transact('readwrite', async (store) => {
    if ((await readJob(store))?.id === id) deleteJob(store);
  });
}

/** The model kept for a series; null when there is none that can be used. */
export function loadModel(id: string): Promise<FittedModel | null> {
  return transact('readonly', (store) => readModel(store, id));
}

async function readModel(store: IDBObjectStore, id: string): Promise<FittedModel | null> {
  const stored = await read(store, modelKey(id));
  if (typeof stored !== 'object' || stored === null || !('model' in stored)) return null;
  if (!('version' in stored) || stored.version !== RECORD_VERSION) return null;
  const model = parseFittedModel(stored.model);
  return model?.fingerprint === id ? model : null;
}

/** How the fit of a series stands, as far as it was stored. */
export function loadState(id: string): Promise<LearningState> {
  return transact('readonly', async (store) => {
    const job = await readJob(store);
    if (job?.id === id) {
      if (job.problem) return { kind: 'failed', id, problem: job.problem };
      return parseLearningState(await read(store, 'state')) ?? stateAtStart(id);
    }
    const model = await readModel(store, id);
    return model ? { kind: 'done', id, verdict: model.verdict, horizon: model.horizon } : { kind: 'none', id };
  });
}

/** Before the first word from the trainer. */
function stateAtStart(id: string): LearningState {
  const progress = { scale: 'difference', done: 0, trainingLosses: [], heldBackLosses: [] } as const;
  return { kind: 'running', id, progress, millisecondsLeft: null, preview: new Float64Array(0) };
}

/** Everything, by its key. */
function readAll(): Promise<Record<string, unknown>> {
  return transact('readonly', async (store) => {
    const [keys, records] = await Promise.all([promisifyRequest(store.getAllKeys()), promisifyRequest<unknown[]>(store.getAll())]);
    return Object.fromEntries(keys.map((key, i) => [String(key), records[i]]));
  });
}

/** Counted are the models. A fit under way ends with the rest: its trainer finds that nobody wants it any more. */
export const keptModels: KeptStore = {
  measure: async () => {
    const all = await readAll();
    return { count: Object.keys(all).filter((key) => key.startsWith(modelKey(''))).length, bytes: sizeOf(all) };
  },
  readAll,
  clear: () => transact('readwrite', async (store) => void (await promisifyRequest(store.clear()))),
};
