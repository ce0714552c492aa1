import { layoutSeriesLine } from '../../ui/series-line.ts';
import { text } from '../../platform/i18n.ts';
import { plural } from '../../ui/plural.ts';
import type { RealSeries } from '../../ui/real-series.ts';

const SIZE = { width: 160, height: 44, margin: 5 };

/** A real price series as a button that is its own picture. What follows is not drawn before it is computed. */
export function RealTile({ real, onTake }: { readonly real: RealSeries; readonly onTake: () => void }) {
  const { path, last } = layoutSeriesLine(real.series.values, SIZE);
  return (
    <button type="button" class="tile" onClick={onTake}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
        <path d={path} stroke="var(--series)" stroke-width="1.6" />
        <circle cx={last.x} cy={last.y} r="2.6" fill="var(--sheet)" stroke="var(--next)" stroke-width="1.5" />
      </svg>
      <span class="tile-caption">{text(real.nameKey)}</span>
      <span class="tile-detail">{plural('popup_example_real', real.series.values.length, { per: text(real.perKey) })}</span>
    </button>
  );
}
