import { nativeRuntime } from '../platform/native-runtime.ts';
import { createSend } from './create-send.ts';

/** Asks the background worker, from a content script. */
export const send = createSend(async (message) => nativeRuntime().sendMessage(message));
