import { problemText, text, type MessageKey } from '../../platform/i18n.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { Training, TrainingControl } from './create-training.ts';
import type { Pace } from './drive-lesson.ts';
import { endText, progressText } from './train-words.ts';

/** Epochs a second, by the name in the select. */
export const PACES = { slow: 10, steady: 60, quick: 300, fastest: null } as const satisfies Readonly<Record<string, Pace>>;
export type PaceName = keyof typeof PACES;

const PACE_KEYS: Readonly<Record<PaceName, MessageKey>> = { slow: 'lab_train_pace_slow', steady: 'lab_train_pace_steady', quick: 'lab_train_pace_quick', fastest: 'lab_train_pace_fastest' };
const NAMES = Object.keys(PACES) as PaceName[];

/** The main button never goes away under one's finger; it says what it does now. */
const MAIN_KEYS: Readonly<Record<Training['phase'], MessageKey>> = {
  ready: 'lab_train_start',
  going: 'lab_train_pause',
  paused: 'lab_train_go_on',
  ended: 'lab_train_again',
  failed: 'lab_train_again',
};

interface RunControlsProps {
  readonly control: TrainingControl;
  readonly pace: PaceName;
  readonly onPace: (pace: PaceName) => void;
  /** The most that the lesson will take. */
  readonly epochs: number;
}

/** Start, pause, one epoch, start over; how far it is and how it ended. */
export function RunControls({ control, pace, onPace, epochs }: RunControlsProps) {
  const { phase, snapshot, problem } = control.state();
  const press = (): void => {
    if (phase === 'going') {
      control.pause();
      return;
    }
    if (phase === 'ended' || phase === 'failed') control.reset();
    control.go(PACES[pace]);
  };
  const choosePace = (value: string): void => {
    const chosen = NAMES.find((name) => name === value);
    if (!chosen) return;
    onPace(chosen);
    if (phase === 'going') control.go(PACES[chosen]);
  };
  const canStep = phase === 'ready' || phase === 'paused';
  return (
    <>
      <div class="run-controls">
        <button type="button" class="button" data-kind="primary" data-role="run" onClick={press}>{text(MAIN_KEYS[phase])}</button>
        {/* Not disabled: a button that is pressed again and again would lose the focus at the end. */}
        <button type="button" class="button" aria-disabled={!canStep} onClick={() => control.step()}>{text('lab_train_one_epoch')}</button>
        <button type="button" class="button" aria-disabled={snapshot?.epoch === 0} onClick={() => control.reset()}>{text('lab_train_over')}</button>
        <SelectField label={text('lab_train_pace')} value={pace} groups={[{ label: '', options: NAMES.map((value) => ({ value, label: text(PACE_KEYS[value]) })) }]} onChange={choosePace} />
      </div>
      <p class="run-progress" data-role="progress">{snapshot && progressText(snapshot, epochs)}</p>
      <p class="run-end" role="status" data-role="end">{phase === 'failed' ? problemText(problem) : phase === 'paused' ? text('lab_train_paused') : snapshot && endText(snapshot)}</p>
    </>
  );
}
