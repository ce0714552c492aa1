import { problemData } from '../../../core/problem.ts';
import { normalizeSeries } from '../../../core/series/normalize-series.ts';
import type { Send } from '../../messages/create-send.ts';
import type { Hand } from '../../messages/protocol.ts';
import { defaultChoices } from '../../messages/forecast-choices.ts';
import type { Settings } from '../../platform/settings.ts';
import { handOf } from '../../reading/hand-of.ts';
import { holdText } from '../../reading/hold-text.ts';
import type { ReadingOptions, Source, SourceReading } from '../../reading/read-source.ts';
import { createStore } from '../../ui/create-store.ts';
import { nextOwn, NOTHING_OWN } from './own-state.ts';

/** What the box needs from the world around it; tests put their own in. */
export interface OwnServices {
  readonly send: Send;
  readonly read: (source: Source, options: ReadingOptions, signal: AbortSignal) => Promise<SourceReading>;
  readonly readingHints: () => ReadingOptions;
  readonly loadSettings: () => Promise<Settings>;
  readonly newId: () => string;
}

export type Own = ReturnType<typeof createOwn>;

/** Somebody's own numbers: read and kept in hand as the popup does it, and forecast at once. */
export function createOwn({ send, read, readingHints, loadSettings, newId }: OwnServices) {
  const store = createStore(NOTHING_OWN, nextOwn);
  const { state, dispatch } = store;
  let reading: AbortController | null = null;
  /** What is kept in hand is written in the order in which it changed. */
  let writing: Promise<unknown> = Promise.resolve();

  const keep = (hand: Hand | null): Promise<unknown> =>
    (writing = writing.catch(() => undefined).then(() => (hand ? send('put-in-hand', { hand }) : send('clear-hand', {}))));

  /** @param isNew whether it was read now, and is to be kept */
  const forecast = async (hand: Hand, job: string, isNew: boolean): Promise<void> => {
    const { model, horizon, periods, mode, series } = hand;
    const input = normalizeSeries(series, mode);
    dispatch({ type: 'taken', job, hand, input, isNew });
    try {
      const [answer] = await Promise.all([send('forecast', { id: job, input, model, horizon, periods }), isNew ? keep(hand) : null]);
      dispatch({ type: 'forecast', job, forecast: answer });
    } catch (error) {
      dispatch({ type: 'failed', job, problem: problemData(error) });
    }
  };

  const readText = async (text: string): Promise<void> => {
    reading?.abort();
    const controller = new AbortController();
    reading = controller;
    const job = newId();
    const source: Source = { kind: 'text', text };
    dispatch({ type: 'reading', job, size: text.length });
    try {
      const [result, settings] = await Promise.all([read(source, readingHints(), controller.signal), loadSettings()]);
      if (!controller.signal.aborted) await forecast(handOf(result, defaultChoices(settings), source, {}), job, true);
    } catch (error) {
      if (!controller.signal.aborted) dispatch({ type: 'failed', job, problem: problemData(error) });
    }
  };

  const type = (text: string): void => {
    const held = holdText(text);
    dispatch({ type: 'typed', text: held ? '' : text, held });
  };

  return {
    state,
    subscribe: store.subscribe,

    /** Shows what is in hand already. */
    async open(): Promise<void> {
      const job = newId();
      const hand = await send('read-hand', {}).catch(() => null);
      // Whoever was quicker keeps what they have put in.
      if (hand && state().job === null && state().hand === null) await forecast(hand, job, false);
    },
    type,
    /** Reads what is in the box. */
    read: (): Promise<void> => readText(state().held?.text ?? state().text),
    /** Reads a text that was pasted; it is in the box should there be no series in it. */
    paste(text: string): Promise<void> {
      type(text);
      return readText(text);
    },
    cancel(): void {
      reading?.abort();
      dispatch({ type: 'cancelled' });
    },
    async clear(): Promise<void> {
      reading?.abort();
      dispatch({ type: 'cleared' });
      await keep(null).catch(() => undefined);
    },
  };
}
