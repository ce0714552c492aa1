import * as v from 'valibot';
import type { LearningState } from './learning.ts';
import { parseLearningState } from './learning-schemas.ts';
import { identifier } from './schemas.ts';

/** One fit that is to be made: the id of its series, and a token of its own, since a series may be learned again. */
export interface LearningJob {
  readonly id: string;
  readonly token: string;
}

/** What the trainer, the background and our pages tell one another about learning. */
export type LearningNotice =
  | { readonly kind: 'state'; readonly state: LearningState }
  /** The background: this job is to be under way; for the trainer's host. */
  | { readonly kind: 'wanted'; readonly job: LearningJob }
  /** A page or the background: nobody wants this series learned any more; for the trainer's host. */
  | { readonly kind: 'stop'; readonly id: string };

/** One end of the channel. It does not hear what it says itself. */
export interface LearningChannel {
  post(notice: LearningNotice): void;
  close(): void;
}

const NAME = 'predict-next-learning';

const order: v.GenericSchema<unknown, Exclude<LearningNotice, { kind: 'state' }>> = v.variant('kind', [
  v.object({ kind: v.literal('wanted'), job: v.object({ id: identifier, token: identifier }) }),
  v.object({ kind: v.literal('stop'), id: identifier }),
]);

/**
 * Opens an end of the channel that reaches every context of our origin, Workers
 * included, without waking the background. Losing a notice does no harm: the
 * truth is in the store, and whoever hears nothing asks for it.
 */
export function openLearningChannel(onNotice: (notice: LearningNotice) => void): LearningChannel {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const notice = parseNotice(data);
    if (notice) onNotice(notice);
  };
  return { post: (notice) => channel.postMessage(notice), close: () => channel.close() };
}

/** A notice built afresh, or null: only our own contexts can speak here, but perhaps those of another version. */
export function parseNotice(data: unknown): LearningNotice | null {
  if (typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'state') {
    const state = 'state' in data ? parseLearningState(data.state) : null;
    return state && { kind: 'state', state };
  }
  const result = v.safeParse(order, data);
  return result.success ? result.output : null;
}
