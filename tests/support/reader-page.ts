import type { Page } from 'playwright';
import { splitLabels } from '../../src/core/chart/joined-labels.ts';
import type { ChartTask } from '../../src/extension/page/chart-task.ts';
import type { ReadTask } from '../../src/extension/page/document-task.ts';
import type { ElementAddress } from '../../src/core/chart/chart-reading.ts';
import type { RawChart, RawLine } from '../../src/extension/page/raw-chart.ts';
import type { RawDocument } from '../../src/extension/page/raw-document.ts';
import { inPageScript } from './in-page-script.ts';

/** Runs a task for the page as the extension injects it, in the page's own world, without the extension: values arrive as arrays. */
async function runTask(page: Page, entry: string, task: unknown): Promise<unknown> {
  const statement = await inPageScript(`page/${entry}.ts`);
  // The page's own Array.from: typed arrays do not survive Playwright's way.
  return page.evaluate(`(async () => { ${statement}
    const plain = (value) => ArrayBuffer.isView(value) ? Array.from(value)
      : Array.isArray(value) ? value.map(plain)
      : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plain(of)]))
      : value;
    // Neither compiling it nor what Playwright needs is part of a task of the reader's.
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    await turn();
    const result = await inPage.run(${JSON.stringify(task)});
    await turn();
    return plain(result);
  })()`);
}

/** A line with its numbers as plain arrays. */
export interface ReadLine extends Omit<RawLine, 'positions' | 'values' | 'times'> {
  readonly positions: readonly number[];
  readonly values: readonly number[];
  readonly times?: readonly number[];
}

/** A chart as it was read. */
export interface ReadChart extends Omit<RawChart, 'series'> {
  readonly series: readonly ReadLine[];
}

/** Readings with the labels of each line apart again. */
function charts(raw: unknown): ReadChart[] {
  const handed = raw as readonly (Omit<ReadChart, 'series'> & { readonly series: readonly (Omit<ReadLine, 'labels'> & { readonly labels?: string })[] })[];
  return handed.map(({ series, ...chart }) => ({
    ...chart,
    series: series.map(({ labels, ...line }) => (labels === undefined ? line : { ...line, labels: splitLabels(labels, line.positions.length + 1) })),
  }));
}

/** The charts of a page by the readers that ask the libraries, as they are injected into the page's own world. */
export async function readChartsOf(page: Page, task: Partial<Extract<ChartTask, { kind: 'read' }>> = {}): Promise<ReadChart[]> {
  return charts(await runTask(page, 'chart-task', { kind: 'read', mostPoints: 20_000, element: null, ...task }));
}

/** What the generic readers find in a page's document. */
export async function readDocumentOf(page: Page, task: Partial<ReadTask> = {}): Promise<Omit<RawDocument, 'charts'> & { charts: ReadChart[] }> {
  const read = (await runTask(page, 'document-task', { mostPoints: 20_000, element: null, ...task })) as RawDocument;
  return { ...read, charts: charts(read.charts) };
}

/** The chart of a canvas by what it draws when it is made to. */
export async function recordChartOf(page: Page, element: ElementAddress): Promise<ReadChart[]> {
  return charts(await runTask(page, 'document-task', { record: element }));
}
