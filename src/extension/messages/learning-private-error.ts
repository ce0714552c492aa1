import { Problem } from '../../core/problem.ts';

/** A private window leaves nothing behind, but a model is something kept. */
export class LearningPrivateError extends Problem {
  readonly code = 'learning_private';
}
