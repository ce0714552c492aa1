import type { BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount, type ValueFormat } from '../../ui/format-value.ts';
import { MODEL_KEYS } from '../../ui/model-keys.ts';
import { ratioAt, ratioText, stepsShown } from './backtest-words.ts';
import { layoutErrorLines } from './error-lines-layout.ts';

const SIZE = { width: 300, height: 64 };
/** The pattern of each line, the model's own first, then "no change"; none is ember, which is for what is predicted. */
const DASHES: readonly string[] = ['', '5 3', '1.5 3', '8 3 1.5 3', '2.5 2', '10 3'];
/** More rows than this nobody would listen to. */
const MOST_ROWS = 24;

/** How far off the model was, step by step, against "no change" and the others. */
export function ErrorFigures({ summary, format }: { readonly summary: BacktestSummary; readonly format: ValueFormat }) {
  const { own, others, horizon } = summary;
  const records = [own, ...others];
  const noChange = records.find(({ model }) => model === 'no-change');
  const steps = stepsShown(horizon);
  // "Step" stands once above the numbers of the steps: in each column it would be wider than a narrow popup has room for.
  const rows = horizon > 1 ? 2 : 1;
  return (
    <>
      <table class="figures" data-role="errors">
        <caption>{text('backtest_errors')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={rows}>{text('popup_model')}</th>
            {horizon > 1 && <th scope="colgroup" colSpan={steps.length}>{text('popup_table_step')}</th>}
            <th scope="col" rowSpan={rows}>{text('backtest_all')}</th>
          </tr>
          {horizon > 1 && <tr>{steps.map((step) => <th key={step} scope="col">{formatCount(step + 1)}</th>)}</tr>}
        </thead>
        <tbody>
          {records.map((record, index) => (
            <tr key={record.model} data-shown={index === 0}>
              <th scope="row">
                {horizon > 1 && <Swatch index={index} />}
                {text(MODEL_KEYS[record.model])}
              </th>
              {horizon > 1 && steps.map((step) => <td key={step}>{ratioText(noChange ? ratioAt(record, noChange, step) : null)}</td>)}
              <td>{ratioText(record.ratio)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {horizon > 1 && <ErrorLines summary={summary} format={format} />}
    </>
  );
}

function ErrorLines({ summary: { own, others, horizon }, format }: { readonly summary: BacktestSummary; readonly format: ValueFormat }) {
  const records = [own, ...others];
  const { width, height } = SIZE;
  const { paths, most } = layoutErrorLines(records.map(({ errorByStep }) => errorByStep), width, height);
  return (
    <div class="error-lines">
      <svg role="img" aria-label={text('backtest_lines')} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" fill="none" stroke-linejoin="round" stroke-linecap="round">
        <path d={`M0 ${height - 0.5}h${width}`} stroke="var(--rule)" vector-effect="non-scaling-stroke" />
        {[...paths.entries()].reverse().map(([index, d]) => (
          <path key={index} d={d} stroke={strokeOf(index)} stroke-width={index === 0 ? 2 : 1.4} stroke-dasharray={DASHES[index % DASHES.length]} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
      <p class="error-lines-words" aria-hidden="true">
        <span>{text('backtest_lines_from')}</span>
        <span>{text('backtest_lines_most', { error: format.value(most) })}</span>
        <span>{text('backtest_lines_to', { steps: formatCount(horizon) })}</span>
      </p>
      <div class="visually-hidden">
        <table>
          <caption>{text('backtest_lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('popup_table_step')}</th>
              {records.map(({ model }) => <th key={model} scope="col">{text(MODEL_KEYS[model])}</th>)}
            </tr>
          </thead>
          <tbody>
            {Array.from(own.errorByStep.subarray(0, MOST_ROWS), (_, step) => (
              <tr key={step}>
                <th scope="row">{formatCount(step + 1)}</th>
                {records.map(({ model, errorByStep }) => <td key={model}>{Number.isNaN(errorByStep[step]) ? text('popup_table_gap') : format.value(errorByStep[step])}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Which line is a model's. */
function Swatch({ index }: { readonly index: number }) {
  return (
    <svg class="swatch" width="18" height="8" aria-hidden="true">
      <path d="M1 4h16" stroke={strokeOf(index)} stroke-width={index === 0 ? 2 : 1.4} stroke-dasharray={DASHES[index % DASHES.length]} stroke-linecap="round" />
    </svg>
  );
}

function strokeOf(index: number): string {
  return index === 0 ? 'var(--ink)' : 'var(--soft)';
}
