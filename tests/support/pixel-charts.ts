import { createRandom } from '../../src/core/random.ts';

export type ChartLibrary = 'chart.js' | 'echarts' | 'plotly' | 'uplot' | 'lightweight-charts' | 'd3' | 'vega-lite';

/** The description that tests/pages/pixels/draw-charts.js draws. */
export interface PixelChart {
  readonly title: string;
  readonly library: ChartLibrary;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly style: 'line' | 'area' | 'points' | 'smooth' | 'dashed' | 'step' | 'bars' | 'candles';
  readonly x: { readonly kind: 'time' | 'linear'; readonly values: readonly number[] } | { readonly kind: 'category'; readonly labels: readonly string[] };
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[];
  readonly thickness?: number;
  readonly font?: string;
  readonly fontSize?: number;
  readonly log?: boolean;
  readonly format?: 'plain' | 'percent' | 'dollar' | 'thousands' | 'german';
  readonly grid?: boolean;
  readonly gridDash?: boolean;
  readonly legend?: boolean;
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 8);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A random walk that stays above 0 when it starts well above. */
function walk(seed: number, count: number, start: number, step: number): number[] {
  const random = createRandom(seed);
  let value = start;
  return Array.from({ length: count }, () => {
    value += step * random.normal();
    return Number(value.toPrecision(6));
  });
}

function season(seed: number, count: number, level: number, height: number, period: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => Number((level + height * Math.sin((2 * Math.PI * i) / period) + 0.15 * height * random.normal()).toPrecision(6)));
}

function growth(seed: number, count: number, start: number, rate: number): number[] {
  const random = createRandom(seed);
  let value = start;
  return Array.from({ length: count }, () => {
    value *= 1 + rate + 0.5 * rate * random.normal();
    return Number(value.toPrecision(6));
  });
}

const days = (count: number): PixelChart['x'] => ({ kind: 'time', values: Array.from({ length: count }, (_, i) => START + i * DAY) });
const numbers = (count: number, step = 1): PixelChart['x'] => ({ kind: 'linear', values: Array.from({ length: count }, (_, i) => i * step) });
const months = (count: number): PixelChart['x'] => ({ kind: 'category', labels: Array.from({ length: count }, (_, i) => MONTHS[i % 12] ?? '') });
const counted = (count: number): PixelChart['x'] => ({ kind: 'category', labels: Array.from({ length: count }, (_, i) => String(i + 1)) });

const BLUE = '#36a2eb';
const RED = '#e6194b';
const GREEN = '#2ca02c';
const ORANGE = '#ff9f40';
const PURPLE = '#7b4fd0';

interface Choices extends Partial<Omit<PixelChart, 'series' | 'x' | 'title' | 'library'>> {
  readonly colors?: readonly string[];
}

function chart(title: string, library: ChartLibrary, x: PixelChart['x'], lines: readonly (readonly number[])[], { colors = [BLUE, RED, GREEN, ORANGE], ...rest }: Choices = {}): PixelChart {
  return {
    title: `${library}: ${title}`,
    library,
    width: 800,
    height: 400,
    dark: false,
    style: 'line',
    x,
    series: lines.map((values, i) => ({ name: `series ${i + 1}`, color: colors[i] ?? BLUE, values })),
    ...rest,
  };
}

