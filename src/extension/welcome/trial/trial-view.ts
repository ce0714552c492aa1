import { addressOf } from '../../dom/element-address.ts';
import { composeDrawPlan } from '../../messages/compose-draw-plan.ts';
import type { OverlayView } from '../../overlay/mount-overlay.ts';
import { readingOf, type PriceChartLayout } from './price-chart-layout.ts';
import type { TrialState } from './trial-state.ts';

/** What the overlay is to show on the live chart; null for no overlay. */
export function trialView({ shown, awaited, problem }: TrialState, layout: PriceChartLayout, chart: SVGSVGElement | null): OverlayView | null {
  if (problem) return { kind: 'problem', ...problem };
  const element = chart && addressOf(chart);
  if (!shown || !chart || !element) return awaited === null ? null : { kind: 'busy' };
  const { left, top, width, height } = chart.getBoundingClientRect();
  const { input, forecast, level, lineStyle } = shown;
  const { series } = input;
  return {
    kind: 'plan',
    plan: composeDrawPlan({
      id: 'welcome',
      source: 'chart',
      input,
      forecast,
      level,
      lineStyle,
      origin: { frameId: 0, element, kind: 'chart', name: series.name, seriesNames: [series.name], points: series.values.length, seriesIndex: 0, calibration: null },
      chart: { reading: readingOf(layout, series, element, { left, top, width, height }), seriesIndex: 0 },
      offers: [],
      handOffered: false,
      frameId: 0,
    }),
  };
}
