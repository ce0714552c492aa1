import { describe, expect, it } from 'vitest';
import type { LearningState } from '../../../../src/extension/messages/learning.ts';
import { isLearning, nextLearning, NO_LEARNING, withoutFit, type Learning, type LearningEvent } from '../../../../src/extension/popup/learning.ts';
import { verdictOf } from './popup-world.ts';

const running = (done: number, preview: number[] = [], id = 'a'): LearningState => ({
  kind: 'running',
  id,
  progress: { scale: 'difference', done, trainingLosses: [], heldBackLosses: [] },
  millisecondsLeft: null,
  preview: Float64Array.from(preview),
});
const none: LearningState = { kind: 'none', id: 'a' };
const done: LearningState = { kind: 'done', id: 'a', verdict: verdictOf(3), horizon: 3 };
const failed: LearningState = { kind: 'failed', id: 'a', problem: { code: 'unexpected', parameters: {} } };

const followed: LearningEvent = { type: 'learning-followed', id: 'a' };
const asked: LearningEvent = { type: 'learning-asked', id: 'a', effort: 'quick', horizon: 3, last: 7 };
const started: LearningEvent = { type: 'learning-started', id: 'a' };
const cancelled: LearningEvent = { type: 'learning-cancelled', id: 'a' };
const read = (state: LearningState): LearningEvent => ({ type: 'learning-read', state });
const told = (state: LearningState): LearningEvent => ({ type: 'learning-told', state });
const stopped = (state: LearningState): LearningEvent => ({ type: 'learning-stopped', id: 'a', state });

const after = (...events: LearningEvent[]): Learning => [followed, ...events].reduce(nextLearning, NO_LEARNING);

describe('the learning of the series in hand', () => {
  it('begins at once, where an untrained network stands: at no change', () => {
    const learning = after(read(none), asked);
    expect(isLearning(learning)).toBe(true);
    expect(learning.fit?.preview).toEqual(Float64Array.of(7, 7, 7));
    expect(learning).toMatchObject({ effort: 'quick', asked: 'start', ended: null });
  });

  it('follows what is told, and keeps the axis as wide as the previews ever went', () => {
    const learning = after(asked, started, told(running(0.3, [1, 20, 3])), told(running(0.4, [5, 6, 7])));
    expect(learning.fit).toMatchObject({ progress: { done: 0.4 }, preview: Float64Array.of(5, 6, 7), reach: { low: 1, high: 20 } });
  });

  it('goes on showing the last preview where none is told', () => {
    expect(after(asked, started, told(running(0.3, [1, 2, 3])), told(running(0.4))).fit?.preview).toEqual(Float64Array.of(1, 2, 3));
  });

  it('shows the fit until its forecast is drawn', () => {
    const learning = after(asked, started, told(running(0.9, [1, 2, 3])), told(done));
    expect(learning).toMatchObject({ state: done, kept: done, ended: 'done' });
    expect(learning.fit).toMatchObject({ preview: Float64Array.of(1, 2, 3), progress: { done: 1 }, millisecondsLeft: null });
    expect(withoutFit(learning).fit).toBeNull();
  });

  it('is not hidden by a forecast that comes while it goes on', () => {
    const learning = after(asked, started);
    expect(withoutFit(learning)).toBe(learning);
  });

  it.each([
    ['told', told(running(0.5, [1], 'b'))],
    ['read', read({ ...done, id: 'b' })],
    ['started', { type: 'learning-started', id: 'b' }],
    ['asked', { ...asked, id: 'b' }],
    ['cancelled', { type: 'learning-cancelled', id: 'b' }],
    ['stopped', { type: 'learning-stopped', id: 'b', state: none }],
  ] as [string, LearningEvent][])('is not touched by another series that is %s', (_name, event) => {
    const learning = after(asked);
    expect(nextLearning(learning, event)).toBe(learning);
    expect(nextLearning(NO_LEARNING, event)).toBe(NO_LEARNING);
  });

  it('joins a fit that is under way when the popup opens', () => {
    const learning = after(read(running(0.5, [1, 2])));
    expect(isLearning(learning)).toBe(true);
    expect(learning.fit?.preview).toEqual(Float64Array.of(1, 2));
  });

  it('knows a model that was kept, and shows no fit for it', () => {
    expect(after(read(done))).toMatchObject({ kept: done, fit: null, ended: null });
  });

  it('believes what is told over an answer that is older', () => {
    const learning = after(told(running(0.5, [1])));
    expect(nextLearning(learning, read(none))).toBe(learning);
    expect(isLearning(after(asked, read(none)))).toBe(true);
  });

  it('does not take the end of an earlier fit for the end of the one just asked for', () => {
    expect(isLearning(after(asked, told(none)))).toBe(true);
    expect(isLearning(after(asked, started, told(none)))).toBe(false);
  });

  it('returns by Cancel at once to what was there before, whatever is still told', () => {
    const first = after(read(none), asked, started, told(running(0.5, [1])), cancelled);
    expect(first).toMatchObject({ state: none, kept: null, fit: null, ended: 'cancelled' });
    expect(nextLearning(first, told(running(0.6, [2])))).toBe(first);
    expect(nextLearning(first, told(done))).toBe(first);
    const again = after(read(done), { ...asked, effort: 'thorough' }, started, told(running(0.1, [1])), cancelled);
    expect(again).toMatchObject({ state: done, kept: done, fit: null });
  });

  it('believes what the trainer says once it has stopped', () => {
    expect(after(asked, cancelled, stopped(none))).toMatchObject({ state: none, asked: null });
    expect(after(asked, cancelled, stopped(done))).toMatchObject({ kept: done, fit: null, ended: 'cancelled' });
    expect(isLearning(after(asked, cancelled, stopped(none), told(running(0.2, [1]))))).toBe(true);
  });

  it('cancels nothing that has already ended', () => {
    const learning = after(asked, started, told(done));
    expect(nextLearning(learning, cancelled)).toBe(learning);
    expect(nextLearning(learning, stopped(none))).toBe(learning);
  });

  it('keeps an earlier model where a longer training fails, and can be asked again', () => {
    const learning = after(read(done), asked, told(failed));
    expect(learning).toMatchObject({ state: failed, kept: done, fit: null, asked: null });
    expect(isLearning(nextLearning(learning, asked))).toBe(true);
  });

  it('forgets everything with another series', () => {
    expect(nextLearning(after(asked), { type: 'learning-followed', id: 'b' })).toEqual({ ...NO_LEARNING, id: 'b' });
  });
});
