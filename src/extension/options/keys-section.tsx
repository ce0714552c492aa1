import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import type { AssignedKey } from '../platform/toolbar.ts';

export interface KeysSectionProps {
  readonly readKeys: () => Promise<readonly AssignedKey[]>;
  readonly openShortcutSettings: () => Promise<void>;
}

/** The keys as the browser really assigned them, looked up again when the user comes back from where they are changed. */
export function KeysSection({ readKeys, openShortcutSettings }: KeysSectionProps) {
  const [keys, setKeys] = useState<readonly AssignedKey[] | null>(null);
  useEffect(() => {
    const look = (): void => void readKeys().then(setKeys, () => setKeys([]));
    look();
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [readKeys]);
  return (
    <section class="section" aria-labelledby="keys-title" aria-busy={keys === null}>
      <h2 id="keys-title">{text('options_keys_title')}</h2>
      <p class="section-note">{text('options_keys_note')}</p>
      <div class="sheet">
        <dl class="keys">
          {keys?.map(({ command, description, keys: assigned }) => (
            <div key={command} data-command={command}>
              <dt>{description === '' ? text('options_keys_popup') : description}</dt>
              <dd>{assigned === '' ? text('options_keys_none') : <kbd dir="ltr">{assigned}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <div class="sheet-end">
          <button type="button" class="button" onClick={() => void openShortcutSettings()}>{text('options_keys_change')}</button>
        </div>
      </div>
    </section>
  );
}
