import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { ForecastChoices } from '../../messages/forecast-choices.ts';
import { problemText, text } from '../../platform/i18n.ts';
import { formatCount, type ValueFormat } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';
import type { Popup } from '../create-popup.ts';
import { BacktestResult } from './backtest-result.tsx';
import type { Backtest } from './backtest.ts';

interface BacktestPanelProps {
  readonly popup: Popup;
  readonly input: NormalizedSeries;
  readonly forecast: Forecast;
  readonly choices: ForecastChoices;
  readonly backtest: Backtest;
  readonly format: ValueFormat;
}

/** The forecast tried on the past of its own series: on its way, ended early, or what came of it. */
export function BacktestPanel({ popup, input, forecast, choices, backtest, format }: BacktestPanelProps) {
  const { of, stage, total, pasts, summary, problem } = backtest;
  return (
    <section class="backtest" data-role="backtest" data-stage={of === forecast ? stage : 'none'} aria-labelledby="backtest-title">
      <h3 id="backtest-title">{text('backtest_title')}</h3>
      {(of !== forecast || stage === 'running') && <Progress done={of === forecast ? pasts.length : 0} total={of === forecast ? total : 0} onCancel={popup.cancelBacktest} />}
      {of === forecast && (stage === 'cancelled' || stage === 'failed') && (
        <div class="backtest-line">
          <p role={stage === 'failed' ? 'alert' : undefined}>{problem ? problemText(problem.code, problem.parameters) : text('backtest_cancelled')}</p>
          <button type="button" class="button" onClick={popup.runBacktest}>{text('backtest_again')}</button>
        </div>
      )}
      {of === forecast && stage === 'done' && !summary && <p>{text('backtest_too_short')}</p>}
      {of === forecast && stage === 'done' && summary && (
        <BacktestResult series={input.series} pasts={pasts} summary={summary} level={choices.level} format={format} />
      )}
    </section>
  );
}

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

function Progress({ done, total, onCancel }: ProgressProps) {
  const words = plural('backtest_progress', total, { done: formatCount(done) });
  const share = total === 0 ? 0 : done / total;
  return (
    <div class="backtest-line">
      <div class="backtest-progress">
        <p data-role="backtest-progress">{words}</p>
        <div class="progress-bar" role="progressbar" aria-labelledby="backtest-title" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)} aria-valuetext={words}>
          <div style={{ transform: `scaleX(${share})` }} />
        </div>
      </div>
      <button type="button" class="button" onClick={onCancel}>{text('popup_cancel')}</button>
    </div>
  );
}
