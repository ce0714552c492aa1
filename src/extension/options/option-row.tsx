import type { ComponentChildren } from 'preact';
import { text } from '../platform/i18n.ts';

interface OptionRowProps {
  /** Of its note, for what the note explains. */
  readonly id: string;
  readonly note: string;
  readonly isSaved: boolean;
  /** What the choice looks like, where there is something to see. */
  readonly drawing?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One thing to choose, what it does, and the quiet word that it is kept. */
export function OptionRow({ id, note, isSaved, drawing, children }: OptionRowProps) {
  return (
    <div class="option">
      {children}
      <div class="option-words">
        {drawing}
        <p id={`${id}-note`} class="control-note">{note}</p>
        {isSaved && <p class="saved" aria-hidden="true">{text('options_saved')}</p>}
      </div>
    </div>
  );
}
