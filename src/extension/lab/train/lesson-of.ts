import { seriesOf } from '../lab-series.ts';
import type { LabNetwork, LabState } from '../lab-state.ts';
import { LONGEST_LEARNT, type LessonStart } from './lesson-plan.ts';

/** The lesson that a state asks for; of a long series the end, which is all that is learnt of it. */
export function lessonOf(state: LabState): LessonStart {
  const { network, hidden, seed, rate, lesson } = state;
  const units = lesson === 'series' ? seriesOf(state).input.units : null;
  return { network, hidden: network === 'mini' ? 1 : hidden, seed, rate, units: units && units.length > LONGEST_LEARNT ? units.slice(-LONGEST_LEARNT) : units };
}

/** What two trainings must have in common for their losses to be comparable. */
export function dataKeyOf({ lesson, series }: LabState): string {
  return lesson === 'article' ? '' : series;
}

/** The rate that a kind of network learns the article's series at, by docs/model.md. */
export function rateFor(network: LabNetwork): LabState['rate'] {
  return network === 'mini' ? 0.1 : 0.01;
}
