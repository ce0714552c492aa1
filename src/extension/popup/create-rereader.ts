import type { ReadingChoices } from '../../core/series/parse-options.ts';
import type { Hand } from '../messages/protocol.ts';
import type { Store } from '../ui/create-store.ts';
import { handOf } from '../reading/hand-of.ts';
import type { ReadingOptions, Source, SourceReading } from '../reading/read-source.ts';
import type { PopupEvent, PopupState } from './popup-state.ts';

/** What reading needs from the world around it. */
export interface ReaderServices {
  readonly read: (source: Source, options: ReadingOptions, signal: AbortSignal) => Promise<SourceReading>;
  /** What the browser's language and the day say where a text does not. */
  readonly readingHints: () => Pick<ReadingOptions, 'language' | 'today'>;
}

/** Reads the series in hand in another way: what its text leaves open, the user switches. */
export interface Rereader {
  /** Remembers what a series was read from for as long as the popup is open, however long that is. */
  readonly remember: (hand: Hand, source: Source) => void;
  readonly canReread: (hand: Hand) => boolean;
  readonly reread: (choice: Partial<ReadingChoices>) => Promise<void>;
}

/**
 * @param fail shows what went wrong; the series then stays as it was
 * @param adopt takes the series in hand that was read anew
 */
export function createRereader(
  { read, readingHints }: ReaderServices,
  { state, dispatch }: Store<PopupState, PopupEvent>,
  fail: (error: unknown) => void,
  adopt: (hand: Hand) => void,
): Rereader {
  /** Of a hand that does not carry its text, by its notes: a choice makes another hand, and leaves these as they are. */
  const sources = new WeakMap<object, { readonly source: Source; readonly choices: ReadingChoices }>();
  let running: AbortController | null = null;

  const originOf = ({ origin, notes }: Hand): { readonly source: Source; readonly choices: ReadingChoices } | null =>
    origin ? { source: { kind: 'text', text: origin.text, name: origin.name }, choices: origin.choices } : (sources.get(notes) ?? null);

  return {
    remember: (hand, source) => void (hand.origin || sources.set(hand.notes, { source, choices: {} })),
    canReread: (hand) => originOf(hand) !== null,
    async reread(choice) {
      const before = state().hand;
      const from = before && originOf(before);
      if (!before || !from) return;
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const choices = { ...from.choices, ...choice };
      dispatch({ type: 'reread-started' });
      try {
        const result = await read(from.source, { ...readingHints(), ...choices }, controller.signal);
        const now = state().hand;
        // Another series has been taken in hand meanwhile.
        if (controller.signal.aborted || now?.notes !== before.notes) return;
        const hand = handOf(result, now, from.source, choices);
        if (!hand.origin) sources.set(hand.notes, { source: from.source, choices });
        adopt(hand);
      } catch (error) {
        if (!controller.signal.aborted) fail(error);
      } finally {
        if (running === controller) dispatch({ type: 'reread-ended' });
      }
    },
  };
}
