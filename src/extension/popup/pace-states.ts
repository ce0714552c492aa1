import type { LearningState } from '../messages/learning.ts';

/** Changes that follow one another faster than this nobody sees, and drawing them would only cost. */
const SHORTEST_BETWEEN = 100;

/**
 * Lets through what a fit tells at most every 100 ms, the latest each time; how
 * it ended is passed on at once.
 */
export function paceStates(onState: (state: LearningState) => void): (state: LearningState) => void {
  let pause: ReturnType<typeof setTimeout> | null = null;
  let held: LearningState | null = null;

  const end = (): void => {
    pause = null;
    if (held) pass(held);
  };
  const pass = (state: LearningState): void => {
    if (pause !== null) clearTimeout(pause);
    held = null;
    pause = state.kind === 'running' ? setTimeout(end, SHORTEST_BETWEEN) : null;
    onState(state);
  };
  return (state) => {
    if (state.kind === 'running' && pause !== null) held = state;
    else pass(state);
  };
}
