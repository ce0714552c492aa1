import { parseArgs } from 'node:util';
import { ENGINES, type EngineName } from './cases.ts';

/** What the command was asked for. */
export interface BenchOptions {
  /** Where the rows go as JSON. */
  readonly json: string | null;
  /** Whether docs/performance.md takes the table. */
  readonly write: boolean;
  /** Only what is ours, and shorter. */
  readonly quick: boolean;
  /** Only cases whose names contain this. */
  readonly only: string;
  readonly engines: readonly EngineName[];
}

/** The engines that need nothing to be installed. */
export const OWN_ENGINES: readonly EngineName[] = ['ours', 'ours-plain'];

/** @throws {Error} in one sentence, for what is not understood */
export function parseBenchArguments(parameters: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      engines: { type: 'string' },
    },
  });
  const { json = null, write, quick, only } = values;
  if (write && (quick || only !== '' || values.engines !== undefined)) {
    throw new Error('--write is for the whole bench: the table is made in one run.');
  }
  const named = values.engines?.split(',') ?? (quick ? OWN_ENGINES : ENGINES);
  const unknown = named.find((name) => !ENGINES.some((engine) => engine === name));
  if (unknown !== undefined) throw new Error(`There is no engine ${unknown}; there are ${ENGINES.join(', ')}.`);
  return { json, write, quick, only, engines: ENGINES.filter((engine) => engine === 'ours' || named.includes(engine)) };
}
