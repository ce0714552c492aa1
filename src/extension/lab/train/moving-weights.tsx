import { ARTICLE_WEIGHTS, type MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { WEIGHT_KEYS } from '../loss-surface/surface-words.ts';
import { weightText } from '../weight-text.ts';

const RANGE = 3;
const ROW = 34;
const EDGE = { left: 108, right: 64, top: 4 };
const WIDEST = 560;

interface MovingWeightsProps {
  readonly weights: MiniWeights;
  readonly start: MiniWeights;
  readonly width: number;
  readonly onTake: () => void;
}

/** The three weights on their ways: from the ring where the seed put them; the article's are the notches. */
export function MovingWeights({ weights, start, width, onTake }: MovingWeightsProps) {
  const size = Math.min(WIDEST, width);
  const right = size - EDGE.right;
  const x = (weight: number): number => EDGE.left + ((Math.max(-RANGE, Math.min(RANGE, weight)) + RANGE) / (2 * RANGE)) * (right - EDGE.left);
  const names = Object.keys(WEIGHT_KEYS) as (keyof MiniWeights)[];
  const height = EDGE.top + names.length * ROW;
  return (
    <section class="moving-weights">
      <h3>{text('lab_train_weights')}</h3>
      <p class="figure-caption">{text('lab_train_weights_caption')}</p>
      <svg role="img" aria-label={names.map((name) => `${text(WEIGHT_KEYS[name])} ${weightText(weights[name])}`).join(', ')} width={size} height={height} viewBox={`0 0 ${size} ${height}`} fill="none">
        {names.map((name, index) => {
          const y = EDGE.top + (index + 0.5) * ROW;
          return (
            <g key={name}>
              <text x="0" y={y + 5} fill="var(--ink)" font-weight="600">{text(WEIGHT_KEYS[name])}</text>
              <path d={`M${EDGE.left} ${y}H${right}`} stroke="var(--edge)" />
              <path d={`M${x(0)} ${y - 3}v6`} stroke="var(--edge)" />
              <path d={`M${x(ARTICLE_WEIGHTS[name])} ${y - 9}v18`} stroke="var(--good)" stroke-width="2" />
              <circle cx={x(start[name])} cy={y} r="4.5" fill="var(--sheet)" stroke="var(--soft)" stroke-width="1.6" />
              <circle data-role="weight" cx={x(weights[name])} cy={y} r="6" fill="var(--ink)" stroke="var(--sheet)" stroke-width="1.5" />
              <text x={size} y={y + 5} text-anchor="end" fill="var(--ink)">{weightText(weights[name])}</text>
            </g>
          );
        })}
      </svg>
      <p><button type="button" class="button" onClick={onTake}>{text('lab_train_take')}</button></p>
    </section>
  );
}
