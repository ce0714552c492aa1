import { Problem } from '../../problem.ts';

/** A training was started on examples of which no target counts. */
export class NothingToLearnError extends Problem {
  readonly code = 'nothing_to_learn';
}
