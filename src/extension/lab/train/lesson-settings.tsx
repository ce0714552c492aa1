import { useId } from 'preact/hooks';
import { text, type MessageKey } from '../../platform/i18n.ts';
import { formatRough } from '../../ui/format-value.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { ViewProps } from '../app.tsx';
import { LAB_NETWORKS, LARGEST_SEED, LEAST_HIDDEN, LESSONS, MOST_HIDDEN, RATES, type Lesson } from '../lab-state.ts';
import { rateFor } from './lesson-of.ts';
import { NETWORK_KEYS } from './train-words.ts';

const LESSON_KEYS: Readonly<Record<Lesson, MessageKey>> = { article: 'lab_train_lesson_article', series: 'lab_train_lesson_series' };

/** What is trained, on what, and how: every choice is part of the address. */
export function LessonSettings({ lab, state }: ViewProps) {
  const { network, hidden, rate, lesson, seed } = state;
  const chooseNetwork = (value: string): void => {
    const chosen = LAB_NETWORKS.find((each) => each === value);
    // A rate that nobody chose goes with the network.
    if (chosen) lab.change({ network: chosen, rate: rate === rateFor(network) ? rateFor(chosen) : rate });
  };
  return (
    <div class="lesson-settings" role="group" aria-label={text('lab_train_settings')}>
      <SelectField
        label={text('lab_train_network')}
        value={network}
        groups={[{ label: '', options: LAB_NETWORKS.map((value) => ({ value, label: text(NETWORK_KEYS[value]) })) }]}
        onChange={chooseNetwork}
      />
      <NumberField label={text('lab_train_hidden')} value={network === 'mini' ? 1 : hidden} least={LEAST_HIDDEN} most={MOST_HIDDEN} isDisabled={network === 'mini'} onChange={(value) => lab.change({ hidden: value })} />
      <SelectField
        label={text('lab_train_rate')}
        value={String(rate)}
        groups={[{ label: '', options: RATES.map((value) => ({ value: String(value), label: formatRough(value) })) }]}
        onChange={(value) => lab.change({ rate: RATES.find((each) => String(each) === value) ?? rate })}
      />
      <SelectField
        label={text('lab_train_lesson')}
        value={lesson}
        groups={[{ label: '', options: LESSONS.map((value) => ({ value, label: text(LESSON_KEYS[value]) })) }]}
        onChange={(value) => lab.change({ lesson: LESSONS.find((each) => each === value) ?? lesson })}
      />
      <div class="lesson-seed">
        <NumberField label={text('lab_train_seed')} value={seed} least={0} most={LARGEST_SEED} onChange={(value) => lab.change({ seed: value })} />
        <button type="button" class="button" onClick={() => lab.change({ seed: seed === LARGEST_SEED ? 0 : seed + 1 })}>{text('lab_train_another_seed')}</button>
      </div>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is no such number while it is typed changes nothing. */
function NumberField({ label, value, least, most, isDisabled = false, onChange }: NumberFieldProps) {
  const id = useId();
  const take = (written: string): void => {
    const number = Number(written);
    if (/^\d+$/.test(written) && number >= least && number <= most) onChange(number);
  };
  return (
    <div class="control">
      <label class="control-label" for={id}>{label}</label>
      <input id={id} type="number" min={least} max={most} step="1" value={value} disabled={isDisabled} onInput={(event) => take(event.currentTarget.value)} />
    </div>
  );
}
