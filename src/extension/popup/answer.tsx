import { useMemo } from 'preact/hooks';
import { bandAt } from '../../core/forecast/band.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import type { Hand } from '../messages/protocol.ts';
import { text } from '../platform/i18n.ts';
import { valueFormat } from '../ui/format-value.ts';
import { NextValue } from '../ui/next-value.tsx';
import { ValuesTable } from '../ui/values-table.tsx';
import { Actions } from './actions.tsx';
import { Chart } from './chart.tsx';
import { Controls } from './choices/controls.tsx';
import type { Popup } from './create-popup.ts';
import { LearningPanel } from './learning-panel.tsx';
import type { PopupState } from './popup-state.ts';
import { Record } from './record/record.tsx';

interface AnswerProps {
  readonly popup: Popup;
  readonly state: PopupState;
  readonly hand: Hand;
  readonly input: NormalizedSeries;
  readonly isTab: boolean;
}

/** The series and how it goes on: the answer first, then how good it is, then what can be changed. */
export function Answer({ popup, state, hand, input, isTab }: AnswerProps) {
  const { shown, awaited, learning, backtest, isDetailsOpen } = state;
  const { fit } = learning;
  const format = useMemo(() => valueFormat(hand.series), [hand.series]);
  // Chart and number are of one forecast, also for the moment in which a newer one is on its way.
  const drawn = shown?.input ?? input;
  const forecast = shown?.forecast ?? null;
  const band = forecast && bandAt(forecast.bands, hand.level);
  return (
    <div class="answer" aria-busy={awaited !== null}>
      <Chart input={drawn} forecast={forecast} band={band} fit={fit} format={format} height={isTab ? 280 : 154} />
      <ValuesTable series={hand.series} forecast={forecast} band={band} format={format} />
      <NextValue input={drawn} forecast={forecast} band={band} preview={fit?.preview ?? null} format={format} />
      <div class="judgement" data-learning={fit !== null}>
        <Record popup={popup} input={drawn} forecast={forecast} trackRecord={shown?.trackRecord ?? ''} choices={hand} backtest={backtest} isOpen={isDetailsOpen} learning={learning} format={format} />
        {fit && <LearningPanel fit={fit} />}
      </div>
      <Controls popup={popup} hand={hand} input={input} forecast={forecast} learning={learning} format={format} />
      <Actions popup={popup} state={state} isTab={isTab} />
      {hand.source && <p class="source">{text('popup_source', { source: hand.source })}</p>}
    </div>
  );
}
