import { text } from '../../platform/i18n.ts';
import { weightText } from '../weight-text.ts';
import { layoutOrders, type OrderMark, type OrderRow } from './orders.ts';

const LABELS = 116;
const WIDEST = 760;

/** What both orders report, series by series, against what was expected. */
export function OrdersDrawing({ rows, width }: { readonly rows: readonly OrderRow[]; readonly width: number }) {
  const layout = layoutOrders(rows, Math.min(WIDEST, width), LABELS);
  return (
    <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" font-size="13" stroke-linecap="round">
      <OrdersLegend width={layout.width} />
      {layout.ticks.map(({ x, unit }) => (
        <g key={unit}>
          <path d={`M${x} 30V${layout.bottom}`} stroke={unit === 0 ? 'var(--edge)' : 'var(--rule)'} />
          <text x={x} y={layout.bottom + 18} text-anchor="middle" fill="var(--soft)" font-size="12">{weightText(unit)}</text>
        </g>
      ))}
      {layout.rows.map(({ y, expected, article, statquest }, index) => (
        <g key={rows[index].series.name}>
          <text x="0" y={y + 4} fill="var(--ink)" font-size="12.5">{rows[index].series.name}</text>
          <path d={`M${layout.left} ${y}H${layout.right}`} stroke="var(--rule)" />
          <circle cx={expected.x} cy={y} r="7.5" fill="var(--sheet)" stroke="var(--soft)" stroke-width="1.8" />
          <Statquest mark={statquest} />
          <Article mark={article} />
        </g>
      ))}
    </svg>
  );
}

/** The article's: a dot. */
function Article({ mark }: { readonly mark: OrderMark }) {
  return mark.leaves ? <Beyond mark={mark} /> : <circle cx={mark.x} cy={mark.y} r="4" fill="var(--next)" />;
}

/** StatQuest's: a diamond that is open, as two marks may lie on one another. */
function Statquest({ mark }: { readonly mark: OrderMark }) {
  return mark.leaves ? <Beyond mark={mark} isOpen /> : <path d={`M${mark.x - 6} ${mark.y}l6-6l6 6l-6 6z`} stroke="var(--next)" stroke-width="1.8" />;
}

/** An arrow for what lies beyond the axis; its number stands in the table. */
function Beyond({ mark: { x, y, leaves }, isOpen = false }: { readonly mark: OrderMark; readonly isOpen?: boolean }) {
  const tip = leaves === 'high' ? 9 : -9;
  return <path d={`M${x} ${y - 5}v10l${tip}-5z`} fill={isOpen ? 'var(--sheet)' : 'var(--next)'} stroke="var(--next)" stroke-width="1.6" />;
}

function OrdersLegend({ width }: { readonly width: number }) {
  const step = Math.min(150, width / 3);
  return (
    <g fill="var(--soft)" font-size="12">
      <circle cx="8" cy="10" r="7" stroke="var(--soft)" stroke-width="1.8" fill="none" />
      <text x="21" y="14">{text('lab_pred_expected')}</text>
      <circle cx={step + 8} cy="10" r="4" fill="var(--next)" />
      <text x={step + 19} y="14">{text('lab_variant_article')}</text>
      <path d={`M${step * 2 + 2} 10l6-6l6 6l-6 6z`} stroke="var(--next)" stroke-width="1.8" fill="none" />
      <text x={step * 2 + 21} y="14">StatQuest</text>
    </g>
  );
}
