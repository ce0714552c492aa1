import type { Trigger } from '../messages/protocol.ts';

/** What the user did, as `markGesture` noted it down in our isolated world. */
export interface Gesture {
  readonly id: string;
  readonly trigger: Trigger;
  readonly hoveredCanvas: number | null;
}

/** The gesture that brought this script here, once; null when there is none. */
export function takeGesture(): Gesture | null {
  const scope = globalThis as { predictNextGesture?: Gesture };
  const gesture = scope.predictNextGesture ?? null;
  delete scope.predictNextGesture;
  return gesture;
}
