import type { Band } from '../band.ts';
import type { ModelName } from '../model-name.ts';

/** What a model would have said at a place in the series, and what came after it. Plain data: it can be sent. */
export interface PastForecast {
  /** Index, among the values from the first observation on with gaps filled, of the last value that was known. */
  readonly origin: number;
  /** (steps) in the user's unit; `steps` is the horizon, or fewer where the series ends before. */
  readonly values: Float64Array;
  /** (steps each) at the levels of the forecast itself; empty for a model without bands. */
  readonly bands: readonly Band[];
  /** (steps) what came; NaN at a gap. */
  readonly actual: Float64Array;
  /** The last value that was known, in the user's unit: the forecast of "no change". */
  readonly noChange: number;
  /** What other models said from the same place, to compare; (steps) each. */
  readonly others: readonly { readonly model: ModelName; readonly values: Float64Array }[];
}
