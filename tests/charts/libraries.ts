/** How a page has the library: as the global of its own browser file, or inside of the site's bundle, with no global left. */
export type Build = 'global' | 'bundled';

/** What the x axis counts by: its labels, numbers, or time; the last two are time, the y axis being special. */
export const MATRIX_AXES = ['category', 'linear', 'time', 'log', 'reversed'] as const;

export type MatrixAxis = (typeof MATRIX_AXES)[number];

/** What is expected to read a chart: the library's own numbers; its drawing, by the library's own scales; its drawing alone; or its picture. */
export type Way = 'library' | 'scales' | 'drawing' | 'pixels';

/** A library as tests/pages/matrix draws by it. */
export interface MatrixLibrary {
  /** The adapter: its file in tests/pages/matrix. */
  readonly name: string;
  readonly title: string;
  /** By build, what is expected to read it. */
  readonly ways: Readonly<Partial<Record<Build, Way>>>;
  readonly axes: readonly MatrixAxis[];
}

const BOTH = { global: 'library', bundled: 'library' } as const;
const DRAWN = { global: 'drawing', bundled: 'drawing' } as const;

/** Every library of the table in docs/charts.md. */
export const MATRIX_LIBRARIES: readonly MatrixLibrary[] = [
  { name: 'chart-js', title: 'Chart.js', ways: BOTH, axes: MATRIX_AXES },
  { name: 'echarts', title: 'ECharts, canvas', ways: BOTH, axes: MATRIX_AXES },
  { name: 'echarts-svg', title: 'ECharts, SVG', ways: BOTH, axes: MATRIX_AXES },
  { name: 'plotly', title: 'Plotly', ways: BOTH, axes: MATRIX_AXES },
  { name: 'uplot', title: 'uPlot', ways: BOTH, axes: ['linear', 'time', 'log', 'reversed'] },
  { name: 'lightweight-charts', title: 'Lightweight Charts', ways: BOTH, axes: ['time', 'log', 'reversed'] },
  { name: 'recharts', title: 'Recharts', ways: { bundled: 'library' }, axes: MATRIX_AXES },
  { name: 'd3', title: 'D3', ways: BOTH, axes: MATRIX_AXES },
  { name: 'observable-plot', title: 'Observable Plot', ways: { global: 'scales', bundled: 'scales' }, axes: MATRIX_AXES },
  { name: 'vega-svg', title: 'Vega-Lite, SVG', ways: BOTH, axes: MATRIX_AXES },
  { name: 'vega-canvas', title: 'Vega-Lite, canvas', ways: BOTH, axes: MATRIX_AXES },
  { name: 'bokeh', title: 'Bokeh', ways: BOTH, axes: MATRIX_AXES },
  { name: 'highcharts-like', title: 'a page with the interface of Highcharts', ways: { global: 'library' }, axes: MATRIX_AXES },
  { name: 'apexcharts-like', title: 'a page with the interface of ApexCharts', ways: { global: 'library' }, axes: MATRIX_AXES },
  { name: 'amcharts-like', title: 'a page with the interface of amCharts 5', ways: { global: 'library' }, axes: MATRIX_AXES },
  { name: 'chartist', title: 'Chartist', ways: DRAWN, axes: ['category', 'linear', 'time'] },
  { name: 'frappe', title: 'Frappe Charts', ways: DRAWN, axes: ['category'] },
  { name: 'billboard', title: 'billboard.js', ways: DRAWN, axes: MATRIX_AXES },
  { name: 'dygraphs', title: 'Dygraphs', ways: DRAWN, axes: ['linear', 'time', 'log', 'reversed'] },
  { name: 'hand-svg', title: 'SVG written by hand', ways: { global: 'drawing' }, axes: MATRIX_AXES },
  { name: 'hand-canvas', title: 'canvas drawn by hand', ways: { global: 'pixels' }, axes: MATRIX_AXES },
  { name: 'picture', title: 'a picture of a chart', ways: { global: 'pixels' }, axes: MATRIX_AXES },
];

/** The axis on which redrawing and times are measured: time where the library has such an axis. */
export function mainAxis({ axes }: MatrixLibrary): MatrixAxis {
  return axes.includes('time') ? 'time' : axes[0];
}
