import { ARTICLE_SERIES } from '../../../core/rnn/mini/article-series.ts';
import { forecastMini, type MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';

/** A series that MiniRnn continues by its own outputs, over and over. */
export interface FedBack {
  readonly name: string;
  readonly values: readonly number[];
  /** (FED_BACK_STEPS), unrounded. */
  readonly outputs: Float64Array;
  /** The last output over the one before it; null where there is nothing to divide by. */
  readonly factor: number | null;
}

export const FED_BACK_STEPS = 8;

/** Two of different shape and size, so that what they have in common is the network's. */
const NAMES = ['stock_constant', 'small_rising'];

/** What becomes of the outputs when each is the next input. */
export function feedBack(options: MiniOptions): FedBack[] {
  return ARTICLE_SERIES.filter(({ name }) => NAMES.includes(name)).map(({ name, values }) => {
    const outputs = forecastMini(Float64Array.from(values), FED_BACK_STEPS, options);
    const [before, last] = outputs.slice(-2);
    const factor = last / before;
    return { name, values, outputs, factor: before !== 0 && Number.isFinite(factor) ? factor : null };
  });
}
