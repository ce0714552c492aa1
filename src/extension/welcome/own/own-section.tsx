import { useEffect, useId, useRef } from 'preact/hooks';
import { problemText, text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { useStore } from '../../ui/use-store.ts';
import type { Own } from './create-own.ts';
import { OwnAnswer } from './own-answer.tsx';
import { usePaste } from './use-paste.ts';

/** Where somebody's own numbers go in, and what comes of them. */
export function OwnSection({ own, onOpenApp }: { readonly own: Own; readonly onOpenApp: () => void }) {
  const state = useStore(own);
  const { reading, problem, hand, input, held } = state;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  usePaste(own);
  const area = useRef<HTMLTextAreaElement>(null);
  const hadHand = useRef(false);
  // The button that let go of the series is gone with it.
  useEffect(() => {
    if (hadHand.current && !hand) area.current?.focus();
    hadHand.current = hand !== null;
  }, [hand]);
  // It may have been pasted with another part of the page in view.
  useEffect(() => {
    if (state.turn > 0) section.current?.scrollIntoView({ block: 'start' });
  }, [state.turn]);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void own.read();
    } else if (event.key === 'Escape' && reading) {
      event.preventDefault();
      own.cancel();
    }
  };
  return (
    <section class="own" aria-labelledby="own-title" ref={section} onKeyDown={keyDown}>
      <h2 id="own-title">{text('welcome_own_title')}</h2>
      <p id={`${id}how`}>{text('welcome_own_how')}</p>
      <div class="own-box">
        <label for={`${id}area`}>{text('popup_paste_label')}</label>
        <textarea
          ref={area}
          id={`${id}area`}
          rows={3}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          placeholder={text('popup_paste_placeholder')}
          value={held?.preview ?? state.text}
          readOnly={held !== null}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}problem` : `${id}how`}
          onInput={(event) => own.type(event.currentTarget.value)}
        />
        {held !== null && (
          <p class="quiet">
            {text('popup_held', { shown: formatCount(held.preview.length), count: formatCount(held.text.length) })}{' '}
            <button type="button" class="text-button" onClick={() => own.type('')}>{text('popup_held_discard')}</button>
          </p>
        )}
        <p class="own-problem" id={`${id}problem`} role="alert">{problem && problemText(problem.code, problem.parameters)}</p>
        <div class="own-actions">
          {reading ? (
            <>
              <p role="status">{text('popup_reading_text', { size: formatCount(reading.size) })}</p>
              <button type="button" class="button" onClick={own.cancel}>{text('popup_cancel')}</button>
            </>
          ) : (
            <button type="button" class="button" data-kind={hand ? undefined : 'primary'} title={text('popup_read_title')} onClick={() => void own.read()}>{text('popup_read')}</button>
          )}
        </div>
      </div>
      {hand && input && <OwnAnswer own={own} state={state} hand={hand} input={input} onOpenApp={onOpenApp} />}
    </section>
  );
}
