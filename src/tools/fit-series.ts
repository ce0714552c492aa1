import { createFitRun } from '../core/forecast/fitted/fit-run.ts';
import type { Fitted } from '../core/forecast/forecast.ts';
import type { Series } from '../core/series/series.ts';

/** The seed of every fit: the same series gives the same network, here and in the browser. */
const SEED = 1;

/**
 * Fits a network to a series, in this process and to the end.
 *
 * @returns null for a series without an observation, which nothing can forecast
 */
export async function fitSeries(series: Series, horizon: number): Promise<Fitted | null> {
  if (series.values.every(Number.isNaN)) return null;
  // The compiler behind the engine takes seconds to load: whoever fits nothing does not wait for it.
  const { loadWasmEngine } = await import('./node-engine.ts');
  const engine = await loadWasmEngine();
  const run = createFitRun(series, { horizon, effort: 'quick', seed: SEED }, engine);
  while (run.step());
  return { model: run.result(), engine };
}
