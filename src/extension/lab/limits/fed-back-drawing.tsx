import { useId } from 'preact/hooks';
import { formatRough } from '../../ui/format-value.ts';
import type { FedBack } from './fed-back.ts';
import { layoutFedBack } from './fed-back-layout.ts';

const HEIGHT = 240;
const WIDEST = 640;

/** Series that go on by their own outputs, over the band that is 0..1: how soon they have left it. */
export function FedBackDrawing({ all, width }: { readonly all: readonly FedBack[]; readonly width: number }) {
  const clip = useId();
  const size = Math.min(WIDEST, width);
  const { frame, ticks, unit, lines } = layoutFedBack(all, size, HEIGHT);
  const wide = frame.right - frame.left;
  return (
    <svg width={size} height={HEIGHT} viewBox={`0 0 ${size} ${HEIGHT}`} fill="none" font-size="12" stroke-linecap="round" stroke-linejoin="round">
      <clipPath id={clip}><rect x={frame.left - 4} y={frame.top - 6} width={wide + 8} height={frame.bottom - frame.top + 12} /></clipPath>
      <rect data-role="unit" x={frame.left} y={unit.top} width={wide} height={unit.bottom - unit.top} fill="var(--wash)" />
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${frame.left} ${y}h${wide}`} stroke="var(--rule)" />
          <text x={frame.left - 8} y={y + 4} text-anchor="end" fill="var(--soft)">{formatRough(value)}</text>
        </g>
      ))}
      <g clip-path={`url(#${clip})`}>
        {lines.map(({ seriesPath, outputPath, last }, index) => (
          <g key={all[index].name}>
            <path data-role="series" d={seriesPath} stroke="var(--series)" stroke-width="2.4" />
            <path data-role="prediction" d={outputPath} stroke="var(--next)" stroke-width="3" stroke-dasharray="0.1 5.5" />
            <circle cx={last.x} cy={last.y} r="4" fill="var(--sheet)" stroke="var(--series)" stroke-width="2" />
          </g>
        ))}
      </g>
      {lines.map(({ end }, index) => (
        <text key={all[index].name} x={end.x - 14} y={Math.min(frame.bottom - 6, Math.max(frame.top + 6, end.y))} text-anchor="end" fill="var(--ink)" font-weight="600" stroke="var(--sheet)" stroke-width="4" paint-order="stroke">
          {all[index].name}
        </text>
      ))}
    </svg>
  );
}
