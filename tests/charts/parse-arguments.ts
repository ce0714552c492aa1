import { parseArgs } from 'node:util';

/** What the command is asked for. */
export interface ChartArguments {
  /** Names of libraries; null for all. */
  readonly only: readonly string[] | null;
  readonly ratios: readonly number[];
  readonly write: boolean;
  readonly json: string | null;
}

/** @throws Error when the command is called otherwise than it can be */
export function parseChartArguments(args: string[]): ChartArguments {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, ratio: { type: 'string' }, write: { type: 'boolean' }, json: { type: 'string' } } });
  const ratios = (values.ratio ?? '1,2,3').split(',').map(Number);
  if (ratios.some((ratio) => ![1, 2, 3].includes(ratio))) throw new Error(`There are pixel ratios 1, 2 and 3, not ${values.ratio}.`);
  return { only: values.only?.split(',') ?? null, ratios, write: values.write ?? false, json: values.json ?? null };
}
