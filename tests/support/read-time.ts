import type { Page } from 'playwright';
import { inPageScript } from './in-page-script.ts';

/**
 * How long reading a page's charts takes, in ms that the page's own thread
 * computes, whoever else has the processor: the shortest of several runs.
 */
export async function readTime(page: Page, mostPoints: number, runs = 5): Promise<number> {
  const statement = await inPageScript('page/chart-task.ts');
  const read = await page.evaluateHandle(`(() => { ${statement}
    return async () => {
      const { found } = await inPage.run({ kind: 'read', mostPoints: ${mostPoints}, element: null });
      if (found.charts.length === 0) throw new Error('There was nothing to read.');
    };
  })()`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = await computed();
    await read.evaluate((run) => (run as () => Promise<void>)());
    least = Math.min(least, (await computed()) - before);
  }
  await session.detach();
  return least;
}
