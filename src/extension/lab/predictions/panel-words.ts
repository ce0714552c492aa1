import { text } from '../../platform/i18n.ts';
import { formatRow } from '../../ui/format-list.ts';
import { formatCount, formatReport } from '../../ui/format-value.ts';
import type { FigureTable } from '../figure-table.tsx';
import type { Panel } from './panel-of.ts';
import { EXAMPLE_STOCKS } from './two-stocks.ts';

/** Panels as a table: what is known, what should follow, what MiniRnn says, and whether that is right. */
export function panelsTable(panels: readonly Panel[]): FigureTable {
  const isExpected = panels.some(({ expected }) => expected !== null);
  const isPredicted = panels.some(({ report }) => report !== null);
  const only = (condition: boolean, ...cells: readonly string[]): readonly string[] => (condition ? cells : []);
  return {
    columns: [
      text('lab_pred_column_series'),
      text('lab_pred_column_values'),
      ...only(isExpected, text('lab_pred_column_expected')),
      ...only(isPredicted, text('lab_pred_column_says')),
      ...only(isExpected && isPredicted, text('lab_pred_column_verdict')),
    ],
    rows: panels.map((panel) => [
      panel.name,
      valuesText(panel.values),
      ...only(isExpected, panel.expected === null ? '' : formatCount(panel.expected)),
      ...only(isPredicted, saysText(panel)),
      ...only(isExpected && isPredicted, verdictText(panel)),
    ]),
  };
}

/** The same, one sentence a panel. */
export function panelsDescription(panels: readonly Panel[]): string {
  return panels
    .map((panel) => {
      const words = { name: panel.name, values: valuesText(panel.values), expected: panel.expected === null ? '' : formatCount(panel.expected), says: saysText(panel), verdict: verdictText(panel) };
      if (panel.report === null) return text('lab_pred_words_expected', words);
      return text(panel.expected === null ? 'lab_pred_words_says' : 'lab_pred_words_both', words);
    })
    .join(' ');
}

/** How many are right; '' where the figure has no prediction to be right. */
export function panelsVerdict(panels: readonly Panel[]): string {
  const judged = panels.filter(({ isRight }) => isRight !== null);
  if (judged.length === 0) return '';
  const right = judged.filter(({ isRight }) => isRight).length;
  return text('lab_pred_count', { right: formatCount(right), count: formatCount(judged.length) });
}

/** The first figure as a table: a row a year and stock. */
export function stocksTable(): FigureTable {
  return {
    columns: [text('lab_pred_column_stock'), text('lab_pred_column_year'), text('lab_pred_column_price')],
    rows: EXAMPLE_STOCKS.flatMap(({ name, firstYear, prices }) => prices.map((price, index) => [name, String(firstYear + index), `$${price}`])),
  };
}

export function stocksDescription(): string {
  return EXAMPLE_STOCKS.map(({ name, prices }) => text('lab_pred_words_stock', { name, count: formatCount(prices.length), prices: prices.map((price) => `$${price}`).join(', ') })).join(' ');
}

/** The values as they stand in a table; of a long series only the last. */
export function valuesText(values: ArrayLike<number>): string {
  const MOST = 8;
  const first = Math.max(0, values.length - MOST);
  const written = Array.from({ length: values.length - first }, (_, index) => formatCount(values[first + index]));
  return formatRow(first > 0 ? ['…', ...written] : written);
}

function saysText({ report, isOff }: Panel): string {
  if (report === null) return '';
  return isOff ? `${formatReport(report)} (${text('lab_off_scale')})` : formatReport(report);
}

function verdictText({ isRight }: Panel): string {
  return isRight === null ? '' : text(isRight ? 'lab_pred_right' : 'lab_pred_wrong');
}
