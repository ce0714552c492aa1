import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LearningState } from '../../../../src/extension/messages/learning.ts';
import { paceStates } from '../../../../src/extension/popup/pace-states.ts';

describe('paceStates', () => {
  const running = (done: number) => ({ kind: 'running', id: 'a', progress: { done } }) as unknown as LearningState;
  const none: LearningState = { kind: 'none', id: 'a' };
  const heard: LearningState[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    heard.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('lets the first through, then the latest every 100 ms', () => {
    const pace = paceStates((state) => heard.push(state));
    const states = [1, 2, 3, 4].map(running);
    pace(states[0]);
    pace(states[1]);
    pace(states[2]);
    expect(heard).toEqual([states[0]]);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual([states[0], states[2]]);
    vi.advanceTimersByTime(100);
    pace(states[3]);
    expect(heard).toEqual([states[0], states[2], states[3]]);
  });

  it('passes an end on at once, and nothing older after it', () => {
    const pace = paceStates((state) => heard.push(state));
    pace(running(1));
    pace(running(2));
    pace(none);
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveLength(2);
    expect(heard[1]).toBe(none);
  });
});
