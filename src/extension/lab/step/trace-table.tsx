import { useState } from 'preact/hooks';
import type { MiniTrace } from '../../../core/rnn/mini/trace-mini.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount, formatReport } from '../../ui/format-value.ts';
import { computedNumber, givenNumber } from './step-numbers.ts';
import type { StepContext } from './step-words.ts';
import { pageOf, tracePage } from './trace-rows.ts';

interface TraceTableProps {
  readonly trace: MiniTrace;
  readonly context: StepContext;
  readonly step: number;
  readonly title: string;
}

/** All steps as a table, the present one marked; a long series by pages, which turn with the step. */
export function TraceTable({ trace, context: { weights, variant, series }, step, title }: TraceTableProps) {
  const count = trace.inputs.length;
  // A page that was turned to by hand stays until the step goes on.
  const [turned, setTurned] = useState<{ readonly page: number; readonly step: number } | null>(null);
  const { rows, hasOutput, page, pages } = tracePage(trace, turned?.step === step ? turned.page : pageOf(step, count));
  const turnTo = (to: number): void => setTurned({ page: to, step });
  const isArticle = variant === 'article';
  const columns = ['t', 'x', 'w₁·x', isArticle ? 'w₂·h₍ₜ₋₁₎' : 'h₍ₜ₋₁₎', text('lab_step_sum'), 'relu', isArticle ? 'h' : 'h = w₂·relu'];
  const isWrong = series.article !== null && trace.report !== series.article.expected;
  return (
    <>
      <div class="figure-table trace-table" role="region" aria-label={title} tabIndex={0}>
        <table aria-rowcount={count + 2}>
          <thead>
            <tr aria-rowindex={1}>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ t, cells }) => (
              <tr key={t} aria-rowindex={t + 1} aria-current={t === step ? 'step' : undefined}>
                <th scope="row">{formatCount(t)}</th>
                {cells.map((cell, index) => <td key={index}>{cell}</td>)}
              </tr>
            ))}
            {hasOutput && (
              <tr aria-rowindex={count + 2} aria-current={step === count + 1 ? 'step' : undefined}>
                <th scope="row">{text('lab_step_output')}</th>
                <td colSpan={5} dir="ltr">{`w₃·h = ${givenNumber(weights.w3)} × ${computedNumber(count > 0 ? trace.hidden[count - 1] : 0)} = ${computedNumber(trace.output)}`}</td>
                <td class={isWrong ? 'wrong' : undefined}>{formatReport(trace.report)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div class="trace-pages">
          <button type="button" class="button" data-kind="quiet" disabled={page === 0} onClick={() => turnTo(page - 1)}>{text('lab_step_earlier')}</button>
          <span>{text('lab_step_page', { page: formatCount(page + 1), pages: formatCount(pages) })}</span>
          <button type="button" class="button" data-kind="quiet" disabled={page === pages - 1} onClick={() => turnTo(page + 1)}>{text('lab_step_later')}</button>
        </div>
      )}
    </>
  );
}
