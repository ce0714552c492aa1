import { valueToPixel } from '../../../core/chart/axis-scale.ts';
import type { AxisCalibration } from '../../../core/chart/chart-reading.ts';
import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { placeOf } from '../place-of.ts';
import { labelOf } from '../text-of.ts';
import { drawnParts, type RechartsChart } from './recharts/drawn-parts.ts';
import { type Fiber, fiberOf } from './recharts/fibers.ts';
import { readItem } from './recharts/read-item.ts';
import { stateAround } from './recharts/recharts-state.ts';
import { chartOfVersion2 } from './recharts/version-2.ts';

const MOST_ITEMS = 100;

/** px by which two axes may differ and be one. */
const SAME_PLACE = 0.01;

/**
 * Reads the charts of Recharts 2 and 3 by what React keeps of their components: the
 * chart's own state tells its data, and each line was handed the places of its points.
 */
export const recharts: ChartReader = {
  name: 'recharts',
  find: (roots) =>
    elementsMatching(roots, '.recharts-wrapper').flatMap((wrapper) => {
      const svg = svgOf(wrapper);
      return svg ? [foundChart(wrapper, svg)] : [];
    }),
  // What holds the chart is its element: there is no object to catch.
  adopt: () => null,
};

function foundChart(wrapper: Element, svg: Element): FoundChart {
  return { reader: 'recharts', element: svg, container: wrapper, instance: null, read: (mostPoints) => readChart(wrapper, svg, mostPoints) };
}

/** The chart's own SVG: each mark of its legend is one, too. */
function svgOf(wrapper: Element): Element | null {
  const svgs = Array.from(wrapper.querySelectorAll('svg.recharts-surface'));
  return svgs.find((svg) => !svg.closest('.recharts-legend-wrapper, .recharts-tooltip-wrapper')) ?? null;
}

function* readChart(wrapper: Element, svg: Element, mostPoints: number): LineByLine<ChartParts | null> {
  const fiber = svg.isConnected ? fiberOf(wrapper) : null;
  const chart = fiber && (chartOfVersion3(fiber) ?? chartOfVersion2(fiber));
  if (!chart || chart.state.layout.layoutType !== 'horizontal') return null;
  const { version, state, parts } = chart;
  const { width, height } = state.layout;
  const read = yield* readEach(parts.items.slice(0, MOST_ITEMS), (drawn) => readItem(drawn, parts, state, mostPoints));
  const [first] = read;
  if (!first) return null;
  const plot = parts.plot ?? { left: 0, top: 0, width, height };
  return {
    version,
    expectedError: 0,
    name: labelOf(svg) || labelOf(wrapper),
    size: { width, height },
    plot,
    pointer: placeOf(state.tooltip?.axisInteraction?.hover?.coordinate),
    x: first.x,
    // Bars beside one another stand beside their places, and a second x axis runs its own way.
    series: read.map(({ x, line }) => (isSameAxis(x, first.x) ? line : { ...line, subplot: { plot, x } })),
  };
}

function chartOfVersion3(fiber: Fiber): RechartsChart | null {
  const state = stateAround(fiber);
  if (!state) return null;
  const shown = state.graphicalItems.cartesianItems.filter(({ hide, isPanorama }) => hide !== true && isPanorama !== true);
  return { version: '3', state, parts: drawnParts(fiber, shown) };
}

function isSameAxis(one: AxisCalibration, other: AxisCalibration): boolean {
  const isNear = (pixel: number, place: number): boolean => Math.abs(pixel - place) < SAME_PLACE;
  return one.kind === other.kind && one.points.every(({ value, pixel }) => isNear(valueToPixel(other, value), pixel)) && other.points.every(({ value, pixel }) => isNear(valueToPixel(one, value), pixel));
}
