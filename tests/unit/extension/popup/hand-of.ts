import { createSeries } from '../../../../src/core/series/series.ts';
import type { Hand } from '../../../../src/extension/messages/protocol.ts';

/** A series in hand as if these values had been pasted. */
export function handOf(values: readonly number[], name = ''): Hand {
  const series = createSeries(values, { name });
  return { series, read: values.length, skipped: [], skippedCount: 0, notes: [], source: '', mode: 'auto', horizon: null, model: 'mini', level: 0.8, periods: null };
}
