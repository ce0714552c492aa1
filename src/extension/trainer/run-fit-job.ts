import { createFitRun, type FitCheckpoint, type FitOptions, type FitRun } from '../../core/forecast/fitted/fit-run.ts';
import { problemData } from '../../core/problem.ts';
import type { Engine } from '../../core/rnn/engine.ts';
import type { LearningRequest, LearningState } from '../messages/learning.ts';
import type { failJob, finishJob, loadFit, saveCheckpoint, StoredFit } from '../platform/fit-store.ts';
import { parseFitCheckpoint, parseLearningRequest } from './parse-stored-fit.ts';
import { createTimeLeft } from './time-left.ts';

/** The seed of every fit: the same series gives the same network, here and under node. */
const SEED = 1;

/** So long it learns before it lets other tasks of its thread in, such as the end of a write. */
const SLICE_MS = 30;
/** As often as this the pages hear of it: ten times a second at most. */
const POST_MS = 100;
/** As often as this it is stored: a kill costs no more than this, and the writing next to nothing. */
const SAVE_MS = 250;
/** A preview runs the network over the whole series: it may take this share of the time. */
const PREVIEW_SHARE = 0.1;

/** The world around a job; tests put their own in. */
export interface FitJobServices {
  readonly engine: Engine;
  readonly store: {
    readonly loadFit: typeof loadFit;
    readonly saveCheckpoint: typeof saveCheckpoint;
    readonly finishJob: typeof finishJob;
    readonly failJob: typeof failJob;
  };
  readonly post: (state: LearningState) => void;
  /** ms, from any start. */
  readonly now: () => number;
  /** Resolves when other tasks have had their turn. */
  readonly yieldTask: () => Promise<void>;
}

/**
 * Learns one stored job to its end, or until nobody wants it any more. It may be
 * killed at any place: the next one goes on from the last checkpoint, and the
 * model is the same bits.
 */
export async function runFitJob(token: string, services: FitJobServices): Promise<void> {
  const { store, post } = services;
  const stored = await store.loadFit(token);
  if (!stored) return;
  const request = parseLearningRequest(stored.request);
  try {
    if (!request) throw new Error('the stored request is none');
    await learn(token, request, stored, services);
  } catch (error) {
    console.error(error);
    const problem = problemData(error);
    if ((await store.failJob(token, problem)) && request) post({ kind: 'failed', id: request.id, problem });
  }
}

async function learn(token: string, request: LearningRequest, stored: StoredFit, services: FitJobServices): Promise<void> {
  const { engine, store, post, now, yieldTask } = services;
  const { id } = request;
  const run = resume(request, stored, engine);
  const stateOf = describeRun(id, run, now);
  post(stateOf());
  let posted = now();
  let saved = now();
  let savedCheckpoint = run.checkpoint();
  let isGoingOn = true;
  while (isGoingOn) {
    const sliceEnd = now() + SLICE_MS;
    do isGoingOn = run.step();
    while (isGoingOn && now() < sliceEnd);

    if (now() - posted >= POST_MS) {
      post(stateOf());
      posted = now();
    }
    const checkpoint = run.checkpoint();
    if (isGoingOn && now() - saved >= SAVE_MS && isFurther(checkpoint, savedCheckpoint)) {
      if (!(await store.saveCheckpoint(token, engine.name, checkpoint, stateOf()))) return;
      saved = now();
      savedCheckpoint = checkpoint;
    }
    await yieldTask();
  }
  const model = run.result();
  if (!(await store.finishJob(token, model))) return;
  post({ kind: 'done', id, verdict: model.verdict, horizon: model.horizon });
}

/** From the checkpoint where there is one of this very fit and engine, else from the start. */
function resume({ series, horizon, effort }: LearningRequest, { checkpoint: stored }: StoredFit, engine: Engine): FitRun {
  const options: FitOptions = { horizon, effort, seed: SEED };
  const fresh = createFitRun(series, options, engine);
  const checkpoint = stored?.engine === engine.name ? parseFitCheckpoint(stored.checkpoint, fresh.checkpoint()) : null;
  if (!checkpoint) return fresh;
  try {
    return createFitRun(series, options, engine, checkpoint);
  } catch {
    // Each part of it could be true, but not all of them together.
    return fresh;
  }
}

function isFurther(checkpoint: FitCheckpoint, than: FitCheckpoint): boolean {
  return checkpoint.finished.length !== than.finished.length || checkpoint.training?.epoch !== than.training?.epoch;
}

/** Says how a run stands, with a preview that is made anew when there is time for it. */
function describeRun(id: string, run: FitRun, now: () => number): () => LearningState {
  const timeLeft = createTimeLeft();
  let preview = new Float64Array(0);
  let nextPreview = -Infinity;
  return () => {
    const progress = run.progress();
    const began = now();
    if (progress.trainingLosses.length > 0 && began >= nextPreview) {
      preview = run.preview() as Float64Array<ArrayBuffer>;
      const end = now();
      nextPreview = end + (end - began) / PREVIEW_SHARE;
    }
    return { kind: 'running', id, progress, millisecondsLeft: timeLeft(progress, now()), preview };
  };
}
