import { describe, expect, it } from 'vitest';
import { openLearningChannel, parseNotice, type LearningNotice } from '../../../../src/extension/messages/learning-channel.ts';
import type { LearningState } from '../../../../src/extension/messages/learning.ts';

const running: LearningState = {
  kind: 'running',
  id: 'a',
  progress: { scale: 'season', done: 0.25, trainingLosses: [2, 1], heldBackLosses: [3, 2] },
  millisecondsLeft: null,
  preview: Float64Array.of(1, 2),
};
const verdict = { choice: 'fitted', reason: 'better', origins: 3, horizon: 2, errors: { fitted: 1, noChange: 2, seasonal: null } } as const;
const NOTICES: readonly LearningNotice[] = [
  { kind: 'state', state: running },
  { kind: 'state', state: { ...running, millisecondsLeft: 1200.5, preview: new Float64Array(0) } },
  { kind: 'state', state: { kind: 'none', id: 'a' } },
  { kind: 'state', state: { kind: 'done', id: 'a', verdict, horizon: 2 } },
  { kind: 'state', state: { kind: 'failed', id: 'a', problem: { code: 'unexpected', parameters: { count: 2 } } } },
  { kind: 'wanted', job: { id: 'a', token: 'b' } },
  { kind: 'stop', id: 'a' },
];

describe('the channel of learning', () => {
  it.each(NOTICES)('carries $kind $state.kind', async (notice) => {
    const arrived = await new Promise<LearningNotice>((resolve) => {
      const ear = openLearningChannel((heard) => {
        ear.close();
        resolve(heard);
      });
      const mouth = openLearningChannel(() => undefined);
      mouth.post(notice);
      mouth.close();
    });
    expect(arrived).toEqual(notice);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'stop'],
    ['a kind that nobody knows', { kind: 'delete', id: 'a' }],
    ['a stop of nothing', { kind: 'stop' }],
    ['a job without a token', { kind: 'wanted', job: { id: 'a' } }],
    ['no state', { kind: 'state' }],
    ['more done than there is', { kind: 'state', state: { ...running, progress: { ...running.progress, done: 1.5 } } }],
    ['a loss that is not finite', { kind: 'state', state: { ...running, progress: { ...running.progress, trainingLosses: [NaN] } } }],
    ['losses without end', { kind: 'state', state: { ...running, progress: { ...running.progress, trainingLosses: Array(200_000).fill(1) } } }],
    ['a preview of a million steps', { kind: 'state', state: { ...running, preview: new Float64Array(1e6) } }],
    ['a preview that is a list', { kind: 'state', state: { ...running, preview: [1, 2] } }],
    ['an id without end', { kind: 'state', state: { kind: 'none', id: 'a'.repeat(100) } }],
    ['a verdict of nobody', { kind: 'state', state: { kind: 'done', id: 'a', horizon: 2, verdict: { ...verdict, choice: 'guess' } } }],
  ])('does not hear %s', (_case, data) => {
    expect(parseNotice(data)).toBeNull();
  });

  it('builds what it hears afresh', () => {
    const heard = parseNotice({ kind: 'stop', id: 'a', extra: 1 });
    expect(heard).toEqual({ kind: 'stop', id: 'a' });
  });
});
