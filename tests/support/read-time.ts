import type { Page } from 'playwright';
import { bundleInPage } from '../../src/tools/build/bundle-in-page.ts';
import { root } from './root.ts';

/**
 * How long reading a page's charts takes in the page itself, in ms: the
 * shortest of several runs, since others have the processor, too.
 */
export async function readTime(page: Page, mostPoints: number, runs = 5): Promise<number> {
  const statement = await bundleInPage(`${root}/src/extension/page/chart-task.ts`);
  return page.evaluate(`(async () => { ${statement}
    const times = [];
    for (let run = 0; run < ${runs}; run++) {
      const began = performance.now();
      const charts = await inPage.run({ kind: 'read', mostPoints: ${mostPoints}, element: null });
      if (charts.length === 0) throw new Error('There was nothing to read.');
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  })()`);
}
