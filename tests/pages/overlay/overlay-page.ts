import type { ChartConfiguration } from 'chart.js';
import messages from '../../../public/_locales/en/messages.json';
import { MOST_CHART_POINTS, type ChartReading } from '../../../src/core/chart/chart-reading.ts';
import { drain } from '../../../src/core/drain.ts';
import { forecast } from '../../../src/core/forecast/forecast.ts';
import { normalizeSeries } from '../../../src/core/series/normalize-series.ts';
import { createSeries, type Series } from '../../../src/core/series/series.ts';
import { parseChartReadings } from '../../../src/extension/background/parse-chart-readings.ts';
import type { Offer, PlanSource } from '../../../src/extension/messages/protocol.ts';
import { offersOf } from '../../../src/extension/background/offers-of.ts';
import { elementAt } from '../../../src/extension/dom/element-address.ts';
import { mountOverlay, type Overlay, type ShownPlan } from '../../../src/extension/overlay/mount-overlay.ts';
import { describeChart } from '../../../src/extension/page/describe-chart.ts';
import { findCharts } from '../../../src/extension/page/find-charts.ts';

/** What a test asks to be shown. */
export interface ShowRequest {
  readonly source: PlanSource;
  /** Of the chart, or of `values`. */
  readonly horizon?: number;
  readonly canvasIndex?: number;
  readonly seriesIndex?: number;
  /** The series where it is not the chart's. */
  readonly values?: readonly number[];
  readonly name?: string;
  readonly unit?: string;
  /** A band of so much to either side, which the network does not give yet. */
  readonly band?: number;
  /** Predicted values to draw instead of the network's. */
  readonly predicted?: readonly number[];
}

// A page has no messages of an extension: the English file stands in for them.
Object.assign(globalThis, {
  browser: { i18n: { getMessage: (key: string) => (messages as Record<string, { message: string } | undefined>)[key]?.message ?? '' } },
});

interface Scale {
  getPixelForValue(value: number): number;
}

interface Library {
  new (canvas: HTMLCanvasElement, configuration: ChartConfiguration): unknown;
  getChart(canvas: HTMLCanvasElement): { readonly width: number; readonly height: number; readonly scales: Readonly<Record<'x' | 'y', Scale>> } | undefined;
}

const { Chart } = globalThis as unknown as { Chart: Library };

let overlay: Overlay | null = null;
let ending = new AbortController();
const log: string[] = [];

function readings(): ChartReading[] {
  return parseChartReadings(drain(findCharts(document)).map((chart) => drain(describeChart(chart, MOST_CHART_POINTS))));
}

function mount(): Overlay {
  if (overlay) return overlay;
  ending = new AbortController();
  const anchor = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).getBoundingClientRect() : null;
  overlay = mountOverlay(
    document,
    { elementAt: (address) => elementAt(document, address), anchor: anchor ?? null, open: true },
    {
      useFound: ({ element, seriesIndex }) => void log.push(['use-found', element, ...(seriesIndex === null ? [] : [seriesIndex])].join(' ')),
      useHand: () => log.push('use-hand'),
      openApp: () => log.push('open-app'),
      close,
    },
    ending.signal,
  );
  return overlay;
}

function close(): void {
  log.push('close');
  ending.abort();
  overlay = null;
}

function offers(): Offer[] {
  return offersOf([{ frameId: 0, charts: readings(), tables: [], pictures: [], view: null }]);
}

function planOf(request: ShowRequest): ShownPlan {
  const wanted = `canvas:${request.canvasIndex ?? 0}`;
  const reading = request.values ? undefined : readings().find(({ element }) => element === wanted);
  const offered = offers();
  const seriesIndex = request.seriesIndex ?? 0;
  const series: Series = createSeries(request.values ?? reading?.series[seriesIndex].values ?? [], { name: request.name ?? '', unit: request.unit ?? '' });
  const input = normalizeSeries(series, 'auto');
  const predicted = forecast(input, { model: 'mini', horizon: request.horizon ?? request.predicted?.length ?? 1, periods: null });
  const values = request.predicted ? Float64Array.from(request.predicted) : predicted.values;
  const { band } = request;
  return {
    kind: 'draw',
    id: 'test',
    source: request.source,
    series,
    points: series.values.length,
    normalization: input.normalization,
    forecast: {
      ...predicted,
      values,
      bands: band === undefined ? [] : [{ level: 0.8, low: values.map((value, step) => value - band * Math.sqrt(step + 1)), high: values.map((value, step) => value + band * Math.sqrt(step + 1)) }],
    },
    futureTimes: null,
    origin: reading ? offered.filter(({ element }) => element === wanted).map((offer) => ({ ...offer, seriesIndex, calibration: null }))[0] ?? null : null,
    chart: reading ? { reading, line: reading.series[seriesIndex] } : null,
    offers: offered,
    handOffered: request.source !== 'hand',
    frameId: 0,
  };
}

const overlayPage = {
  /** Puts a Chart.js chart into the page; `Chart` is the library's own global. */
  addChart({ configuration, style }: { readonly configuration: unknown; readonly style: string }): void {
    const holder = document.createElement('div');
    holder.style.cssText = style;
    const canvas = document.createElement('canvas');
    holder.append(canvas);
    document.querySelector('main')?.append(holder);
    new Chart(canvas, configuration as ChartConfiguration);
  },
  /** Where Chart.js itself puts a point, in the viewport: the canvas' content box by its own measures. */
  placeOf(x: number, y: number): { x: number; y: number } {
    const canvas = document.querySelectorAll('canvas')[0];
    const chart = Chart.getChart(canvas);
    if (!chart) throw new Error('no chart');
    const box = canvas.getBoundingClientRect();
    const style = getComputedStyle(canvas);
    const inset = (side: string): number => parseFloat(style.getPropertyValue(`border-${side}-width`)) + parseFloat(style.getPropertyValue(`padding-${side}`));
    return {
      x: box.left + inset('left') + (chart.scales.x.getPixelForValue(x) * (box.width - inset('left') - inset('right'))) / chart.width,
      y: box.top + inset('top') + (chart.scales.y.getPixelForValue(y) * (box.height - inset('top') - inset('bottom'))) / chart.height,
    };
  },
  /** The ends of the drawn line in the viewport; null where none is drawn. */
  ends(): readonly { x: number; y: number }[] | null {
    const path = overlay?.element.shadowRoot?.querySelector<SVGPathElement>('path[data-role="prediction"]');
    const matrix = path?.getScreenCTM();
    if (!path || !matrix) return null;
    return [0, path.getTotalLength()].map((at) => {
      const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
      return { x, y };
    });
  },
  show: (request: ShowRequest) => mount().show({ kind: 'plan', plan: planOf(request) }),
  pick: () => mount().show({ kind: 'plan', plan: { kind: 'pick', id: 'test', offers: offers(), handOffered: true, frameId: 0 } }),
  /** Asks for two values on the axis of the first of the page's charts, as of a picture that tells none. */
  calibrate: () => mount().show({ kind: 'plan', plan: { kind: 'calibrate', id: 'test', place: offers()[0], offers: offers(), handOffered: false, frameId: 0 } }),
  problem: (code: string) => mount().show({ kind: 'problem', code, parameters: {} }),
  busy: () => mount().show({ kind: 'busy' }),
  close,
  log,
};

export type OverlayPage = typeof overlayPage;
Object.assign(globalThis, { overlayPage });
