import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { browser } from './browser.ts';

/**
 * The version of the record below. A change of its shape takes the next number
 * and a step in `upgrade` that brings old records along.
 */
const RECORD_VERSION = 1;
const DATABASE_VERSION = 1;
const SESSION_KEY = 'hand';

interface HandRecord {
  readonly version: typeof RECORD_VERSION;
  readonly id: string;
  /** A Hand, validated by whoever reads it: a stored shape is foreign, too. */
  readonly hand: unknown;
}

interface HandDatabase extends DBSchema {
  hands: { key: string; value: HandRecord };
}

/**
 * Keeps the series in hand: the record in IndexedDB, which takes millions of
 * points, and its id in session storage, which the browser empties when it
 * ends. A record that no id points at is gone for the user and swept later.
 */
export async function storeHand(hand: unknown): Promise<void> {
  const id = crypto.randomUUID();
  await withDatabase((database) => database.put('hands', { version: RECORD_VERSION, id, hand }));
  // The record is complete before the id points at it: being stopped here loses only the new one.
  await browser.storage.session.set({ [SESSION_KEY]: { version: RECORD_VERSION, id } });
  await sweepHands();
}

/** The stored value of the series in hand, or null; to be validated. */
export async function loadHand(): Promise<unknown> {
  const id = await currentId();
  if (id === null) return null;
  const record = await withDatabase((database) => database.get('hands', id));
  return record?.version === RECORD_VERSION ? record.hand : null;
}

/** Lets go of the series in hand. */
export async function dropHand(): Promise<void> {
  await browser.storage.session.remove(SESSION_KEY);
  await sweepHands();
}

/** Deletes every record that the session does not point at: those of earlier sessions, too. */
export async function sweepHands(): Promise<void> {
  const current = await currentId();
  await withDatabase(async (database) => {
    const transaction = database.transaction('hands', 'readwrite');
    for (const id of await transaction.store.getAllKeys()) {
      if (id !== current) await transaction.store.delete(id);
    }
    await transaction.done;
  });
}

async function currentId(): Promise<string | null> {
  const stored = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY] as unknown;
  if (typeof stored !== 'object' || stored === null || !('id' in stored)) return null;
  return typeof stored.id === 'string' ? stored.id : null;
}

async function withDatabase<T>(use: (database: IDBPDatabase<HandDatabase>) => Promise<T>): Promise<T> {
  const database = await openDB<HandDatabase>('predict-next', DATABASE_VERSION, {
    upgrade(created) {
      created.createObjectStore('hands', { keyPath: 'id' });
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
