const URL_OF_PAGE = 'src/extension/trainer/offscreen.html';

let opening: Promise<void> | null = null;

/** Makes sure that the offscreen document is there and listens. Chrome alone has one, and only one. */
export function ensureOffscreenDocument(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  return opening;
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  try {
    await chrome.offscreen.createDocument({
      url: URL_OF_PAGE,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: 'Fits a network to a series of numbers in a Worker, which a service worker cannot have.',
    });
  } catch (error) {
    // A service worker that was stopped in mid-call may have opened it after all.
    if (!(await isOpen())) throw error;
  }
}

async function isOpen(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
  return contexts.length > 0;
}
