import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { exportForecasts, type HistoryExport } from '../../core/history/export-forecasts.ts';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { looseKeyStart, sourceKey, type HistorySource } from '../../core/history/source.ts';
import { fromRecord, toRecord, type HistoryRecord } from './history-record.ts';
import type { KeptAmount, KeptStore } from './kept-store.ts';

const NAME = 'predict-next-history';

interface HistorySchema extends DBSchema {
  forecasts: {
    key: string;
    value: HistoryRecord;
    indexes: {
      source: string;
      /** When it was made, then its weight: what a clean-up needs to know, without a look at any forecast. */
      age: [number, number];
    };
  };
}

/** More are not kept: the oldest make room. */
export const MOST_FORECASTS = 500;
/** Of one source. */
export const MOST_OF_SOURCE = 100;
/** In all of them together: 8 bytes each. */
export const MOST_NUMBERS = 2_000_000;

let opened: Promise<IDBPDatabase<HistorySchema>> | null = null;

/** Nothing is opened before the first use; what failed or was taken away is opened anew. */
function open(): Promise<IDBPDatabase<HistorySchema>> {
  const forget = (): void => void (opened = null);
  if (!opened) {
    opened = openDB<HistorySchema>(NAME, 1, {
      upgrade(database) {
        const forecasts = database.createObjectStore('forecasts', { keyPath: 'id' });
        forecasts.createIndex('source', 'source');
        forecasts.createIndex('age', ['made', 'weight']);
      },
      // A newer version of the extension, or a deletion, must not wait for a page of this one.
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    opened.catch(forget);
  }
  return opened;
}

/** Opens the store ahead of its use, beside what else takes time. Whether it can be opened is said to whoever uses it. */
export function prepareHistory(): void {
  open().catch(() => undefined);
}

type Forecasts = IDBPTransaction<HistorySchema, ['forecasts'], 'readwrite'>['store'];

/** What an update of a source comes to: what is to be written, and the answer to whoever asked for it. */
export interface SourceUpdate<Result> {
  readonly writes: readonly KeptForecast[];
  readonly result: Result;
}

/**
 * Reads the forecasts of a source, and of those that may be the same, and
 * writes what follows from them, in one transaction: two pages at once cannot
 * lose each other's.
 *
 * @param decide takes what is kept, oldest first; must not wait for anything
 * @returns the answer as soon as it is known, and when the writing has ended
 */
export async function updateSource<Result>(
  source: HistorySource,
  decide: (kept: readonly KeptForecast[]) => SourceUpdate<Result>,
): Promise<{ readonly result: Result; readonly written: Promise<void> }> {
  const transaction = (await open()).transaction('forecasts', 'readwrite');
  const { store, done } = transaction;
  // Whoever does not wait for the end must not find its failure unhandled.
  done.catch(() => undefined);
  const { writes, result } = decide(forecastsOf(await store.index('source').getAll(keysFor(source))));
  const putting = writes.map((forecast) => store.put(toRecord(forecast)));
  const sources = [...new Set(writes.map((forecast) => sourceKey(forecast.source)))];
  const written = Promise.all([...putting, ...sources.map((key) => cleanUp(store, key)), done]).then(() => undefined);
  written.catch(() => undefined);
  return { result, written };
}

function keysFor(source: HistorySource): string | IDBKeyRange {
  const start = looseKeyStart(source);
  return start === null ? sourceKey(source) : IDBKeyRange.bound(start, `${start}\uffff`);
}

/** Takes the oldest out until the caps are kept: those of the source first, then those of all. */
async function cleanUp(store: Forecasts, source: string): Promise<void> {
  const ofSource = await store.index('source').getAllKeys(source);
  if (ofSource.length > MOST_OF_SOURCE) {
    const kept = await store.index('source').getAll(source);
    const oldest = kept.sort((a, b) => a.made - b.made).slice(0, ofSource.length - MOST_OF_SOURCE);
    await Promise.all(oldest.map(({ id }) => store.delete(id)));
  }
  let forecasts = 0;
  let numbers = 0;
  for (let cursor = await store.index('age').openKeyCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    forecasts++;
    numbers += cursor.key[1];
    if (forecasts > MOST_FORECASTS || numbers > MOST_NUMBERS) await store.delete(cursor.primaryKey);
  }
}

/** What can be read of some records, oldest first. */
function forecastsOf(records: readonly unknown[]): KeptForecast[] {
  return records.flatMap((record) => fromRecord(record) ?? []).sort((a, b) => a.made - b.made);
}

/** Every forecast that is kept, oldest first. */
export async function loadForecasts(): Promise<KeptForecast[]> {
  return forecastsOf(await (await open()).getAll('forecasts'));
}

/** Deletes forecasts. */
export async function deleteForecasts(ids: readonly string[]): Promise<void> {
  const { store, done } = (await open()).transaction('forecasts', 'readwrite');
  await Promise.all([...ids.map((id) => store.delete(id)), done]);
}

/** Puts back what was deleted. */
export async function restoreForecasts(forecasts: readonly KeptForecast[]): Promise<void> {
  const { store, done } = (await open()).transaction('forecasts', 'readwrite');
  await Promise.all([...forecasts.map((forecast) => store.put(toRecord(forecast))), done]);
}

/** Everything that is kept, ready for JSON. */
export async function exportAll(): Promise<HistoryExport> {
  return exportForecasts(await loadForecasts());
}

/** Deletes everything, also what this version cannot read. */
export async function clear(): Promise<void> {
  await (await open()).clear('forecasts');
}

/** By their keys alone: no forecast is read for it. */
async function measure(): Promise<KeptAmount> {
  const index = (await open()).transaction('forecasts').store.index('age');
  let count = 0;
  let numbers = 0;
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    count++;
    numbers += cursor.key[1];
  }
  return { count, bytes: numbers * Float64Array.BYTES_PER_ELEMENT };
}

export const keptForecasts: KeptStore = { measure, readAll: exportAll, clear };
