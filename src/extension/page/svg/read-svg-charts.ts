import type { ElementAddress } from '../../../core/chart/chart-reading.ts';
import { contentBox } from '../../dom/content-box.ts';
import { isInView } from '../../dom/is-in-view.ts';
import { addressOf, elementAt, elementsOf, type TreeRoot } from '../../dom/element-address.ts';
import { handOver } from '../hand-over.ts';
import type { RawChart } from '../raw-chart.ts';
import { createPacer, type Pacer, runPaced } from '../pacer.ts';
import { readSvgChart } from './read-svg-chart.ts';

/** What is smaller has no axis that could be read, px. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 60;
/** A page with more has some that nobody asks for. */
const MOST_CHARTS = 50;

/**
 * The charts drawn as SVG that can be read by what they show: their texts tell
 * the axes, their paths, boxes and dots the values.
 *
 * @param roots of the document
 * @param mostPoints the last so many of each line
 * @param element this one only; null for all
 */
export async function readSvgCharts(document: Document, roots: readonly TreeRoot[], mostPoints: number, element: ElementAddress | null): Promise<RawChart[]> {
  const only = element ? elementAt(document, element) : null;
  const drawings = element ? [only] : elementsOf(roots, 'svg');
  const pacer = createPacer();
  const charts: RawChart[] = [];
  for (const svg of drawings) {
    if (!(svg instanceof SVGSVGElement) || !isLargeEnough(svg)) continue;
    if (pacer.isDue()) await pacer.pause();
    const chart = await describe(svg, mostPoints, pacer);
    if (chart) charts.push(chart);
    if (charts.length === MOST_CHARTS) break;
  }
  // What comes after it begins a task of its own.
  await pacer.pause();
  return charts;
}

/** An icon is none, nor is a drawing within another. */
function isLargeEnough(svg: SVGSVGElement): boolean {
  if (svg.ownerSVGElement) return false;
  const { width, height } = svg.getBoundingClientRect();
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

async function describe(svg: SVGSVGElement, mostPoints: number, pacer: Pacer): Promise<RawChart | null> {
  const parts = await readSvgChart(svg, mostPoints, pacer);
  const address = addressOf(svg);
  if (!parts || !address) return null;
  const box = contentBox(svg);
  return { ...(await runPaced(handOver(parts), pacer)), reader: 'svg', element: address, box, inView: isInView(box) };
}
