import type { Page } from 'playwright';
import type { Hand } from '../../src/extension/messages/protocol.ts';

/** Of the series in hand what tests tell apart. */
interface KeptHand extends Pick<Hand, 'model' | 'mode' | 'level'> {
  readonly name: string;
  readonly count: number;
}

/**
 * The series in hand as the worker has kept it; null for none. What a page of
 * ours shows is kept a moment later, and a page that goes before takes its
 * unfinished request with it: whoever reloads one waits for this first.
 */
export function keptHand(page: Page): Promise<KeptHand | null> {
  return page.evaluate(async () => {
    const { response } = await chrome.runtime.sendMessage<unknown, { response: Hand | null }>({ verb: 'read-hand', request: {} });
    return response && { name: response.series.name, count: response.series.values.length, model: response.model, mode: response.mode, level: response.level };
  });
}
