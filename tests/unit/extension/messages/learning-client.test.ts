import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import type { LearningNotice } from '../../../../src/extension/messages/learning-channel.ts';
import { createLearningClient } from '../../../../src/extension/messages/learning-client.ts';
import type { LearningRequest, LearningState } from '../../../../src/extension/messages/learning.ts';

vi.mock('../../../../src/extension/platform/private-window.ts', () => ({ isPrivateWindow: () => Promise.resolve(false) }));

const request: LearningRequest = { id: 'a', series: createSeries([1, 2, 3]), horizon: 2, effort: 'quick' };
const running: LearningState = {
  kind: 'running',
  id: 'a',
  progress: { scale: 'level', done: 0.5, trainingLosses: [1], heldBackLosses: [1] },
  millisecondsLeft: 100,
  preview: new Float64Array(2),
};
const none: LearningState = { kind: 'none', id: 'a' };

/** A client whose background answers as the test says, and whose trainer is the test. */
function createWorld({ isPrivate = false } = {}) {
  const world = { sent: [] as string[], posted: [] as LearningNotice[], open: 0, answer: running, isReachable: true };
  const ears = new Set<(notice: LearningNotice) => void>();
  const send = ((verb: string) => {
    world.sent.push(verb);
    if (!world.isReachable) return Promise.reject(new Error('gone'));
    return Promise.resolve(verb === 'read-learning' ? world.answer : null);
  }) as Send;
  const client = createLearningClient(send, {
    open: (onNotice) => {
      ears.add(onNotice);
      return { post: (notice) => void world.posted.push(notice), close: () => void ears.delete(onNotice) };
    },
    isPrivate: () => Promise.resolve(isPrivate),
  });
  const heard: LearningState[] = [];
  const ending = new AbortController();
  client.listen((state) => heard.push(state), ending.signal);
  const say = (state: LearningState): void => ears.forEach((hear) => hear({ kind: 'state', state }));
  return { world, client, heard, say, ears, ending };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the client of learning', () => {
  it('passes on what the trainer says, of any series', () => {
    const { heard, say } = createWorld();
    say(running);
    say({ ...none, id: 'b' });
    expect(heard).toEqual([running, { ...none, id: 'b' }]);
  });

  it('asks again when the trainer has been silent for two seconds, and for as long as it stays silent', async () => {
    const { world, client, heard } = createWorld();
    await client.start(request);
    await vi.advanceTimersByTimeAsync(1900);
    expect(world.sent).toEqual(['start-learning']);
    await vi.advanceTimersByTimeAsync(200);
    expect(world.sent).toEqual(['start-learning', 'read-learning']);
    expect(heard).toEqual([running]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.sent).toHaveLength(3);
  });

  it('asks nothing while the trainer speaks, and nothing after it is done', async () => {
    const { world, client, say } = createWorld();
    await client.start(request);
    for (let i = 0; i < 10; i++) {
      await vi.advanceTimersByTimeAsync(1000);
      say(running);
    }
    say({ kind: 'failed', id: 'a', problem: { code: 'unexpected', parameters: {} } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.sent).toEqual(['start-learning']);
  });

  it('asks on when the background was not to be had', async () => {
    const { world, client, heard } = createWorld();
    await client.start(request);
    world.isReachable = false;
    await vi.advanceTimersByTimeAsync(4500);
    expect(heard).toEqual([]);
    world.isReachable = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual([running]);
  });

  it('looks after a training that it only read of', async () => {
    const { world, client } = createWorld();
    expect(await client.read('a')).toEqual(running);
    await vi.advanceTimersByTimeAsync(2100);
    expect(world.sent).toEqual(['read-learning', 'read-learning']);
  });

  it('stops the trainer directly, lets the background forget the job, and hears no more of what was on its way', async () => {
    const { world, client, heard, say } = createWorld();
    await client.start(request);
    const stopping = client.stop('a');
    expect(world.posted).toEqual([{ kind: 'stop', id: 'a' }]);
    await stopping;
    expect(world.sent).toEqual(['start-learning', 'stop-learning']);
    say(running);
    say(none);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([none]);
    await client.start(request);
    say(running);
    expect(heard).toEqual([none, running]);
  });

  it('leaves nothing behind when nobody listens any more', async () => {
    const { world, client, ears, ending } = createWorld();
    await client.start(request);
    ending.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ears.size).toBe(0);
    expect(world.sent).toEqual(['start-learning']);
  });

  it('learns nothing in a private window', async () => {
    const { world, client } = createWorld({ isPrivate: true });
    await expect(client.start(request)).rejects.toMatchObject({ code: 'learning_private' });
    expect(world.sent).toEqual([]);
  });
});
