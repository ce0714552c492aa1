import { browser } from '../platform/browser.ts';
import { createSend } from './create-send.ts';

/** Asks the background worker, from one of our own pages. */
export const send = createSend((message) => browser.runtime.sendMessage(message));
