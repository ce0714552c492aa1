import { useId, useState } from 'preact/hooks';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import type { HorizonChoice } from '../../core/forecast/resolve-request.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { horizonOf } from '../ui/horizon-of.ts';
import { SelectField } from '../ui/select-field.tsx';

interface HorizonFieldProps {
  readonly horizon: HorizonChoice;
  readonly describedBy: string;
  readonly onChange: (horizon: HorizonChoice) => void;
}

/** What a number starts from once somebody wants one. */
const FIRST = 12;

/** How far ahead: by the rule, by the chart's span, or always the same number of steps. */
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
        value={horizon === null ? 'rule' : horizon === 'span' ? 'span' : 'number'}
        groups={[{ label: '', options: [{ value: 'rule', label: text('popup_steps_auto') }, { value: 'span', label: text('options_horizon_span') }, { value: 'number', label: text('options_horizon_number') }] }]}
        describedBy={describedBy}
        onChange={(value) => onChange(value === 'rule' ? null : value === 'span' ? value : FIRST)}
      />
      {typeof horizon === 'number' && (
        <div class="control">
          <label class="control-label" for={id}>{text('options_horizon_steps')}</label>
          <input id={id} type="text" inputmode="numeric" autocomplete="off" value={written ?? String(horizon)} aria-invalid={!isValid} aria-describedby={`${id}problem`} onInput={(event) => write(event.currentTarget.value)} onBlur={() => setWritten(null)} />
          <p class="control-problem" id={`${id}problem`} role="alert">{!isValid && text('popup_steps_range', { most: formatCount(LONGEST_HORIZON) })}</p>
        </div>
      )}
    </div>
  );
}
