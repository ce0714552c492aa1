import type { Box } from '../../core/chart/chart-reading.ts';
import type { Choice, Trigger } from '../messages/protocol.ts';

/** What the user did, as `markGesture` noted it down in our isolated world. */
export interface Gesture {
  readonly id: string;
  readonly trigger: Trigger;
  /** What was chosen already, in another frame; null else. */
  readonly choice: Choice | null;
  /** The box of the innermost element under the pointer. */
  readonly hovered: Box | null;
}

/** The gesture that brought this script here, once; null when there is none. */
export function takeGesture(): Gesture | null {
  const scope = globalThis as { predictNextGesture?: Gesture };
  const gesture = scope.predictNextGesture ?? null;
  delete scope.predictNextGesture;
  return gesture;
}
