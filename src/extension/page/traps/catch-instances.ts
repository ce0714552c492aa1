import type { ChartReaderName } from '../../../core/chart/chart-reading.ts';
import type { TreeRoot } from '../../dom/element-address.ts';
import { bokehTrap } from './bokeh.ts';
import { chartJsPointerTrap, chartJsResizeTrap } from './chart-js.ts';
import { echartsTrap } from './echarts.ts';
import { lightweightChartsTrap } from './lightweight-charts.ts';
import type { Trap } from './trap.ts';
import { uplotTrap } from './uplot.ts';
import { vegaTrap } from './vega.ts';

/** Those of a library in the order in which they are tried, the quietest first. */
const TRAPS: readonly Trap[] = [chartJsPointerTrap, chartJsResizeTrap, echartsTrap, uplotTrap, lightweightChartsTrap, vegaTrap, bokehTrap];

/** A page with more such elements than this has some that nobody asks for. */
const MOST_ELEMENTS = 100;

/**
 * The objects of charts that a library keeps to itself. A trap is set only
 * where its library has left its mark on elements that no reader has found yet;
 * nothing of it remains.
 *
 * @param roots of the document
 * @param adopt takes what was caught; asked before the next trap is set
 * @param isFound whether the chart of an element needs no trap any more
 */
export function catchInstances(reader: ChartReaderName, document: Document, roots: readonly TreeRoot[], isFound: (element: Element) => boolean, adopt: (instance: object) => void): void {
  for (const trap of TRAPS) {
    if (trap.reader !== reader) continue;
    const elements = trap.marked(roots).filter((element) => !isFound(element)).slice(0, MOST_ELEMENTS);
    if (elements.length > 0) trap.catch(elements, document).forEach(adopt);
  }
}
