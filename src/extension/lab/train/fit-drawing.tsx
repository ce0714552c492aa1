import { text } from '../../platform/i18n.ts';
import { formatRough } from '../../ui/format-value.ts';
import { layoutFit } from './fit-layout.ts';
import type { SeriesFit } from './network-outputs.ts';

const HEIGHT = 230;

/** A series, what the network says of each value one step before it, and of the one that nobody knows. */
export function FitDrawing({ fit, width }: { readonly fit: SeriesFit; readonly width: number }) {
  const { frame, ticks, seriesPath, outputPath, nextPath, last, next, heldX } = layoutFit(fit, width, HEIGHT);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} fill="none" font-size="12" stroke-linecap="round" stroke-linejoin="round">
      {heldX !== null && (
        <g>
          <rect data-role="held-back" x={heldX} y={frame.top} width={Math.max(0, last.x - heldX)} height={frame.bottom - frame.top} fill="var(--wash)" />
          <text x={heldX + 6} y={frame.top + 14} fill="var(--soft)">{text('lab_train_held_back')}</text>
        </g>
      )}
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${frame.left} ${y}H${frame.right}`} stroke="var(--rule)" />
          <text x={frame.left - 8} y={y + 4} text-anchor="end" fill="var(--soft)">{formatRough(value)}</text>
        </g>
      ))}
      <path data-role="series" d={seriesPath} stroke="var(--series)" stroke-width="1.6" />
      <path data-role="one-step-ahead" d={outputPath} stroke="var(--next)" stroke-width="1.6" stroke-dasharray="0.1 3.4" />
      <path data-role="prediction" d={nextPath} stroke="var(--next)" stroke-width="3" stroke-dasharray="0.1 5.5" />
      <circle cx={last.x} cy={last.y} r="4" fill="var(--sheet)" stroke="var(--series)" stroke-width="2" />
      <circle cx={next.x} cy={next.y} r="3.2" fill="var(--next)" />
    </svg>
  );
}
