import type { ChartReader } from '../chart-reader.ts';
import { amcharts } from './amcharts.ts';
import { apexcharts } from './apexcharts.ts';
import { bokeh } from './bokeh.ts';
import { chartJs } from './chart-js.ts';
import { d3 } from './d3.ts';
import { echarts } from './echarts.ts';
import { highcharts } from './highcharts.ts';
import { lightweightCharts } from './lightweight-charts.ts';
import { observablePlot } from './observable-plot.ts';
import { plotly } from './plotly.ts';
import { recharts } from './recharts.ts';
import { uplot } from './uplot.ts';
import { vega } from './vega.ts';

/** The libraries whose charts can be asked themselves, in the order in which they are tried. */
export const READERS: readonly ChartReader[] = [chartJs, echarts, plotly, uplot, lightweightCharts, recharts, observablePlot, vega, bokeh, highcharts, apexcharts, amcharts, d3];
