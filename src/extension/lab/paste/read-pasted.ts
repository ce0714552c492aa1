import type { Series } from '../../../core/series/series.ts';
import type { Source, SourceReading } from '../../reading/read-source.ts';
import { readCode } from '../lab-code.ts';
import { LONGEST_LOOKED_AT, type LabState } from '../lab-state.ts';

/** What was pasted: a whole view, or numbers to look at. */
export type Pasted = { readonly kind: 'view'; readonly state: LabState } | { readonly kind: 'own'; readonly own: NonNullable<LabState['own']> };

/**
 * Reads a code of the lab's, or any text with a series in it.
 *
 * @throws InputError when it is neither
 */
export async function readPasted(text: string, read: (source: Source) => Promise<SourceReading>): Promise<Pasted> {
  const state = readCode(text);
  if (state) return { kind: 'view', state };
  const { reading } = await read({ kind: 'text', text });
  return { kind: 'own', own: ownOf(reading.series) };
}

/** A series as the lab looks at it: its last observations. What is missing is left out, for MiniRnn knows no gaps. */
export function ownOf({ name, values }: Series): NonNullable<LabState['own']> {
  return { name, values: Array.from(values.filter(Number.isFinite).subarray(-LONGEST_LOOKED_AT)) };
}
