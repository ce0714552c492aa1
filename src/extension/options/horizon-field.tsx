import { useId, useState } from 'preact/hooks';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { horizonOf } from '../ui/horizon-of.ts';
import { SelectField } from '../ui/select-field.tsx';

interface HorizonFieldProps {
  /** null for the rule. */
  readonly horizon: number | null;
  readonly describedBy: string;
  readonly onChange: (horizon: number | null) => void;
}

/** What a number starts from once somebody wants one. */
const FIRST = 12;

/** How far ahead: by the rule, or always the same number of steps. */
export function HorizonField({ horizon, describedBy, onChange }: HorizonFieldProps) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const isValid = written === null || horizonOf(written) !== null;
  const write = (next: string): void => {
    setWritten(next);
    const steps = horizonOf(next);
    if (steps !== null) onChange(steps);
  };
  return (
    <div class="horizon">
      <SelectField
        label={text('popup_steps')}
        value={horizon === null ? 'rule' : 'number'}
        groups={[{ label: '', options: [{ value: 'rule', label: text('popup_steps_auto') }, { value: 'number', label: text('options_horizon_number') }] }]}
        describedBy={describedBy}
        onChange={(value) => onChange(value === 'rule' ? null : FIRST)}
      />
      {horizon !== null && (
        <div class="control">
          <label class="control-label" for={id}>{text('options_horizon_steps')}</label>
          <input id={id} type="text" inputmode="numeric" autocomplete="off" value={written ?? String(horizon)} aria-invalid={!isValid} aria-describedby={`${id}problem`} onInput={(event) => write(event.currentTarget.value)} onBlur={() => setWritten(null)} />
          <p class="control-problem" id={`${id}problem`} role="alert">{!isValid && text('popup_steps_range', { most: formatCount(LONGEST_HORIZON) })}</p>
        </div>
      )}
    </div>
  );
}
