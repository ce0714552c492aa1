import { scoreMini, type Scorecard } from '../../core/forecast/scorecard.ts';
import type { MiniOptions } from '../../core/rnn/mini/mini-rnn.ts';
import { fillGaps } from '../../core/series/fill-gaps.ts';
import { REAL_SERIES, type RealSeries } from '../ui/real-series.ts';

/** How far MiniRnn was off, one day ahead, over the last days of a real price series. */
export interface RealRecord {
  readonly real: RealSeries;
  readonly score: Extract<Scorecard, { kind: 'scored' }>;
}

/**
 * MiniRnn's record on the real prices with these weights, against "no change".
 *
 * Each day it sees the values up to the day before and nothing later, brought
 * to 0..1 by their own range alone, as in a forecast. Cheap enough to follow a slider.
 */
export function realRecords(options: MiniOptions): readonly RealRecord[] {
  return REAL_SERIES.flatMap((real) => {
    const score = scoreMini(real.series, fillGaps(real.series), 'auto', options);
    return score.kind === 'scored' ? [{ real, score }] : [];
  });
}
