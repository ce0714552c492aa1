import { useEffect, useId, useRef } from 'preact/hooks';
import { problemText, text } from '../platform/i18n.ts';
import { LONGEST_SHOWN } from '../reading/hold-text.ts';
import { formatBytes, formatCount } from '../ui/format-value.ts';
import type { Popup } from './create-popup.ts';
import type { PopupState } from './popup-state.ts';

interface InputBoxProps {
  readonly popup: Popup;
  readonly state: PopupState;
  readonly isTab: boolean;
}

/** Where a series is pasted, typed, dropped or chosen as a file. */
export function InputBox({ popup, state, isTab }: InputBoxProps) {
  const { box, reading, inputProblem, hand } = state;
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // Opened to replace a series: what is there is selected, so that a paste takes its place.
  useEffect(() => {
    if (box.isOpen && !inputProblem) area.current?.select();
  }, [box.isOpen]);

  const paste = (event: ClipboardEvent): void => {
    const target = event.currentTarget as HTMLTextAreaElement;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const replacesAll = target.selectionStart === 0 && target.selectionEnd === target.value.length;
    // Into other text a paste is an edit like any; alone it is the series, and can be read.
    if (!replacesAll && !box.held && pasted.length + target.value.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    const [file] = event.clipboardData?.files ?? [];
    if (file && !pasted) popup.readFile(file);
    else popup.readText(replacesAll || box.held ? pasted : spliced(target, pasted));
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      popup.readBox();
    } else if (event.key === 'Escape' && (reading || hand)) {
      // Here it takes back the last step; the browser would close the popup.
      event.preventDefault();
      if (reading) popup.cancelReading();
      else popup.closeBox();
    }
  };

  return (
    <section class="box" onKeyDown={keyDown}>
      <label for={`${id}area`}>{text('popup_paste_label')}</label>
      <textarea
        id={`${id}area`}
        ref={area}
        class="box-area"
        rows={isTab ? 6 : 3}
        spellcheck={false}
        autocomplete="off"
        placeholder={text('popup_paste_placeholder')}
        // Numbers run from left to right in every language; only where there are none the words of the field itself stand.
        dir={box.held || box.text ? 'auto' : undefined}
        value={box.held?.preview ?? box.text}
        readOnly={box.held !== null}
        aria-invalid={inputProblem !== null}
        aria-describedby={inputProblem ? `${id}problem` : undefined}
        onInput={(event) => popup.type(event.currentTarget.value)}
        onPaste={paste}
      />
      {box.held && (
        <p class="box-held">
          {text('popup_held', { shown: formatCount(box.held.preview.length), count: formatCount(box.held.text.length) })}{' '}
          <button type="button" class="text-button" onClick={() => popup.type('')}>
            {text('popup_held_discard')}
          </button>
        </p>
      )}
      <p class="box-problem" id={`${id}problem`} role="alert">
        {inputProblem && problemText(inputProblem.code, inputProblem.parameters)}
      </p>
      {reading ? (
        <ReadingProgress popup={popup} reading={reading} />
      ) : (
        <div class="box-actions">
          <button type="button" class="button" title={text('popup_read_title')} onClick={popup.readBox}>
            {text('popup_read')}
          </button>
          <FileButton popup={popup} />
          {!isTab && (
            <button type="button" class="text-button box-tab" onClick={() => void popup.openTab()}>
              {text('popup_drop_in_tab')}
            </button>
          )}
          {isTab && <span class="box-hint">{text('popup_or_drop')}</span>}
        </div>
      )}
    </section>
  );
}

function FileButton({ popup }: { readonly popup: Popup }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => {
    const file = input.current?.files?.[0];
    if (file) popup.readFile(file);
    // The same file can be chosen again after it was corrected.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {text('popup_choose_file')}
      </button>
      <input ref={input} type="file" hidden accept=".csv,.tsv,.txt,.json,text/*,application/json" aria-label={text('popup_choose_file')} onChange={choose} />
    </>
  );
}

function ReadingProgress({ popup, reading }: { readonly popup: Popup; readonly reading: NonNullable<PopupState['reading']> }) {
  return (
    <div class="box-actions">
      <p class="progress" role="status">
        {reading.name ? text('popup_reading_file', { name: reading.name, size: formatBytes(reading.size) }) : text('popup_reading_text', { size: formatCount(reading.size) })}
      </p>
      <button type="button" class="button" onClick={popup.cancelReading}>
        {text('popup_cancel')}
      </button>
    </div>
  );
}

function spliced(area: HTMLTextAreaElement, pasted: string): string {
  return area.value.slice(0, area.selectionStart) + pasted + area.value.slice(area.selectionEnd);
}
