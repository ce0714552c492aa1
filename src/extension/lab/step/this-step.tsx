import { useId } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { StepLine } from './step-words.ts';

interface ThisStepProps {
  readonly lines: readonly StepLine[];
  /** What there is to say beside the numbers; '' for nothing. */
  readonly sentence: string;
  /** Whether the sentence tells of something wrong. */
  readonly isWrong: boolean;
}

/** What is computed at this step, line by line. */
export function ThisStep({ lines, sentence, isWrong }: ThisStepProps) {
  const id = useId();
  return (
    <section class="this-step" aria-labelledby={id}>
      <h4 id={id}>{text('lab_step_this')}</h4>
      {lines.length > 0 && (
        <dl>
          {lines.map(({ name, formula, value, isPrediction = false }) => (
            <div key={name} class={isPrediction ? 'is-prediction' : undefined}>
              <dt><bdi dir="ltr">{name}</bdi></dt>
              <dd>
                {formula !== '' && <span class="this-step-formula"><bdi>{formula}</bdi> </span>}
                <b>{value}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sentence !== '' && <p class={isWrong ? 'wrong' : undefined}>{sentence}</p>}
    </section>
  );
}
