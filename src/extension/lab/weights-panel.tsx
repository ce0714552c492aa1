import { useId } from 'preact/hooks';
import { ARTICLE_WEIGHTS, type MiniVariant, type MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import type { ViewProps } from './app.tsx';

const NAMES: readonly { readonly name: keyof MiniWeights; readonly label: MessageKey }[] = [
  { name: 'w1', label: 'lab_weight_w1' },
  { name: 'w2', label: 'lab_weight_w2' },
  { name: 'w3', label: 'lab_weight_w3' },
];

const VARIANTS: readonly { readonly variant: MiniVariant; readonly label: MessageKey; readonly formula: string }[] = [
  { variant: 'article', label: 'lab_variant_article', formula: 'relu(w₁x + w₂h)' },
  { variant: 'statquest', label: 'lab_variant_statquest', formula: 'relu(w₁x + h)·w₂' },
];

/** The sliders' ends; a number typed beside them may be any. */
const RANGE = { min: -3, max: 3, step: 0.01 };

/** The three weights, on sliders and as numbers, and where the feedback weight stands. */
export function WeightsPanel({ lab, state }: ViewProps) {
  const { weights, variant } = state;
  const areTheArticles = variant === 'article' && NAMES.every(({ name }) => weights[name] === ARTICLE_WEIGHTS[name]);
  return (
    <>
      <h2 class="lab-heading">{text('lab_weights')}</h2>
      {NAMES.map(({ name, label }) => (
        <Weight key={name} label={text(label)} value={weights[name]} onChange={(value) => lab.setWeight(name, value)} />
      ))}
      <h2 class="lab-heading">{text('lab_order')}</h2>
      <div class="variants" role="radiogroup" aria-label={text('lab_order')}>
        {VARIANTS.map(({ variant: each, label, formula }) => (
          <label key={each}>
            <input type="radio" name="variant" checked={variant === each} onChange={() => lab.change({ variant: each })} />
            <span>{text(label)} <code dir="ltr">{formula}</code></span>
          </label>
        ))}
      </div>
      <button type="button" class="button" disabled={areTheArticles} onClick={() => lab.resetWeights()}>{text('lab_reset_weights')}</button>
    </>
  );
}

function Weight({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }) {
  const id = useId();
  const take = (written: string): void => {
    const number = Number(written);
    if (written.trim() !== '' && Number.isFinite(number)) onChange(number);
  };
  return (
    <div class="weight">
      <label for={id}>{label}</label>
      <input type="number" step={RANGE.step} value={value} aria-label={label} onInput={(event) => take(event.currentTarget.value)} />
      <input id={id} type="range" {...RANGE} value={value} onInput={(event) => take(event.currentTarget.value)} />
    </div>
  );
}
