import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { launchExtension } from '../../src/tools/browser/launch-extension.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import buildWhenStale from '../support/global-setup.ts';
import { chromePackage, chromiumPath } from '../support/extension-fixture.ts';
import { servePages } from '../support/page-server.ts';
import { describeResult, replaceReport, writeReport } from './charts-table.ts';
import { mainAxis, MATRIX_LIBRARIES, type Build, type MatrixAxis, type MatrixLibrary } from './libraries.ts';
import { measureCase, type CaseResult } from './measure-case.ts';
import { parseChartArguments, type ChartArguments } from './parse-arguments.ts';

const DOCUMENT = new URL('../../docs/charts.md', import.meta.url);

/**
 * `npm run -s charts -- [--only LIBRARY,...] [--ratio 1,2,3] [--write] [--json FILE]`:
 * what is read of which library's charts, and how near its own places the
 * forecast is drawn, in the real extension.
 */
async function measureCharts({ only, ratios, write, json }: ChartArguments): Promise<void> {
  const libraries = MATRIX_LIBRARIES.filter(({ name }) => only === null || only.includes(name));
  await buildWhenStale();
  const server = await servePages();
  const results: CaseResult[] = [];
  const loads = [loadavg()[0]];
  let browser = '';
  try {
    for (const ratio of ratios) {
      const extension = await launchExtension({ executablePath: chromiumPath(), folder: chromePackage, pixelRatio: ratio });
      browser = extension.context.browser()?.version() ?? '';
      try {
        await closeWelcomeTab(extension.context);
        for (const { library, build, axis, isMain } of casesOf(libraries, ratio)) {
          const page = await extension.context.newPage();
          const result = await measureCase(extension, page, server.origin, { library: library.name, build, axis }, { ratio, isMain });
          await page.close();
          results.push(result);
          loads.push(loadavg()[0]);
          console.log(describeResult(result));
        }
      } finally {
        await extension.context.close();
      }
    }
  } finally {
    await server.close();
  }
  const report = { machine: `${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, Chromium ${browser}`, date: new Date().toISOString().slice(0, 10), loads, results };
  console.log(`\n${writeReport(report)}`);
  if (json !== null) await writeFile(json, `${JSON.stringify(results, null, 1)}\n`);
  if (write) await writeFile(DOCUMENT, replaceReport(await readFile(DOCUMENT, 'utf8'), report));
  if (results.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}

interface Case {
  readonly library: MatrixLibrary;
  readonly build: Build;
  readonly axis: MatrixAxis;
  readonly isMain: boolean;
}

/** At pixel ratio 3 the main axis is enough. */
function casesOf(libraries: readonly MatrixLibrary[], ratio: number): Case[] {
  return libraries.flatMap((library) =>
    (['global', 'bundled'] as const).flatMap((build) => {
      const axes = ratio === 3 ? [mainAxis(library)] : library.axes;
      return build in library.ways ? axes.map((axis) => ({ library, build, axis, isMain: axis === mainAxis(library) })) : [];
    }),
  );
}

await measureCharts(parseChartArguments(process.argv.slice(2)));
