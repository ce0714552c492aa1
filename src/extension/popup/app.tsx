import { text } from '../platform/i18n.ts';
import { HISTORY_PAGE, LAB_PAGE } from '../platform/own-pages.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { useStore } from '../ui/use-store.ts';
import { Answer } from './answer.tsx';
import { Announcer } from './announcer.tsx';
import type { Popup } from './create-popup.ts';
import { Examples } from './examples/examples.tsx';
import type { SiteKeeper } from './keeping/create-site-keeper.ts';
import { KeepLine } from './keeping/keep-line.tsx';
import { HandBar } from './hand-bar.tsx';
import { InputBox } from './input-box.tsx';
import { Notices } from './notices.tsx';
import type { PageReader } from './page/create-page-reader.ts';
import { PagePanel } from './page/page-panel.tsx';
import { useDrop } from './use-drop.ts';
import { usePasteAnywhere } from './use-paste-anywhere.ts';

interface AppProps {
  readonly popup: Popup;
  readonly pageReader: PageReader;
  readonly siteKeeper: SiteKeeper;
  readonly isTab: boolean;
}

/** The whole popup. */
export function App({ popup, pageReader, siteKeeper, isTab }: AppProps) {
  const state = useStore(popup);
  const isDragging = useDrop(popup);
  usePasteAnywhere(popup);
  const { hand, input } = state;
  return (
    <div class="app" data-dragging={isDragging}>
      <header class="header">
        <Logo size={26} />
        <h1>{text('extensionName')}</h1>
        <button type="button" class="icon-button" title={text('popup_open_lab')} aria-label={text('popup_open_lab')} onClick={() => void popup.openPage(LAB_PAGE)}>
          <Icon name="lab" />
        </button>
        <button type="button" class="icon-button" title={text('popup_open_history')} aria-label={text('popup_open_history')} onClick={() => void popup.openPage(HISTORY_PAGE)}>
          <Icon name="history" />
        </button>
        <button type="button" class="icon-button" title={text('popup_open_options')} aria-label={text('popup_open_options')} onClick={() => void popup.openOptions()}>
          <Icon name="options" />
        </button>
        {!isTab && (
          <button type="button" class="icon-button" title={text('popup_open_tab')} aria-label={text('popup_open_tab')} onClick={() => void popup.openTab()}>
            <Icon name="tab" />
          </button>
        )}
      </header>
      <main class="main" aria-busy={state.isOpening}>
        <Notices popup={popup} state={state} />
        {!state.isOpening && !hand && <p class="intro">{text('popup_intro')}</p>}
        {hand && <HandBar popup={popup} state={state} hand={hand} />}
        {(state.box.isOpen || state.reading || (!state.isOpening && !hand)) && <InputBox popup={popup} state={state} isTab={isTab} />}
        {!isTab && !state.isOpening && (state.box.isOpen || !hand) && <PagePanel popup={popup} reader={pageReader} />}
        {hand && input && <Answer popup={popup} state={state} hand={hand} input={input} isTab={isTab} />}
        {!isTab && !state.isOpening && <KeepLine keeper={siteKeeper} onOptions={() => void popup.openOptions()} />}
        {!state.isOpening && !hand && <Examples popup={popup} />}
      </main>
      <footer class="footer">
        <span>{text('popup_private')}</span>
        <span>{text('popup_no_advice')}</span>
      </footer>
      <Announcer state={state} />
      {isDragging && <p class="drop-hint" aria-hidden="true">{text('popup_drop_here')}</p>}
    </div>
  );
}
