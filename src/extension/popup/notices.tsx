import { useEffect, useRef } from 'preact/hooks';
import { problemText, text } from '../platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { nameOfSeries } from '../ui/name-of-series.ts';
import type { Popup } from './create-popup.ts';
import type { PopupState } from './popup-state.ts';

/** What went wrong, and what can be taken back. */
export function Notices({ popup, state: { problem, undo } }: { readonly popup: Popup; readonly state: PopupState }) {
  const undoButton = useRef<HTMLButtonElement>(null);
  // The button that cleared the series is gone; whoever came by keyboard goes on here.
  useEffect(() => {
    if (undo?.reason === 'cleared') undoButton.current?.focus();
  }, [undo]);
  return (
    <>
      <div class="alerts" role="alert">
        {problem && (
          <div class="notice" data-kind="problem">
            <p>{problemText(problem.code, problem.parameters)}</p>
            <button type="button" class="icon-button" aria-label={text('popup_dismiss')} onClick={popup.dismissProblem}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
      {undo && (
        <div class="notice">
          <p>{text(undo.reason === 'cleared' ? 'popup_cleared' : 'popup_replaced', { name: nameOfSeries(undo.hand.series) })}</p>
          <button ref={undoButton} type="button" class="text-button" onClick={popup.undo}>
            {text('popup_undo')}
          </button>
          <button type="button" class="icon-button" aria-label={text('popup_dismiss')} onClick={popup.dismissUndo}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}
