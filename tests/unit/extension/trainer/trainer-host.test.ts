import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LearningNotice } from '../../../../src/extension/messages/learning-channel.ts';
import { hostTrainer } from '../../../../src/extension/trainer/trainer-host.ts';

/** A host with threads that only note what becomes of them. */
function createHost() {
  const workers: { readonly target: EventTarget; readonly posted: unknown[]; isAlive: boolean }[] = [];
  let hear: (notice: LearningNotice) => void = () => undefined;
  const stayAlive = vi.fn();
  const becomeIdle = vi.fn();
  hostTrainer({
    startWorker: () => {
      const target = new EventTarget();
      const worker = { target, posted: [] as unknown[], isAlive: true };
      workers.push(worker);
      return Object.assign(target, {
        postMessage: (message: unknown) => void worker.posted.push(message),
        terminate: () => void (worker.isAlive = false),
      }) as unknown as Worker;
    },
    open: (onNotice) => {
      hear = onNotice;
      return { post: () => undefined, close: () => undefined };
    },
    stayAlive,
    becomeIdle,
  });
  const want = (token: string, id = 'a'): void => hear({ kind: 'wanted', job: { id, token } });
  const stop = (id: string): void => hear({ kind: 'stop', id });
  return { workers, want, stop, stayAlive, becomeIdle };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the trainer's host", () => {
  it('starts a thread for the job that is wanted, once, however often it is told', () => {
    const { workers, want } = createHost();
    want('first');
    want('first');
    expect(workers.map(({ posted, isAlive }) => ({ posted, isAlive }))).toEqual([{ posted: ['first'], isAlive: true }]);
  });

  it('ends the thread of a job that another one replaces', () => {
    const { workers, want } = createHost();
    want('first');
    want('second');
    expect(workers.map(({ posted, isAlive }) => ({ posted, isAlive }))).toEqual([
      { posted: ['first'], isAlive: false },
      { posted: ['second'], isAlive: true },
    ]);
  });

  it('ends the thread at once when nobody wants its series any more, and no other', () => {
    const { workers, want, stop, becomeIdle } = createHost();
    want('first', 'a');
    stop('b');
    expect(workers[0].isAlive).toBe(true);
    stop('a');
    expect(workers[0].isAlive).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(becomeIdle).toHaveBeenCalledOnce();
    want('first', 'a');
    expect(workers).toHaveLength(2);
  });

  it.each(['message', 'error'])('rests when its thread ends with a %s', (type) => {
    const { workers, want, becomeIdle } = createHost();
    want('first');
    workers[0].target.dispatchEvent(new Event(type));
    expect(workers[0].isAlive).toBe(false);
    vi.advanceTimersByTime(999);
    expect(becomeIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(becomeIdle).toHaveBeenCalledOnce();
  });

  it('is still there for a job whose word comes just after the thread of the one that it replaces has ended', () => {
    const { workers, want, becomeIdle } = createHost();
    want('first');
    workers[0].target.dispatchEvent(new Event('message'));
    vi.advanceTimersByTime(500);
    want('second');
    vi.advanceTimersByTime(60_000);
    expect(becomeIdle).not.toHaveBeenCalled();
    expect(workers[1]).toMatchObject({ posted: ['second'], isAlive: true });
  });

  it('reminds the browser, more often than every 30 s, for as long as a thread is at work', () => {
    const { workers, want, stayAlive } = createHost();
    vi.advanceTimersByTime(60_000);
    expect(stayAlive).not.toHaveBeenCalled();
    want('first');
    vi.advanceTimersByTime(15_000);
    expect(stayAlive).toHaveBeenCalled();
    vi.advanceTimersByTime(75_000);
    expect(stayAlive.mock.calls.length).toBeGreaterThanOrEqual(6);
    workers[0].target.dispatchEvent(new Event('message'));
    stayAlive.mockClear();
    vi.advanceTimersByTime(60_000);
    expect(stayAlive).not.toHaveBeenCalled();
  });
});
