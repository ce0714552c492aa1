import { ARTICLE_SERIES } from '../../../core/rnn/mini/article-series.ts';
import type { NetworkConfig } from '../../../core/rnn/network-config.ts';
import { createState } from '../../../core/rnn/network-state.ts';
import { plainEngine } from '../../../core/rnn/plain-engine.ts';
import type { Panel } from '../predictions/panel-of.ts';

/** So near a continuation counts as learnt; docs/model.md. */
export const NEAR = 0.05;

/** The ten series with what a network says of each after its last value. */
export function lessonPanels(config: NetworkConfig, parameters: Float64Array): Panel[] {
  const runner = plainEngine.createRunner(config, parameters);
  const output = new Float64Array(1);
  return ARTICLE_SERIES.map(({ name, values, expected }) => {
    runner.run(createState(config), Float64Array.from(values), output);
    const [report] = output;
    return { name, values, expected, report, isRight: Math.abs(report - expected) <= NEAR, isOff: report > 1 + NEAR || report < -NEAR };
  });
}

/** The largest distance of what is said from what is expected. */
export function worstError(panels: readonly Panel[]): number {
  return Math.max(0, ...panels.map(({ report, expected }) => Math.abs((report ?? 0) - (expected ?? 0))));
}

/** A series with what a network said after each of its values. */
export interface SeriesFit {
  /** (n) the last values, in 0..1. */
  readonly units: Float64Array;
  /** (n): after each value, of the one that follows; the last is of what nobody knows yet. */
  readonly outputs: Float64Array;
  /** The first of the values that are held back; n where none is. */
  readonly heldFrom: number;
}

/** Drawn are the last values alone; the network finds into them by those before. */
const MOST_SHOWN = 250;
const WARM_UP = 64;

/** @param held how many values are held back */
export function fitSeries(config: NetworkConfig, parameters: Float64Array, units: Float64Array, held: number): SeriesFit {
  const shown = units.subarray(-MOST_SHOWN);
  const outputs = new Float64Array(shown.length);
  plainEngine.createRunner(config, parameters).run(createState(config), units.subarray(-MOST_SHOWN - WARM_UP), outputs);
  return { units: shown, outputs, heldFrom: Math.max(0, shown.length - held) };
}
