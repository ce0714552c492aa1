import type { Page } from 'playwright';
import { splitLabels } from '../../src/core/chart/joined-labels.ts';
import { joinChunks } from '../../src/extension/background/join-chunks.ts';
import type { ChartTask } from '../../src/extension/page/chart-task.ts';
import type { ReadTask } from '../../src/extension/page/document-task.ts';
import type { ElementAddress } from '../../src/core/chart/chart-reading.ts';
import type { RawChart, RawLine } from '../../src/extension/page/raw-chart.ts';
import type { RawDocument } from '../../src/extension/page/raw-document.ts';
import { inPageScript } from './in-page-script.ts';

/** What tasks find, before it is known to be what it should. */
type Found = Pick<RawDocument, 'tables' | 'pictures' | 'view'> & { readonly charts: unknown };

/** Runs a task for the page as the extension injects it, in the page's own world, without the extension: values arrive as arrays. */
async function runTask(page: Page, entry: string, task: unknown): Promise<Found> {
  const statement = await inPageScript(`page/${entry}.ts`);
  const nextStatement = await inPageScript('page/next-chunk-task.ts');
  // The page's own Array.from: typed arrays do not survive Playwright's way.
  const [first, ...chunks] = await page.evaluate<unknown[]>(`(async () => { ${statement}
    const plain = (value) => ArrayBuffer.isView(value) ? Array.from(value)
      : Array.isArray(value) ? value.map(plain)
      : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plain(of)]))
      : value;
    // Neither compiling it nor what Playwright needs is part of a task of the reader's.
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    await turn();
    const chunks = [await inPage.run(${JSON.stringify(task)})];
    const next = (name) => { ${nextStatement} return inPage.run(name); };
    for (const { more } = chunks[0]; more && !chunks.at(-1).isLast;) {
      await turn();
      chunks.push(next(more));
    }
    await turn();
    return plain(chunks);
  })()`);
  const found = await joinChunks(first, () => Promise.resolve(chunks.shift()));
  if (!found) throw new Error('Not all that was found came from the page.');
  return found as unknown as Found;
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
  return charts((await runTask(page, 'chart-task', { kind: 'read', mostPoints: 20_000, element: null, ...task })).charts);
}

/** What the generic readers find in a page's document. */
export async function readDocumentOf(page: Page, task: Partial<ReadTask> = {}): Promise<Omit<RawDocument, 'charts'> & { charts: ReadChart[] }> {
  const read = await runTask(page, 'document-task', { mostPoints: 20_000, element: null, ...task });
  return { ...read, charts: charts(read.charts) };
}

/** The chart of a canvas by what it draws when it is made to. */
export async function recordChartOf(page: Page, element: ElementAddress): Promise<ReadChart[]> {
  return charts((await runTask(page, 'document-task', { record: element })).charts);
}
