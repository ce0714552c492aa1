import { seriesOf } from './lab-series.ts';
import type { LabState } from './lab-state.ts';

/** The step at which the output of the series is there: one after its last value. */
export function lastStepOf(state: Pick<LabState, 'series' | 'own'>): number {
  return seriesOf(state).input.units.length + 1;
}

/** A state that fits together: a series that there is, and a step that it has. */
export function settleState(state: LabState): LabState {
  const { name } = seriesOf(state);
  const step = Math.min(state.step, lastStepOf(state));
  return name === state.series && step === state.step ? state : { ...state, series: name, step };
}