/** Charts of many looks, each with the series that its picture must give back. */
export const PIXEL_CHARTS: readonly PixelChart[] = [
  chart('a walk over days', 'chart.js', days(60), [walk(1, 60, 100, 3)]),
  chart('a walk over days, dark', 'chart.js', days(60), [walk(2, 60, 100, 3)], { dark: true, colors: [ORANGE] }),
  chart('two lines that cross', 'chart.js', days(50), [walk(3, 50, 40, 3), walk(4, 50, 42, 3)]),
  chart('three lines and a legend, dark', 'chart.js', numbers(40), [walk(5, 40, 10, 1), walk(6, 40, 14, 1), walk(7, 40, 6, 1)], { dark: true, legend: true, colors: [BLUE, ORANGE, GREEN] }),
  chart('points on the line, months', 'chart.js', months(24), [season(8, 24, 500, 120, 12)], { style: 'points' }),
  chart('an area in dollars', 'chart.js', days(90), [walk(9, 90, 12_000, 300)], { style: 'area', format: 'dollar' }),
  chart('a smooth line in per cent', 'chart.js', numbers(25), [season(10, 25, 50, 30, 12)], { style: 'smooth', format: 'percent' }),
  chart('a dashed line', 'chart.js', numbers(60, 5), [walk(11, 60, 0, 2)], { style: 'dashed', colors: [PURPLE] }),
  chart('logarithmic growth', 'chart.js', days(120), [growth(12, 120, 3, 0.06)], { log: true }),
  chart('500 points', 'chart.js', numbers(500), [walk(13, 500, 1000, 10)], { thickness: 1 }),
  chart('bars by month', 'chart.js', months(12), [season(14, 12, 40, 20, 12)], { style: 'bars' }),
  chart('a thick line without a grid', 'chart.js', counted(30), [season(15, 30, 5, 2, 7)], { thickness: 5, grid: false }),
  chart('a dashed grid, German numbers, a larger font', 'chart.js', days(40), [walk(16, 40, 4_500, 200)], { gridDash: true, format: 'german', fontSize: 14 }),
  chart('DejaVu and thousands', 'chart.js', numbers(40), [walk(17, 40, 30_000, 4_000)], { font: 'DejaVu Sans', format: 'thousands' }),
  chart('a walk over days', 'echarts', days(60), [walk(21, 60, 100, 3)], { colors: ['#5470c6'] }),
  chart('two lines, dark', 'echarts', counted(40), [walk(22, 40, 20, 2), walk(23, 40, 25, 2)], { dark: true, colors: ['#4992ff', '#7cffb2'] }),
  chart('an area over months', 'echarts', months(24), [season(24, 24, 300, 80, 12)], { style: 'area', colors: ['#5470c6'] }),
  chart('hollow symbols', 'echarts', counted(20), [walk(25, 20, 1500, 80)], { style: 'points', colors: ['#91cc75'] }),
  chart('a smooth line', 'echarts', numbers(30), [season(26, 30, 0.5, 0.3, 10)], { style: 'smooth', colors: ['#ee6666'] }),
  chart('bars', 'echarts', months(12), [season(27, 12, 4000, 1800, 12)], { style: 'bars', colors: ['#5470c6'] }),
  chart('legend and three lines', 'echarts', counted(31), [walk(28, 31, 10, 1), walk(29, 31, 12, 1), walk(30, 31, 15, 1)], { legend: true, colors: ['#5470c6', '#91cc75', '#fac858'] }),
  chart('a walk over days', 'plotly', days(60), [walk(31, 60, 100, 3)], { colors: ['#636efa'] }),
  chart('two lines and a legend inside', 'plotly', numbers(60), [walk(32, 60, 20, 2), walk(33, 60, 30, 2)], { legend: true, colors: ['#636efa', '#ef553b'] }),
  chart('markers, dark', 'plotly', numbers(25), [walk(34, 25, 0.5, 0.05)], { dark: true, style: 'points', colors: ['#00cc96'] }),
  chart('logarithmic growth', 'plotly', numbers(80), [growth(35, 80, 2, 0.09)], { log: true, colors: ['#636efa'] }),
  chart('an area in per cent', 'plotly', days(50), [season(36, 50, 40, 15, 14)], { style: 'area', format: 'percent', colors: ['#ab63fa'] }),
  chart('bars', 'plotly', numbers(15), [season(37, 15, 60, 30, 6)], { style: 'bars', colors: ['#636efa'] }),
  chart('a thin line over days', 'uplot', days(200), [walk(41, 200, 100, 3)], { colors: [RED] }),
  chart('two lines, dark', 'uplot', days(80), [walk(42, 80, 1000, 30), walk(43, 80, 1100, 30)], { dark: true, colors: ['#60a5fa', '#fbbf24'], thickness: 2 }),
  chart('an area over numbers', 'uplot', numbers(100), [season(44, 100, 5, 3, 25)], { style: 'area', colors: ['#0ea5e9'], thickness: 2 }),
  chart('a walk over days', 'lightweight-charts', days(80), [walk(51, 80, 180, 3)], { colors: ['#2962ff'] }),
  chart('an area, dark', 'lightweight-charts', days(120), [walk(52, 120, 40, 1)], { style: 'area', dark: true, colors: ['#26a69a'] }),
  chart('candles', 'lightweight-charts', days(50), [walk(53, 50, 100, 2)], { style: 'candles' }),
  chart('a walk over days', 'd3', days(60), [walk(61, 60, 100, 3)], { colors: ['#4682b4'] }),
  chart('no grid, dark, over numbers', 'd3', numbers(45), [walk(62, 45, -5, 3)], { dark: true, grid: false, colors: ['#f97316'] }),
  chart('points on the line', 'd3', numbers(30), [walk(63, 30, 2.5, 0.2)], { style: 'points', colors: ['#d62728'], thickness: 2 }),
  chart('a smooth line over months', 'd3', months(12), [season(64, 12, 20, 10, 12)], { style: 'smooth', colors: ['#9467bd'], thickness: 2.5 }),
  chart('a walk over days', 'vega-lite', days(60), [walk(71, 60, 100, 3)], { colors: ['#4c78a8'] }),
  chart('two lines over numbers', 'vega-lite', numbers(50), [walk(72, 50, 10, 1), walk(73, 50, 12, 1)], { colors: ['#4c78a8', '#f58518'] }),
  chart('bars over months', 'vega-lite', { kind: 'category', labels: MONTHS.map((_, i) => `2024-${String(i + 1).padStart(2, '0')}`) }, [season(74, 12, 50, 25, 12)], { style: 'bars', colors: ['#4c78a8'] }),
];
