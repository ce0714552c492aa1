import { text } from '../platform/i18n.ts';

interface KeepSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether forecasts are kept from now on; what is kept already stays until it is deleted. */
export function KeepSwitch({ isOn, onChange }: KeepSwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {text('options_keep_forecasts')}
    </label>
  );
}
