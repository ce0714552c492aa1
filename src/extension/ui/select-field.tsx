import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** One thing to choose. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** Options under a heading of their own; '' for those that need none. */
export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly SelectGroup[];
  readonly onChange: (value: string) => void;
  /** The id of what explains it. */
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean;
  readonly title?: string | undefined;
}

/** The browser's own select with its label: every keyboard and reader knows it. */
export function SelectField({ label, value, groups, onChange, describedBy, isDisabled = false, title }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="control">
      <label class="control-label" for={id}>{label}</label>
      <span class="select">
        <select id={id} value={value} disabled={isDisabled} title={title} aria-describedby={describedBy} onChange={(event) => onChange(event.currentTarget.value)}>
          {groups.map((group) => (group.label === '' ? <Options key="" of={group} /> : <optgroup key={group.label} label={group.label}><Options of={group} /></optgroup>))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function Options({ of }: { readonly of: SelectGroup }) {
  return (
    <>
      {of.options.map(({ value, label, isDisabled = false }) => (
        <option key={value} value={value} disabled={isDisabled}>{label}</option>
      ))}
    </>
  );
}
