import { unpack } from '../messages/parcels.ts';
import type { Answer } from '../messages/protocol.ts';
import { answer, identifySender, type Sender } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { sweepHands } from '../platform/hand-store.ts';
import { getParcel } from '../platform/parcel-store.ts';
import { listenToGestures } from './gestures.ts';
import { handlers } from './handlers.ts';
import { listenToSites } from './keep-updated.ts';
import { resumeLearning } from './learn.ts';
import { listenToInstallation } from './open-welcome.ts';

// Everything here happens while the worker starts: a listener added later would miss the event that woke it.
listenToGestures();
listenToInstallation();
listenToSites();

browser.runtime.onStartup.addListener(() => void sweepHands());

// Whatever woke us, also the browser's start or an update: a fit that was interrupted goes on.
void resumeLearning();

browser.runtime.onMessage.addListener((message: unknown, rawSender, sendResponse) => {
  const sender = identifySender(rawSender, browser.runtime.id, browser.runtime.getURL(''));
  void answerTo(message, sender).then(sendResponse, () => sendResponse(undefined));
  return true;
});

/** Long series of our own pages come by the store. */
async function answerTo(message: unknown, sender: Sender | null): Promise<Answer | undefined> {
  const whole = sender?.kind === 'own-page' ? await unpack(message, getParcel) : message;
  return whole === undefined ? undefined : answer(handlers, whole, sender);
}
