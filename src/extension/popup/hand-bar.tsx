import { useEffect, useRef } from 'preact/hooks';
import type { Hand } from '../messages/protocol.ts';
import { text } from '../platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { nameOfSeries } from '../ui/name-of-series.ts';
import { plural } from '../ui/plural.ts';
import type { Popup } from './create-popup.ts';
import type { PopupState } from './popup-state.ts';
import { ReadingReport } from './reading-report.tsx';

/** The series in hand: its name, what was read, and how to let go of it. */
export function HandBar({ popup, state, hand }: { readonly popup: Popup; readonly state: PopupState; readonly hand: Hand }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  const replaceButton = useRef<HTMLButtonElement>(null);
  const { series } = hand;
  // What was pressed or typed in is gone with a new series: go on at its name.
  useEffect(() => {
    if (state.turn > 0 && document.activeElement === document.body) heading.current?.focus();
  }, [state.turn]);
  // The box was closed without a new series: go on where it was opened.
  useEffect(() => {
    if (!state.box.isOpen && wasOpen.current && document.activeElement === document.body) replaceButton.current?.focus();
    wasOpen.current = state.box.isOpen;
  }, [state.box.isOpen]);
  const values = plural('popup_values', hand.read);
  const skipped = plural('popup_skipped', hand.skippedCount);
  return (
    <section class="hand" aria-labelledby="hand-name">
      <div class="hand-line">
        <div class="hand-words">
          <h2 id="hand-name" ref={heading} tabIndex={-1}>
            <bdi>{nameOfSeries(series)}</bdi>
          </h2>
          <p>{hand.skippedCount > 0 ? text('popup_in_hand_skipped', { values, skipped }) : text('popup_in_hand', { values })}</p>
        </div>
        <button ref={replaceButton} type="button" class="icon-button" title={text('popup_replace')} aria-label={text('popup_replace')} aria-expanded={state.box.isOpen} onClick={state.box.isOpen ? popup.closeBox : popup.openBox}>
          <Icon name="replace" />
        </button>
        <button type="button" class="icon-button" title={text('popup_clear')} aria-label={text('popup_clear')} onClick={popup.clear}>
          <Icon name="close" />
        </button>
      </div>
      <ReadingReport popup={popup} hand={hand} isRereading={state.isRereading} />
    </section>
  );
}
