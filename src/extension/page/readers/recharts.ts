import { rootsBelow } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { placeOf } from '../place-of.ts';
import { labelOf } from '../text-of.ts';
import { drawnParts } from './recharts/drawn-parts.ts';
import { fiberOf } from './recharts/fibers.ts';
import { readItem } from './recharts/read-item.ts';
import { stateAround } from './recharts/recharts-state.ts';

const MOST_ITEMS = 100;

/**
 * Reads the charts of Recharts 3 by what React keeps of their components: the
 * chart's own state tells its data, and each line was handed the places of its points.
 */
export const recharts: ChartReader = {
  name: 'recharts',
  find(document) {
    return rootsBelow(document)
      .flatMap((root) => Array.from(root.querySelectorAll('.recharts-wrapper')))
      .flatMap((wrapper) => {
        const svg = svgOf(wrapper);
        return svg ? [foundChart(wrapper, svg)] : [];
      });
  },
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
  const state = fiber && stateAround(fiber);
  if (!state || state.layout.layoutType !== 'horizontal') return null;
  const { width, height } = state.layout;
  const shown = state.graphicalItems.cartesianItems.slice(0, MOST_ITEMS).filter(({ hide, isPanorama }) => hide !== true && isPanorama !== true);
  const parts = drawnParts(fiber, shown);
  const read = yield* readEach(parts.items, (drawn) => {
    const item = readItem(drawn, parts, state, mostPoints);
    return item && { ...item, xAxisId: drawn.item.xAxisId };
  });
  const [first] = read;
  if (!first) return null;
  return {
    version: '3',
    expectedError: 0,
    name: labelOf(svg) || labelOf(wrapper),
    size: { width, height },
    plot: parts.plot ?? { left: 0, top: 0, width, height },
    pointer: placeOf(state.tooltip?.axisInteraction?.hover?.coordinate),
    x: first.x,
    series: read.filter(({ xAxisId }) => xAxisId === first.xAxisId).map(({ line }) => line),
  };
}
