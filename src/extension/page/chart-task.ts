import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import { elementAt } from '../dom/element-address.ts';
import type { FoundChart } from './chart-reader.ts';
import type { FirstChunk } from './chunks/chunk.ts';
import { inChunks } from './chunks/in-chunks.ts';
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
 * @returns readings of charts, or whether a chart is being watched now
 */
export async function run(task: ChartTask): Promise<FirstChunk<{ readonly charts: readonly RawChart[] }> | boolean> {
  const pacer = createPacer();
  const find = (): Promise<FoundChart[]> => runPaced(findCharts(document), pacer);
  if (task.kind === 'watch') {
    const element = elementAt(document, task.element);
    const chart = element && (await find()).find((found) => found.element === element);
    return chart ? watchChart(chart) : false;
  }
  const element = task.element ? elementAt(document, task.element) : null;
  const held = element && heldChart(element);
  const charts: RawChart[] = [];
  for (const chart of held ? [held] : await find()) {
    if (task.element && chart.element !== element) continue;
    // To find them, to read each, and to hand all of them over are tasks of their own.
    await pacer.pause();
    const reading = await runPaced(describeChart(chart, task.mostPoints), pacer);
    if (reading) charts.push(reading);
  }
  await pacer.pause();
  return inChunks({ charts });
}
