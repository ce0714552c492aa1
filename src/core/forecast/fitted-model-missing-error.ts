import { Problem } from '../problem.ts';

/** A fitted model was to forecast a series that none was fitted to. */
export class FittedModelMissingError extends Problem {
  readonly code = 'fitted_model_missing';
}
