import { clear, createStore, delMany, entries, get, keys, set } from 'idb-keyval';
import { sizeOf, type KeptStore } from './kept-store.ts';

/** Long enough for the worker to be stopped and asked again; what is older is in nobody's hands any more. */
const LIFETIME_MS = 10 * 60_000;

/** Nothing is opened before the first use. */
const parcels = createStore('predict-next-parcels', 'parcels');

/**
 * Puts numbers where the background worker can fetch them, and clears away what
 * nobody will fetch any more.
 *
 * @returns its id, which begins with when it was put there
 */
export async function putParcel(values: Float64Array): Promise<string> {
  const id = `${Date.now()} ${crypto.randomUUID()}`;
  await set(id, values, parcels);
  const old = (await keys<string>(parcels)).filter((other) => Number.parseInt(other) < Date.now() - LIFETIME_MS);
  if (old.length > 0) await delMany(old, parcels);
  return id;
}

/** What was put there; to be validated. undefined when it is gone. */
export function getParcel(id: string): Promise<unknown> {
  return get<unknown>(id, parcels);
}

/** Whether a parcel will be there for some time to come. */
export function isFresh(id: string): boolean {
  return Number.parseInt(id) > Date.now() - LIFETIME_MS / 2;
}

export const keptParcels: KeptStore = {
  measure: async () => {
    const all = await entries<string, unknown>(parcels);
    return { count: all.length, bytes: sizeOf(all) };
  },
  readAll: async () => Object.fromEntries(await entries<string, unknown>(parcels)),
  clear: () => clear(parcels),
};
