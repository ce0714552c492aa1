import type { Example } from '../training/batch.ts';
import { ARTICLE_SERIES, type ArticleSeries } from './article-series.ts';

/** The eight series that three weights can continue; the two zig-zags stand last. */
export const MINI_SERIES: readonly ArticleSeries[] = ARTICLE_SERIES.filter(({ name }) => !name.startsWith('data_zic_zac'));

/**
 * A series as something to learn from.
 *
 * @param wanted `final`: only what follows the last value counts. `every`: each value is wanted after those
 *   before it, too (teacher forcing), which contradicts itself here: [1, 0.5] is to be followed by 0, and
 *   also begins [1, 0.5, 0.5]
 */
export function articleExample({ values, expected }: ArticleSeries, wanted: 'final' | 'every' = 'final'): Example {
  const last = values.length - 1;
  return {
    inputs: Float64Array.from(values),
    targets: Float64Array.from(values, (_, t) => (t === last ? expected : values[t + 1])),
    weights: Float64Array.from(values, (_, t) => (t === last || wanted === 'every' ? 1 : 0)),
  };
}
