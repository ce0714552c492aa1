import { text, type MessageKey } from '../platform/i18n.ts';

/** What a key does, by where it does it; `keys` joined by a plus are pressed together. */
const MAP: readonly { readonly place: MessageKey; readonly rows: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] }[] = [
  {
    place: 'welcome_keys_drawing',
    rows: [
      { keys: ['Tab'], does: 'welcome_keys_reach' },
      { keys: ['←', '↑', '→', '↓'], does: 'welcome_keys_move' },
      { keys: ['Esc'], does: 'welcome_keys_close' },
    ],
  },
  {
    place: 'welcome_keys_picking',
    rows: [
      { keys: ['Tab'], does: 'welcome_keys_next_chart' },
      { keys: ['Enter'], does: 'welcome_keys_take_chart' },
      { keys: ['Esc'], does: 'welcome_keys_back' },
    ],
  },
  {
    place: 'welcome_keys_popup',
    rows: [
      { keys: ['Ctrl+V'], does: 'welcome_keys_paste' },
      { keys: ['Ctrl+Enter'], does: 'welcome_keys_read' },
      { keys: ['Esc'], does: 'welcome_keys_cancel' },
    ],
  },
];

/** Every key that means something, in one table that is folded away. */
export function KeyboardMap({ shortcut }: { readonly shortcut: string }) {
  return (
    <details class="keys" id="keys">
      <summary>{text('welcome_keys')}</summary>
      <table>
        <caption class="visually-hidden">{text('welcome_keys')}</caption>
        {shortcut !== '' && (
          <tbody>
            <tr><th scope="rowgroup" colSpan={2}>{text('welcome_keys_page')}</th></tr>
            <tr><td><kbd>{shortcut}</kbd></td><td>{text('commandPredictNext')}</td></tr>
          </tbody>
        )}
        {MAP.map(({ place, rows }) => (
          <tbody key={place}>
            <tr><th scope="rowgroup" colSpan={2}>{text(place)}</th></tr>
            {rows.map(({ keys, does }) => (
              <tr key={does}>
                <td>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</td>
                <td>{text(does)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
