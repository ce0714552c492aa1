import type { Networks } from '../../core/forecast/forecast.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import type { Series } from '../../core/series/series.ts';
import { findPretrained } from '../platform/pretrained.ts';
import { findFitted } from './find-fitted.ts';

/** The networks that a model needs for a series, as far as they are at hand. */
export async function networksFor(model: ModelName, series: Series): Promise<Networks> {
  switch (model) {
    case 'mini':
      return {};
    case 'fitted':
      return { fitted: await findFitted(series) };
    default:
      return { pretrained: await findPretrained() };
  }
}
