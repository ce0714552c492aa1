import { useId } from 'preact/hooks';
import { text, type MessageKey } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { givenNumber } from './step-numbers.ts';
import { SPEEDS, type Speed } from './speed.ts';

/** The keys that work while the drawing or the transport has the focus. */
export const SHORTCUTS = 'Space ArrowLeft ArrowRight Home End';

export interface TransportActions {
  readonly toggle: () => void;
  /** To a step, by the user's own hand. */
  readonly go: (step: number) => void;
}

interface TransportProps extends TransportActions {
  readonly step: number;
  readonly lastStep: number;
  readonly isPlaying: boolean;
  /** "Step 2 of 3". */
  readonly count: string;
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
}

/** Play, pause, step by step, and a slider to scrub; time runs from left to right in every language. */
export function Transport({ step, lastStep, isPlaying, count, speed, toggle, go, onSpeed }: TransportProps) {
  const speedId = useId();
  return (
    <div class="transport" role="group" aria-label={text('lab_step_transport')}>
      <div class="transport-buttons" dir="ltr">
        <Button icon="to-start" label="lab_step_to_start" isDisabled={step === 0} onClick={() => go(0)} />
        <Button icon="back" label="lab_step_back" isDisabled={step === 0} onClick={() => go(step - 1)} />
        <button type="button" class="transport-play" aria-label={text(isPlaying ? 'lab_step_pause' : 'lab_step_play')} aria-keyshortcuts="Space" onClick={toggle}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        <Button icon="forward" label="lab_step_forward" isDisabled={step === lastStep} onClick={() => go(step + 1)} />
        <Button icon="to-end" label="lab_step_to_end" isDisabled={step === lastStep} onClick={() => go(lastStep)} />
      </div>
      <input
        class="transport-scrub"
        type="range"
        dir="ltr"
        min={0}
        max={lastStep}
        step={1}
        value={step}
        aria-label={text('lab_step_scrub')}
        aria-valuetext={count}
        aria-keyshortcuts={SHORTCUTS}
        onInput={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <span class="transport-count" aria-hidden="true">{count}</span>
      <span class="transport-speed">
        <label class="visually-hidden" for={speedId}>{text('lab_step_speed')}</label>
        <select id={speedId} value={String(speed)} onChange={(event) => onSpeed(SPEEDS.find((each) => String(each) === event.currentTarget.value) ?? 1)}>
          {SPEEDS.map((each) => <option key={each} value={String(each)}>{text('lab_compare_times', { ratio: givenNumber(each) })}</option>)}
        </select>
      </span>
    </div>
  );
}

/** Stays in the order of the Tab key where it has nothing to do: the focus on it must not fall away. */
function Button({ icon, label, isDisabled, onClick }: { readonly icon: IconName; readonly label: MessageKey; readonly isDisabled: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={text(label)} title={text(label)} aria-disabled={isDisabled} onClick={() => !isDisabled && onClick()}>
      <Icon name={icon} />
    </button>
  );
}
