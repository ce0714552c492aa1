import { text } from '../platform/i18n.ts';
import type { Popup } from './create-popup.ts';
import type { PopupState } from './popup-state.ts';

interface ActionsProps {
  readonly popup: Popup;
  readonly state: PopupState;
  readonly isTab: boolean;
}

/** What can be done with the answer. In a tab of its own there is no page to show it on. */
export function Actions({ popup, state: { shown, isCopied, shortcut }, isTab }: ActionsProps) {
  return (
    <>
      <section class="actions">
        {!isTab && (
          <button type="button" class="button" data-kind="primary" onClick={() => void popup.showOnPage()}>
            {text('popup_show')}
          </button>
        )}
        <button type="button" class="button" disabled={!shown} onClick={() => void popup.copyForecast()}>
          {text(isCopied ? 'popup_copied' : 'popup_copy')}
        </button>
      </section>
      <How isTab={isTab} shortcut={shortcut} />
    </>
  );
}

/** The other ways to get there; the shortcut only where the browser really gave one. */
function How({ isTab, shortcut }: { readonly isTab: boolean; readonly shortcut: string }) {
  if (!shortcut) return <p class="how">{text(isTab ? 'popup_how_tab' : 'popup_how')}</p>;
  const [before, after] = text(isTab ? 'popup_how_tab_key' : 'popup_how_key').split('{shortcut}');
  return (
    <p class="how">
      {before}
      <kbd dir="ltr">{shortcut}</kbd>
      {after}
    </p>
  );
}
