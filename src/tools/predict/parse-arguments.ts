import { parseArgs } from 'node:util';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { MODEL_NAMES, type ModelName } from '../../core/forecast/model-name.ts';
import { NORMALIZATION_MODES, type NormalizationMode } from '../../core/series/normalize.ts';

/** What the command line asks for. */
export interface PredictOptions {
  readonly model: ModelName;
  /** Steps ahead; null to go by the rule. */
  readonly horizon: number | null;
  readonly mode: NormalizationMode;
}

/** The command line was not understood; the message says what was, and how it is used. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(`${sentence}\n${USAGE}`);
  }
}

const USAGE = `usage: npm run -s predict -- [--model ${MODEL_NAMES.join('|')}] [--horizon 1..${LONGEST_HORIZON}] \
[--normalize ${NORMALIZATION_MODES.join('|')}] [FILE]
Reads numbers from FILE or from standard input and prints their continuation as JSON.
Without --horizon it is 1 for mini, else the season found, else a quarter of the numbers, up to 24.`;

/**
 * Reads the command line.
 *
 * @returns `file` is null where standard input is meant (also for `-`)
 * @throws UsageError for an unknown option, model or mode, or a horizon out of range
 */
export function parseArguments(commandLine: readonly string[]): PredictOptions & { readonly file: string | null } {
  const { values, positionals } = parsed(commandLine);
  if (positionals.length > 1) throw new UsageError(`One FILE at most, not ${positionals.length}.`);
  const [file = '-'] = positionals;
  return {
    model: oneOf(MODEL_NAMES, values.model, '--model'),
    horizon: values.horizon === undefined ? null : horizon(values.horizon),
    mode: oneOf(NORMALIZATION_MODES, values.normalize, '--normalize'),
    file: file === '-' ? null : file,
  };
}

function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        model: { type: 'string', default: 'auto' },
        horizon: { type: 'string' },
        normalize: { type: 'string', default: 'auto' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((name) => name === given);
  if (found === undefined) throw new UsageError(`${option} knows ${allowed.join(', ')}; not "${given}".`);
  return found;
}

function horizon(given: string): number {
  const steps = Number(given);
  if (/^\d+$/.test(given) && steps >= 1 && steps <= LONGEST_HORIZON) return steps;
  throw new UsageError(`--horizon wants a whole number from 1 to ${LONGEST_HORIZON}; not "${given}".`);
}
