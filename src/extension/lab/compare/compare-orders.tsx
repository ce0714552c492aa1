import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { formatRow } from '../../ui/format-list.ts';
import { formatCount, formatReport } from '../../ui/format-value.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { OrdersDrawing } from './orders-drawing.tsx';
import { compareOrders, type OrderRow } from './orders.ts';

/** The article's order of relu beside StatQuest's, over the ten series. */
export function CompareOrders({ weights, width }: { readonly weights: MiniWeights; readonly width: number }) {
  const rows = compareOrders(weights);
  return (
    <FigureFrame
      name="orders"
      title={text('lab_compare_orders_title')}
      caption={<>{text('lab_compare_orders_caption')} {ordersVerdict(rows)}</>}
      description={rows.map(({ series, reports }) => text('lab_compare_orders_words', { name: series.name, expected: formatCount(series.expected), article: formatReport(reports.article), statquest: formatReport(reports.statquest) })).join(' ')}
      table={{
        columns: [text('lab_pred_column_series'), text('lab_pred_column_values'), text('lab_pred_column_expected'), text('lab_compare_column_article'), text('lab_compare_column_statquest')],
        rows: rows.map(({ series, reports }) => [series.name, formatRow(series.values.map((value) => formatCount(value))), formatCount(series.expected), formatReport(reports.article), formatReport(reports.statquest)]),
      }}
      isTableOpen
    >
      <OrdersDrawing rows={rows} width={width} />
    </FigureFrame>
  );
}

function ordersVerdict(rows: readonly OrderRow[]): string {
  const rightIn = (variant: keyof OrderRow['reports']): string => formatCount(rows.filter(({ series, reports }) => reports[variant] === series.expected).length);
  const counted = text('lab_compare_orders_count', { article: rightIn('article'), statquest: rightIn('statquest'), count: formatCount(rows.length) });
  return rows.every(({ reports }) => reports.statquest <= 0) ? `${counted} ${text('lab_compare_orders_never_above')}` : counted;
}
