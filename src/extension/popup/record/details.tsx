import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { ForecastChoices } from '../../messages/forecast-choices.ts';
import { text } from '../../platform/i18n.ts';
import type { ValueFormat } from '../../ui/format-value.ts';
import { sharesText } from '../../ui/shares-text.ts';
import { plural } from '../../ui/plural.ts';
import { BacktestPanel } from '../backtest/backtest-panel.tsx';
import type { Backtest } from '../backtest/backtest.ts';
import type { Popup } from '../create-popup.ts';
import { FitErrors } from './fit-errors.tsx';

interface DetailsProps {
  readonly popup: Popup;
  readonly input: NormalizedSeries;
  readonly forecast: Forecast;
  readonly choices: ForecastChoices;
  readonly backtest: Backtest;
  readonly isOpen: boolean;
  readonly format: ValueFormat;
}

/** What a forecast is made of, and how it would have done in the past. */
export function Details({ popup, input, forecast, choices, backtest, isOpen, format }: DetailsProps) {
  const { verdict, filled } = forecast;
  return (
    <details class="disclosure" data-role="details" open={isOpen} onToggle={(event) => popup.toggleDetails(event.currentTarget.open)}>
      <summary>{text('popup_details')}</summary>
      {isOpen && (
        <div class="details">
          {choices.model === 'auto' && <p data-role="shares">{sharesText(forecast)}</p>}
          {filled > 0 && <p>{plural('details_filled', filled)}</p>}
          {verdict ? (
            // It has seen the whole series: only what was held back from it can judge it.
            verdict.errors.fitted !== null && <FitErrors verdict={verdict} format={format} />
          ) : (
            <BacktestPanel popup={popup} input={input} forecast={forecast} choices={choices} backtest={backtest} format={format} />
          )}
        </div>
      )}
    </details>
  );
}
