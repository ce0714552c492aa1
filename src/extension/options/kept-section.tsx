import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { problemText, text } from '../platform/i18n.ts';
import { KEPT_KINDS, type KeptKind } from '../platform/kept-data.ts';
import { useStore } from '../ui/use-store.ts';
import { ConfirmDeletion } from './confirm-deletion.tsx';
import type { KeptAmounts, KeptData, KeptDataState, KeptPart } from './create-kept-data.ts';
import { amountWords, KEPT_TITLES, listWords } from './kept-words.ts';

interface KeptSectionProps {
  readonly kept: KeptData;
  /** What turns a kind of keeping on and off, by the kind. */
  readonly switches: Partial<Record<KeptKind, ComponentChildren>>;
}

/** Everything that is stored, in plain words and numbers; a file of it, and an end to it. */
export function KeptSection({ kept, switches }: KeptSectionProps) {
  const state = useStore(kept);
  const { amounts, asking, isBusy, done, problem } = state;
  const section = useRef<HTMLElement>(null);
  const asked = useRef<KeptPart | null>(null);
  useEffect(() => {
    const part = asked.current;
    asked.current = asking;
    if (part === null || asking !== null) return;
    // The question had the focus: now what it came to has it, or the button that led to it.
    section.current?.querySelector<HTMLElement>(done ? '.outcome' : `[data-asks="${part}"]`)?.focus();
  }, [asking, done]);
  return (
    <section class="section" ref={section} aria-labelledby="kept-title" aria-busy={isBusy || amounts === null}>
      <h2 id="kept-title">{text('options_kept_title')}</h2>
      <p class="section-note">{text('options_kept_note')}</p>
      <p class="problem" role="alert">{problem && problemText(problem.code, problem.parameters)}</p>
      {amounts && (
        <div class="sheet">
          <ul class="kept">
            {KEPT_KINDS.map((kind) => <KeptRow key={kind} kept={kept} kind={kind} amounts={amounts} isAsking={asking === kind} isBusy={isBusy}>{switches[kind]}</KeptRow>)}
          </ul>
          <div class="sheet-end">
            {asking === 'all' ? (
              <ConfirmDeletion words={questionOf('all', amounts)} isBusy={isBusy} onDelete={() => void kept.confirm()} onKeep={kept.keep} />
            ) : (
              <>
                <button type="button" class="button" disabled={isBusy} onClick={() => void kept.exportAll()}>{text('options_export')}</button>
                <AskButton kept={kept} part="all" label={text('options_delete_all')} name={text('options_delete_all')} kind="" />
              </>
            )}
          </div>
        </div>
      )}
      <p class="outcome" role="status" tabindex={-1}>{outcomeOf(state)}</p>
    </section>
  );
}

interface KeptRowProps {
  readonly kept: KeptData;
  readonly kind: KeptKind;
  readonly amounts: KeptAmounts;
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  readonly children: ComponentChildren;
}

function KeptRow({ kept, kind, amounts, isAsking, isBusy, children }: KeptRowProps) {
  const { title, note } = KEPT_TITLES[kind];
  const { count, bytes } = amounts[kind];
  return (
    <li class="kept-row" data-kind={kind}>
      <div class="kept-words">
        <h3>{text(title)}</h3>
        <p class="control-note">{text(note)}</p>
        {children}
      </div>
      <p class="kept-amount">{amountWords(kind, amounts[kind])}</p>
      {!isAsking && (count > 0 || bytes > 0) && (
        <AskButton kept={kept} part={kind} label={text('options_delete')} name={text('options_delete_kind', { what: text(title) })} kind="quiet" />
      )}
      {isAsking && <ConfirmDeletion words={questionOf(kind, amounts)} isBusy={isBusy} onDelete={() => void kept.confirm()} onKeep={kept.keep} />}
    </li>
  );
}

interface AskButtonProps {
  readonly kept: KeptData;
  readonly part: KeptPart;
  readonly label: string;
  readonly name: string;
  readonly kind: string;
}

function AskButton({ kept, part, label, name, kind }: AskButtonProps) {
  return <button type="button" class="button" data-kind={kind} data-asks={part} aria-label={name} onClick={() => kept.ask(part)}>{label}</button>;
}

function questionOf(part: KeptPart, amounts: KeptAmounts): string {
  return text(part === 'all' ? 'options_delete_question_all' : 'options_delete_question_kind', { what: listWords(part, amounts) });
}

function outcomeOf({ done }: KeptDataState): string {
  if (!done) return '';
  return done.what === 'exported' ? text('options_exported') : text('options_deleted', { what: listWords(done.part, done.amounts) });
}
