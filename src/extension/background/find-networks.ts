import type { Networks } from '../../core/forecast/forecast.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import type { Series } from '../../core/series/series.ts';
import { findFitted } from './find-fitted.ts';

/** The networks that a model needs for a series, as far as they are at hand. */
export async function networksFor(model: ModelName, series: Series): Promise<Networks> {
  return { fitted: model === 'fitted' ? await findFitted(series) : null };
}
