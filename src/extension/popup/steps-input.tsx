import { useEffect, useId, useState } from 'preact/hooks';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';

interface StepsInputProps {
  readonly horizon: number;
  readonly onChange: (horizon: number) => void;
  readonly describedBy: string;
}

/** How many steps ahead. What is no whole number in range stays in the field, is said, and changes nothing. */
export function StepsInput({ horizon, onChange, describedBy }: StepsInputProps) {
  const id = useId();
  const [written, setWritten] = useState(String(horizon));
  useEffect(() => setWritten(String(horizon)), [horizon]);
  const isValid = horizonOf(written) !== null;
  const type = (value: string): void => {
    setWritten(value);
    const steps = horizonOf(value);
    if (steps !== null && steps !== horizon) onChange(steps);
  };
  return (
    <div class="control control-steps">
      <label class="control-label" for={id}>{text('popup_steps')}</label>
      <input
        id={id}
        type="number"
        inputmode="numeric"
        min={1}
        max={LONGEST_HORIZON}
        step={1}
        value={written}
        aria-invalid={!isValid}
        aria-describedby={`${id}problem ${describedBy}`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setWritten(String(horizon))}
      />
      <p class="control-problem" id={`${id}problem`} role="alert">
        {!isValid && text('popup_steps_range', { most: formatCount(LONGEST_HORIZON) })}
      </p>
    </div>
  );
}

/** The horizon somebody wrote; null when it is none. */
export function horizonOf(written: string): number | null {
  const steps = Number(written);
  return written.trim() !== '' && Number.isInteger(steps) && steps >= 1 && steps <= LONGEST_HORIZON ? steps : null;
}
