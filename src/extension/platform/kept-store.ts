import type { Storage } from 'webextension-polyfill';

/** How much a store keeps. */
export interface KeptAmount {
  /** In whatever the store counts: series, networks, forecasts. */
  readonly count: number;
  /** As far as it can be told from outside the browser's files. */
  readonly bytes: number;
}

/** What the options show, export and delete of a store, whatever it keeps. */
export interface KeptStore {
  measure(): Promise<KeptAmount>;
  /** All of it, for `dataAsJson`. */
  readAll(): Promise<unknown>;
  /** Deletes all of it, also what this version cannot read. */
  clear(): Promise<void>;
}

/** Some keys of one of the browser's storage areas as a store; each that is there counts one. */
export function keptUnder(area: () => Storage.StorageArea, ...keys: readonly string[]): KeptStore {
  const readAll = (): Promise<Record<string, unknown>> => area().get([...keys]);
  return {
    measure: async () => {
      const stored = Object.values(await readAll());
      return { count: stored.length, bytes: sizeOf(stored) };
    },
    readAll,
    clear: () => area().remove([...keys]),
  };
}

/** Several stores that the user need not tell apart. */
export function keptTogether(stores: Readonly<Record<string, KeptStore>>): KeptStore {
  const all = Object.values(stores);
  return {
    measure: async () => sumOf(await Promise.all(all.map((store) => store.measure()))),
    readAll: async () => Object.fromEntries(await Promise.all(Object.entries(stores).map(async ([name, store]) => [name, await store.readAll()] as const))),
    clear: async () => void (await Promise.all(all.map((store) => store.clear()))),
  };
}

/** Several amounts as one. */
export function sumOf(amounts: readonly KeptAmount[]): KeptAmount {
  return amounts.reduce((sum, { count, bytes }) => ({ count: sum.count + count, bytes: sum.bytes + bytes }), { count: 0, bytes: 0 });
}

const BYTES_OF_NUMBER = 8;

/** About how many bytes plain data weighs: 8 a number, one a character of Latin text, two of any other. */
export function sizeOf(data: unknown): number {
  if (typeof data === 'number') return BYTES_OF_NUMBER;
  if (typeof data === 'string') return /^[\0-\xff]*$/.test(data) ? data.length : 2 * data.length;
  if (ArrayBuffer.isView(data)) return data.byteLength;
  if (Array.isArray(data)) return data.reduce<number>((sum, each) => sum + sizeOf(each), 0);
  if (typeof data !== 'object' || data === null) return 1;
  return Object.entries(data).reduce((sum, [name, value]) => sum + name.length + sizeOf(value), 0);
}

/** Plain data as JSON text: typed arrays as lists; what is no number there, JSON has as null. */
export function dataAsJson(data: unknown): string {
  return JSON.stringify(data, (_name, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value), 1);
}
