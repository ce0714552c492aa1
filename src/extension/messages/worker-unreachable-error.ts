import { Problem } from '../../core/problem.ts';

/** The background worker did not answer, although it was asked again. */
export class WorkerUnreachableError extends Problem {
  readonly code = 'worker_unreachable';
}
