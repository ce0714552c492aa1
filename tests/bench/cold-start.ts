import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { BUNDLE_ENTRIES, bundleFolder } from './bundles.ts';
import { parametersOf, type EngineName } from './cases.ts';
import type { CaseResult, Measurement } from './measure-case.ts';
import { writeOnnxModel } from './onnx-model.ts';
import type { Sample } from './protocol.ts';

const RUNNER = fileURLToPath(new URL('./bundles/cold-start.js', import.meta.url));

/** One line of the table of times. */
export const COLD_START_CASE = 'cold start to the first prediction';

/**
 * Starts each engine in fresh processes, in turns. Ours is the bundle, which is
 * how it is loaded in the product; the peers are loaded as their packages say.
 *
 * @param folder where `weighBundles` has put the bundles
 */
export async function measureColdStart(folder: string, engines: readonly EngineName[], rounds: number): Promise<CaseResult> {
  const before = loadavg()[0];
  const model = `${folder}/model.onnx`;
  const config = { cell: 'gru', inputs: 1, hidden: 64, layers: 2, bias: true, head: { kind: 'linear', targets: 1 } } as const;
  await writeFile(model, writeOnnxModel(config, parametersOf(config)));
  const measurements = engines.flatMap((engine): (Measurement & { entry: string; samples: Sample[]; refusal: string | null })[] => {
    const entry = engine === 'ours' ? `${bundleFolder(folder, engine)}/ours.js` : BUNDLE_ENTRIES[engine];
    return entry === undefined ? [] : [{ engine, entry, formulation: 'ours', error: null, samples: [], refusal: null }];
  });
  for (let round = 0; round < rounds; round++) {
    for (const measurement of measurements) {
      if (measurement.refusal !== null) continue;
      try {
        measurement.samples.push(await startOnce(measurement.entry, model));
      } catch (error) {
        measurement.refusal = error instanceof Error ? error.message : String(error);
      }
    }
  }
  return { case: COLD_START_CASE, measurements, load: [before, loadavg()[0]] };
}

async function startOnce(entry: string, model: string): Promise<Sample> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUNNER, pathToFileURL(entry).href, model]);
  return { ...(JSON.parse(stdout) as Pick<Sample, 'cpuMs' | 'wallMs'>), isReached: true };
}
