import { text } from '../../platform/i18n.ts';
import { formatRough } from '../../ui/format-value.ts';
import { MODEL_KEYS } from '../../ui/model-keys.ts';
import { timesText } from './real-words.ts';
import { layoutReal, type RealRow } from './real-rows.ts';

const LABELS = 128;
const WIDEST = 760;

interface RealDrawingProps {
  readonly groups: readonly { readonly name: string; readonly rows: readonly RealRow[] }[];
  readonly width: number;
}

/** How many times as far off as "no change" each model was: to the right of the line is worse. */
export function RealDrawing({ groups, width }: RealDrawingProps) {
  const layout = layoutReal(groups.map(({ rows }) => rows), Math.min(WIDEST, width), LABELS);
  return (
    <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" font-size="13" stroke-linecap="round">
      {layout.ticks.map(({ x, ratio }) => (
        <g key={ratio}>
          <path d={`M${x} ${layout.top}V${layout.bottom}`} stroke={ratio === 1 ? 'var(--edge)' : 'var(--rule)'} />
          <text x={x} y="14" text-anchor="middle" fill="var(--soft)" font-size="12">{text('lab_compare_times', { ratio: formatRough(ratio) })}</text>
        </g>
      ))}
      {layout.groups.map((group, index) => (
        <g key={groups[index].name}>
          <text x="0" y={group.titleY} fill="var(--ink)" font-weight="600" stroke="var(--sheet)" stroke-width="4" paint-order="stroke">{groups[index].name}</text>
          {group.rows.map(({ x, y }, row) => {
            const { model, ratio } = groups[index].rows[row];
            const colour = model === 'mini' ? 'var(--next)' : 'var(--series)';
            return (
              <g key={model} data-model={model}>
                <text x="0" y={y + 4} fill="var(--soft)">{text(MODEL_KEYS[model])}</text>
                {x !== null && model !== 'no-change' && <path d={`M${layout.one} ${y}H${x}`} stroke={colour} stroke-width="2.4" />}
                {x !== null && <circle cx={x} cy={y} r="4.5" fill={model === 'no-change' ? 'var(--sheet)' : colour} stroke={model === 'no-change' ? 'var(--edge)' : colour} stroke-width="2" />}
                <text x={layout.width} y={y + 4} text-anchor="end" fill={model === 'mini' ? 'var(--next)' : 'var(--ink)'} font-weight={model === 'mini' ? 600 : 400}>{timesText(ratio)}</text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
