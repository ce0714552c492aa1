import { writeFile } from 'node:fs/promises';
import { describeCase } from './describe-case.ts';
import { rowsOf, type BenchRow } from './bench-rows.ts';
import { CASES } from './cases.ts';
import { withCompiledKernels } from './compiled-kernels.ts';
import { installPeers } from './install-peers.ts';
import { FULL_PACE, measureCase, QUICK_PACE } from './measure-case.ts';
import { startEngine } from './start-engine.ts';
import { OWN_ENGINES, parseBenchArguments } from './parse-bench-arguments.ts';

/**
 * `npm run -s bench -- [--json FILE] [--write] [--quick] [--only TEXT] [--engines NAMES]`:
 * speed against the peers, which it installs first.
 */
async function bench(): Promise<void> {
  const options = parseBenchArguments(process.argv.slice(2));
  if (options.engines.some((engine) => !OWN_ENGINES.includes(engine))) await installPeers();
  const rows: BenchRow[] = [];
  await withCompiledKernels(async () => {
    for (const one of CASES.filter(({ name }) => name.includes(options.only))) {
      const result = await measureCase(one, options.quick ? QUICK_PACE : FULL_PACE, options.engines, startEngine);
      rows.push(...rowsOf(result));
      console.log(describeCase(result));
    }
  });
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(rows, null, 1)}\n`);
}

await bench();
