import { useEffect, useId, useRef } from 'preact/hooks';
import { text } from '../platform/i18n.ts';

interface ConfirmDeletionProps {
  /** What would be gone. */
  readonly words: string;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks once more, in the page. What loses nothing has the focus, and Esc is the same. */
export function ConfirmDeletion({ words, isBusy, onDelete, onKeep }: ConfirmDeletionProps) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="confirm" role="alertdialog" aria-label={text('options_delete_question')} aria-describedby={id} onKeyDown={(event) => event.key === 'Escape' && onKeep()}>
      <p id={id}>{words}</p>
      <div class="confirm-buttons">
        <button type="button" class="button" ref={keep} onClick={onKeep}>{text('options_keep')}</button>
        <button type="button" class="button" data-kind="primary" disabled={isBusy} onClick={onDelete}>{text('options_delete_really')}</button>
      </div>
    </div>
  );
}
