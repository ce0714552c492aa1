import { Problem } from '../problem.ts';

/** A series without a single observation was to be continued. */
export class NothingToForecastError extends Problem {
  readonly code = 'nothing_to_forecast';
}
