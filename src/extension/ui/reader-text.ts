import type { ChartReaderName } from '../../core/chart/chart-reading.ts';
import { text } from '../platform/i18n.ts';
import { formatPercent } from './format-value.ts';

/** The readers that are libraries, as these write themselves; charts of our own pages are ours. */
const LIBRARIES: Readonly<Partial<Record<ChartReaderName, string>>> = {
  'chart.js': 'Chart.js',
  echarts: 'ECharts',
  plotly: 'Plotly',
  uplot: 'uPlot',
  'lightweight-charts': 'Lightweight Charts',
  recharts: 'Recharts',
  'observable-plot': 'Observable Plot',
  vega: 'Vega',
  bokeh: 'Bokeh',
  highcharts: 'Highcharts',
  apexcharts: 'ApexCharts',
  amcharts: 'amCharts',
  d3: 'D3',
  own: 'Predict Next',
};

/**
 * Where the values of a chart come from, and how far off they may be.
 *
 * @param expectedError as a share of the axis' range; 0 for the chart's own numbers
 */
export function readerText(reader: ChartReaderName, expectedError: number): string {
  const library = LIBRARIES[reader];
  if (library && expectedError === 0) return text('overlay_source_chart', { library });
  const error = formatPercent(expectedError < 0.001 ? 0.001 : Math.ceil(expectedError * 1000) / 1000, 1);
  if (library) return text('overlay_source_chart_near', { library, error });
  return text(reader === 'pixels' ? 'overlay_source_pixels' : 'overlay_source_drawing', { error });
}
