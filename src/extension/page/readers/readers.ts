import type { ChartReader } from '../chart-reader.ts';
import { chartJs } from './chart-js.ts';
import { plotly } from './plotly.ts';

/** The libraries whose charts can be asked themselves, in the order in which they are tried. */
export const READERS: readonly ChartReader[] = [chartJs, plotly];
