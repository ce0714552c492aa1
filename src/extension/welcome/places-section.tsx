import { text } from '../platform/i18n.ts';
import { KeyboardMap } from './keyboard-map.tsx';

interface PlacesSectionProps {
  /** The keyboard command's real binding; '' for none, null while it is not known. */
  readonly shortcut: string | null;
  /** Whether our button stands on the toolbar; null where that is not known. */
  readonly pinned: boolean | null;
  readonly onChangeShortcut: () => void;
}

/** Where it is from now on: in the menu, under a key, on the toolbar. */
export function PlacesSection({ shortcut, pinned, onChangeShortcut }: PlacesSectionProps) {
  return (
    <section class="places" aria-labelledby="places-title">
      <h2 id="places-title">{text('welcome_places_title')}</h2>
      <dl class="facts">
        <div>
          <dt>{text('welcome_place_menu')}</dt>
          <dd>{text('welcome_place_menu_how')}</dd>
        </div>
        <div>
          <dt>{text('welcome_place_key')}</dt>
          <dd data-role="shortcut">
            {shortcut === null ? '…' : shortcut === '' ? text('welcome_place_key_none') : <kbd>{shortcut}</kbd>}{' '}
            <button type="button" class="text-button" onClick={onChangeShortcut}>{text(shortcut === '' ? 'welcome_place_key_choose' : 'welcome_place_key_change')}</button>
          </dd>
        </div>
        <div>
          <dt>{text('welcome_place_icon')}</dt>
          <dd data-role="pinned">
            {pinned === true ? text('welcome_place_icon_pinned') : (
              <>
                <ToolbarDrawing />
                {text('welcome_place_icon_how')}
              </>
            )}
          </dd>
        </div>
      </dl>
      <KeyboardMap shortcut={shortcut ?? ''} />
    </section>
  );
}

/** The end of a toolbar: the puzzle piece, and the pin in what it opens. The words beside it say the same. */
function ToolbarDrawing() {
  return (
    <svg class="toolbar" width="64" height="24" viewBox="0 0 64 24" aria-hidden="true" fill="none" stroke="var(--soft)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
      <path d="M5 8h4a2.2 2.2 0 1 1 4.4 0H17v4a2.2 2.2 0 1 1 0 4.4V20H5v-3.6a2.2 2.2 0 1 0 0-4.4z" />
      <path d="M27 13h9M33 9.5l3.5 3.5-3.500 3.500" stroke="var(--faint)" />
      <path d="M48 5h8M50 5v6l-3 3.500h10L54 11V5M52 14.500V20" />
    </svg>
  );
}
