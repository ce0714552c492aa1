import { useEffect, useRef } from 'preact/hooks';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { text } from '../platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { plural } from '../ui/plural.ts';
import type { History } from './create-history.ts';

/** What was deleted last, to be taken back. */
export function DeletionNotice({ history, deleted }: { readonly history: History; readonly deleted: readonly KeptForecast[] }) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted is gone; whoever came by keyboard goes on here.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [deleted]);
  return (
    <div class="notice deletion" role="group" aria-label={plural('history_deleted', deleted.length)}>
      <p>{plural('history_deleted', deleted.length)}</p>
      <button ref={undo} type="button" class="text-button" onClick={() => void history.undo()}>
        {text('popup_undo')}
      </button>
      <button type="button" class="icon-button" aria-label={text('popup_dismiss')} onClick={history.dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
