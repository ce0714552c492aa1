import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import { elementAt } from '../dom/element-address.ts';
import { describeChart } from './describe-chart.ts';
import { findCharts } from './find-charts.ts';
import { createPacer, runPaced } from './pacer.ts';
import type { RawChart } from './raw-chart.ts';
import { heldChart, watchChart } from './watch-chart.ts';

/** What is wanted of the charts of a document. */
export type ChartTask =
  | { readonly kind: 'read'; readonly mostPoints: number; /** One chart only; null or left out for all. */ readonly element?: ElementAddress | null }
  | { readonly kind: 'watch'; readonly element: ElementAddress };

/**
 * Runs in the page's own world, where the charts' objects are; the build makes
 * one self-contained function of it and all that it imports. Whatever it
 * returns is the page's word, to be validated.
 *
 * @returns readings of charts (`RawChart[]`), or whether a chart is being watched now
 */
export async function run(task: ChartTask): Promise<RawChart[] | boolean> {
  if (task.kind === 'watch') {
    const element = elementAt(document, task.element);
    const chart = element && findCharts(document).find((found) => found.element === element);
    return chart ? watchChart(chart) : false;
  }
  const pacer = createPacer();
  const readings: RawChart[] = [];
  for (const chart of chartsFor(task.element ?? null)) {
    // To find them, to read each, and to hand all of them over are tasks of their own.
    await pacer.pause();
    const reading = await runPaced(describeChart(chart, task.mostPoints), pacer);
    if (reading) readings.push(reading);
  }
  await pacer.pause();
  return readings;
}

function chartsFor(address: ElementAddress | null): ReturnType<typeof findCharts> {
  if (!address) return findCharts(document);
  const element = elementAt(document, address);
  const held = element && heldChart(element);
  if (held) return [held];
  return findCharts(document).filter((found) => found.element === element);
}
