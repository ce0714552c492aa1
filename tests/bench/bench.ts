import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf, type BenchRow } from './bench-rows.ts';
import { weighBundles } from './bundles.ts';
import { CASES } from './cases.ts';
import { measureColdStart } from './cold-start.ts';
import { describeCase, describeSizes } from './describe-case.ts';
import { installPeers } from './install-peers.ts';
import { FULL_PACE, measureCase, QUICK_PACE, type CaseResult } from './measure-case.ts';
import { measureInChromium } from './measure-in-chromium.ts';
import { OWN_ENGINES, parseBenchArguments, type BenchOptions } from './parse-bench-arguments.ts';
import { replaceReport } from './performance-table.ts';
import { provideKernels } from './provide-kernels.ts';
import { startEngine } from './start-engine.ts';

const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);

/** Fresh processes of each engine for the cold start. */
const COLD_STARTS = 9;

/**
 * `npm run -s bench -- [--json FILE] [--write] [--quick] [--only TEXT] [--engines NAMES]`:
 * speed against the peers, which it installs first. About six minutes;
 * `--quick` is ours alone, in one.
 */
async function bench(options: BenchOptions): Promise<void> {
  if (options.engines.some((engine) => !OWN_ENGINES.includes(engine))) await installPeers();
  const pace = options.quick ? QUICK_PACE : FULL_PACE;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const removeKernels = await provideKernels();
  const results: CaseResult[] = [];
  const take = (result: CaseResult): void => {
    results.push(result);
    console.log(describeCase(result));
  };
  try {
    const cases = CASES.filter(({ name }) => name.includes(options.only));
    for (const one of cases) take(await measureCase(one, pace, options.engines, startEngine));
    let sizes: BenchRow[] = [];
    if (options.only === '') {
      sizes = await weighBundles(folder, options.engines);
      console.log(describeSizes(sizes));
      take(await measureColdStart(folder, options.engines, COLD_STARTS));
    }
    const chromium = options.engines.includes('onnxruntime-web') ? await measureInChromium(folder, options, pace, take) : null;
    const rows = [...results.flatMap(rowsOf), ...sizes];
    if (options.json !== null) await writeFile(options.json, `${JSON.stringify(rows, null, 1)}\n`);
    if (options.write) {
      const report = { machine: describeMachine(chromium), date: new Date().toISOString().slice(0, 10), results, sizes };
      await writeFile(DOCUMENT, replaceReport(await readFile(DOCUMENT, 'utf8'), report));
    }
    // Whoever computes something else is refused; of ours that is an error of ours.
    const wrong = results.flatMap(({ measurements }) => measurements).filter(({ engine, refusal }) => refusal !== null && OWN_ENGINES.includes(engine));
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await removeKernels();
    await rm(folder, { recursive: true });
  }
}

function describeMachine(chromium: string | null): string {
  const processors = cpus();
  return `${processors.length} cores of ${processors[0]?.model ?? 'an unknown processor'}, node ${process.versions.node}${chromium === null ? '' : `, Chromium ${chromium}`}`;
}

await bench(parseBenchArguments(process.argv.slice(2)));
