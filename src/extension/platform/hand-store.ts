import { createStore, delMany, get, keys, set, values } from 'idb-keyval';
import { browser } from './browser.ts';
import { sizeOf, type KeptStore } from './kept-store.ts';

/** The version of the record below: a change of its shape takes the next number, and `loadHand` brings old ones along. */
const RECORD_VERSION = 1;
const SESSION_KEY = 'hand';

interface HandRecord {
  readonly version: typeof RECORD_VERSION;
  /** A Hand, validated by whoever reads it: a stored shape is foreign, too. */
  readonly hand: unknown;
}

/** Nothing is opened before the first use. */
const hands = createStore('predict-next', 'hands');

/**
 * Keeps the series in hand: the record in IndexedDB, which takes millions of
 * points, and its id in session storage, which the browser empties when it
 * ends. A record that no id points at is gone for the user and swept later.
 */
export async function storeHand(hand: unknown): Promise<void> {
  const id = crypto.randomUUID();
  const record: HandRecord = { version: RECORD_VERSION, hand };
  await inTurn(async () => {
    await set(id, record, hands);
    // The record is complete before the id points at it: being stopped here loses only the new one.
    await browser.storage.session.set({ [SESSION_KEY]: { version: RECORD_VERSION, id } });
    await sweep();
  });
}

/** The stored value of the series in hand, or null; to be validated. */
export async function loadHand(): Promise<unknown> {
  let id = await currentId();
  while (id !== null) {
    const record = await get<HandRecord>(id, hands);
    if (record) return record.version === RECORD_VERSION ? record.hand : null;
    const before = id;
    id = await currentId();
    if (id === before) return null;
    // A newer one has taken its place between the two looks.
  }
  return null;
}

/** Lets go of the series in hand. */
export async function dropHand(): Promise<void> {
  await inTurn(async () => {
    await browser.storage.session.remove(SESSION_KEY);
    await sweep();
  });
}

/** Deletes every record that the session does not point at: those of earlier sessions, too. */
export function sweepHands(): Promise<void> {
  return inTurn(sweep);
}

/** One of our pages at a time: a sweep would take the record that another has stored and not pointed at yet. */
async function inTurn(change: () => Promise<void>): Promise<void> {
  await navigator.locks.request('hand', change);
}

async function sweep(): Promise<void> {
  const current = await currentId();
  const stored = await keys(hands);
  await delMany(
    stored.filter((id) => id !== current),
    hands,
  );
}

async function currentId(): Promise<string | null> {
  const stored = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
  if (typeof stored !== 'object' || stored === null || !('id' in stored)) return null;
  return typeof stored.id === 'string' ? stored.id : null;
}

/** The one in hand, and what earlier ones still weigh. */
export const keptHand: KeptStore = {
  measure: async () => ({ count: (await loadHand()) === null ? 0 : 1, bytes: sizeOf(await values(hands)) }),
  readAll: loadHand,
  clear: dropHand,
};
