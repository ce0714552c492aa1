import { fingerprint } from '../../core/forecast/fitted/fingerprint.ts';
import type { Fitted } from '../../core/forecast/forecast.ts';
import type { Series } from '../../core/series/series.ts';
import { createForecastEngine } from '../platform/engine.ts';
import { loadModel } from '../platform/fit-store.ts';
import { loadKernels } from '../platform/kernels.ts';

/** The model kept for a series with the engine it runs on; null when there is none. */
export async function findFitted(series: Series): Promise<Fitted | null> {
  const model = await loadModel(fingerprint(series));
  return model && { model, engine: createForecastEngine(loadKernels()) };
}
