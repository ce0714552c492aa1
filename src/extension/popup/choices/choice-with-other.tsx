import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';

interface ChoiceWithOtherProps<T> {
  readonly label: string;
  /** The option in force; one that is not offered is to be among the options, too. */
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChoose: (value: string) => void;
  /** What is in the field when "Other" is chosen. */
  readonly written: string;
  /** What somebody wrote; null where it is none. */
  readonly parse: (written: string) => T | null;
  readonly onWrite: (value: T) => void;
  /** Says what can be written, where it is none. */
  readonly problem: string;
  readonly describedBy?: string | undefined;
}

const OTHER = 'other';

/**
 * A few things to choose from, and a field for everything else, in the same
 * place. What cannot be used stays in the field, is said, and changes nothing.
 */
export function ChoiceWithOther<T>(props: ChoiceWithOtherProps<T>) {
  const { label, value, options, onChoose, written: initial, parse, onWrite, problem, describedBy } = props;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const [written, setWritten] = useState<string | null>(null);
  const isOpen = written !== null;
  // What was in focus is gone with the other of the two: go on in the one that took its place.
  useEffect(() => {
    const input = place.current?.querySelector('input');
    input?.focus();
    input?.select();
    if (!isOpen && wasOpen.current && document.activeElement === document.body) place.current?.querySelector('select')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (written === null) {
    const other = { value: OTHER, label: text('popup_other') };
    return (
      <div ref={place}>
        <SelectField
          label={label}
          value={value}
          groups={[{ label: '', options: [...options, other] }]}
          describedBy={describedBy}
          onChange={(chosen) => (chosen === OTHER ? setWritten(initial) : onChoose(chosen))}
        />
      </div>
    );
  }
  const isValid = parse(written) !== null;
  const type = (next: string): void => {
    setWritten(next);
    const parsed = parse(next);
    if (parsed !== null) onWrite(parsed);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Here it only closes the field; the browser would close the popup.
    event.preventDefault();
    setWritten(null);
  };
  return (
    <div ref={place} class="control">
      <label class="control-label" for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={written}
        aria-invalid={!isValid}
        aria-describedby={`${id}problem ${describedBy ?? ''}`.trim()}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={keyDown}
        onBlur={() => setWritten(null)}
      />
      <p class="control-problem" id={`${id}problem`} role="alert">{!isValid && problem}</p>
    </div>
  );
}
