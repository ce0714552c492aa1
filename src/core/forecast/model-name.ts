/** The classical methods: closed rules and smoothing, fitted to the series at hand. */
export const CLASSICAL_NAMES = ['no-change', 'seasonal-no-change', 'drift', 'naive2', 'ses', 'holt', 'damped', 'theta'] as const;
export type ClassicalName = (typeof CLASSICAL_NAMES)[number];

/** Every model that can be asked for, in commands, messages and settings. */
export const MODEL_NAMES = ['auto', 'pretrained', 'fitted', 'mini', ...CLASSICAL_NAMES] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

export function isClassical(model: ModelName): model is ClassicalName {
  return CLASSICAL_NAMES.some((name) => name === model);
}
