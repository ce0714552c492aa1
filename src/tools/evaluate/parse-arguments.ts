import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { EVALUATED, type EvaluatedModel } from './models.ts';

const DEFAULT_MODELS: readonly EvaluatedModel[] = ['auto', 'no-change', 'seasonal-no-change', 'theta', 'mini'];

/** What the command line asks for. */
export interface EvaluateOptions {
  /** The folder of the sets. */
  readonly data: string;
  readonly models: readonly EvaluatedModel[];
  /** Each Nth series of sets with a hundred or more. */
  readonly every: number;
  readonly threads: number;
  /** The file to write the results to; null for none. */
  readonly json: string | null;
  /** A folder with other weights of the pre-trained network; null for those of the package. */
  readonly weights: string | null;
  /** Whether to put the tables into docs/accuracy.md. */
  readonly write: boolean;
}

/** The command line was not understood; the message says what was, and how it is used. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(`${sentence}\n${USAGE}`);
  }
}

const USAGE = `usage: npm run -s evaluate -- --data DIR [--model M,..] [--every N] [--threads N] [--weights FOLDER] [--json FILE] [--write]
Measures models (${EVALUATED.join(', ')}) on every set DIR/*.json.`;

/**
 * Reads the command line.
 *
 * @throws UsageError for an unknown option or model, a missing folder, or a number out of range
 */
export function parseArguments(commandLine: readonly string[]): EvaluateOptions {
  const values = parsed(commandLine);
  if (values.data === undefined) throw new UsageError('--data wants a folder of sets.');
  return {
    data: values.data,
    models: [...new Set(values.model.split(',').map(oneModel))],
    every: count('--every', values.every),
    threads: count('--threads', values.threads),
    json: values.json ?? null,
    weights: values.weights ?? null,
    write: values.write,
  };
}

function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        model: { type: 'string', default: DEFAULT_MODELS.join(',') },
        every: { type: 'string', default: '1' },
        threads: { type: 'string', default: String(availableParallelism()) },
        json: { type: 'string' },
        weights: { type: 'string' },
        write: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneModel(name: string): EvaluatedModel {
  const known = EVALUATED.find((model) => model === name);
  if (known === undefined) throw new UsageError(`--model knows ${EVALUATED.join(', ')}; not "${name}".`);
  return known;
}

function count(option: string, given: string): number {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`${option} wants a whole number from 1; not "${given}".`);
}
