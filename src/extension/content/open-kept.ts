import { send } from '../messages/send-from-content.ts';
import { onOtherOverlay } from './other-overlays.ts';

/** Charts come when their data does: so long after the page, and after each look that found none. */
const PAUSES_MS = [200, 600, 1200, 2500, 5000, 10_000];

/**
 * Has the forecast of a kept page drawn again when the page is opened. The
 * browser runs this on kept pages alone; what there is to draw, and whether it
 * may be, the worker decides.
 */
async function openKept(): Promise<void> {
  const ending = new AbortController();
  // Whoever was quicker than the page has drawn what they want.
  onOtherOverlay(document, () => ending.abort(), ending.signal);
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (ending.signal.aborted || (await send('open-kept', {})) !== 'not-there') break;
  }
  ending.abort();
}

// A page that goes, or an extension that was updated under it, ends this without a word.
void openKept().catch(() => undefined);
