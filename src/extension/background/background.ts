import { identifySender, answer } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { sweepHands } from '../platform/hand-store.ts';
import { listenToGestures } from './gestures.ts';
import { handlers } from './handlers.ts';

// Everything here happens while the worker starts: a listener added later would miss the event that woke it.
listenToGestures();

browser.runtime.onStartup.addListener(() => void sweepHands());

browser.runtime.onMessage.addListener((message: unknown, rawSender, sendResponse) => {
  const sender = identifySender(rawSender, browser.runtime.id, browser.runtime.getURL(''));
  void answer(handlers, message, sender).then(sendResponse);
  return true;
});
