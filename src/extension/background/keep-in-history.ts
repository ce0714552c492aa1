import { addForecast } from '../../core/history/add-forecast.ts';
import { keepForecast, type NewForecast } from '../../core/history/kept-forecast.ts';
import { settleSource } from '../../core/history/settle-source.ts';
import { looseSource, type HistorySource } from '../../core/history/source.ts';
import { updateSource } from '../platform/history-store.ts';
import { LONGEST_PATH } from '../platform/history-record.ts';
import { text } from '../platform/i18n.ts';
import { LONGEST_NAME } from '../messages/schemas.ts';
import { trackRecordText } from '../ui/track-record-text.ts';

/** Where on a page, or off it, the series of a forecast was read. */
export type ReadFrom =
  | { readonly kind: 'own' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'element'; readonly element: string; readonly seriesIndex: number; readonly lineName: string };

/** A forecast that was just made, with what it takes to keep it. */
export interface Making extends Omit<NewForecast, 'made' | 'source'> {
  readonly from: ReadFrom;
  /** Whether nobody asked for it: a chart under an overlay has changed. */
  readonly isFollowing: boolean;
}

/** A forecast is not held up longer than this by a store that is busy; the forecast is kept once it answers. */
const LONGEST_WAIT_MS = 1000;

/**
 * Keeps a forecast and scores those before it by what it was made from. What
 * there is to be said waits for one reading of the store, and never for the
 * writing; no failure of the store is one of the forecast.
 *
 * @param address of the page that it was made on; '' for a page of ours
 * @returns what became of the earlier forecasts of this source by this model, in a sentence; '' where nothing has yet
 */
export async function keepInHistory({ from, isFollowing, ...making }: Making, address: string): Promise<string> {
  const found = sourceOf(from, address, making.series);
  if (!found) return '';
  try {
    const { series, readingError } = making;
    const reading = { series, readingError };
    const update = await inTime(
      updateSource(found, (kept) => {
        const { source, earlier } = settleSource(found, kept, reading);
        const made = keepForecast({ ...making, source, made: Date.now() });
        const { writes, record } = made ? addForecast(earlier, made, reading, isFollowing) : { writes: [], record: null };
        return { writes, result: record };
      }),
    );
    return update?.result ? trackRecordText(update.result) : '';
  } catch (error) {
    console.error(error);
    return text('track_record_unkept');
  }
}

/** The source of a series; null where the page has no address that a later reading could come back to. */
export function sourceOf(from: ReadFrom, address: string, { name, values }: Making['series']): HistorySource | null {
  if (from.kind === 'own') return looseSource('own', { origin: '', path: '' }, { name: name.slice(0, LONGEST_NAME), values });
  const page = pageOf(address);
  if (!page) return null;
  if (from.kind === 'selection') return looseSource('selection', page, { name: name.slice(0, LONGEST_NAME), values });
  return { ...page, locator: from.element, line: from.lineName.slice(0, LONGEST_NAME) || `#${from.seriesIndex + 1}` };
}

/** Of an address what names its page: never its query, its fragment, or a name and password in it. */
function pageOf(address: string): Pick<HistorySource, 'origin' | 'path'> | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^(?:https?|file):$/.test(url.protocol) || url.pathname.length > LONGEST_PATH) return null;
  return { origin: `${url.protocol}//${url.host}`, path: url.pathname };
}

/** null where it takes too long. */
function inTime<Result>(answer: Promise<Result>): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
