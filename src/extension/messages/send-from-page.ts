import { browser } from '../platform/browser.ts';
import { isFresh, putParcel } from '../platform/parcel-store.ts';
import { createSend } from './create-send.ts';
import { byParcels } from './parcels.ts';

/** Asks the background worker, from one of our own pages. */
export const send = createSend(byParcels((message) => browser.runtime.sendMessage(message), { put: putParcel, isFresh }));
