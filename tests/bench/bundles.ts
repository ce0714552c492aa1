import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/tools/build/list-files.ts';
import { bundle } from './bundle.ts';
import type { BenchRow } from './bench-rows.ts';
import type { EngineName } from './cases.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The smallest program of each that predicts: two layers of 64 units, or what the peer makes by itself. */
export const BUNDLE_ENTRIES: Readonly<Partial<Record<EngineName, string>>> = {
  ours: `${HERE}bundles/ours.js`,
  'onnxruntime-web': `${HERE}bundles/onnxruntime-web.js`,
  'brain.js': `${HERE}bundles/brain.js`,
  '@tensorflow/tfjs-backend-wasm': `${HERE}bundles/tfjs-backend-wasm.js`,
  '@tensorflow/tfjs': `${HERE}bundles/tfjs.js`,
  neataptic: `${HERE}bundles/neataptic.js`,
  synaptic: `${HERE}bundles/synaptic.js`,
};

/** What is fetched beside the script without a bundler's knowing of it. */
const FETCHED: Readonly<Partial<Record<EngineName, string>>> = {
  '@tensorflow/tfjs-backend-wasm': `${HERE}node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm`,
};

/** The lines of sizes: the smallest program that predicts, and of ours what it has beyond the plain engine. */
const PROGRAM_CASE = 'bundle size, gzip';
const KERNELS_CASE = 'bundle size, gzip: kernels and glue alone';

/**
 * Bundles each engine for a browser and weighs what a page would load.
 *
 * @param folder takes `ours/ours.js` and the like
 */
export async function weighBundles(folder: string, engines: readonly EngineName[]): Promise<BenchRow[]> {
  const sizes: { engine: EngineName; bytes: number }[] = [];
  for (const engine of engines) {
    const entry = BUNDLE_ENTRIES[engine];
    if (entry === undefined) continue;
    const fetched = FETCHED[engine];
    const besides = fetched === undefined ? 0 : await weigh(fetched);
    sizes.push({ engine, bytes: (await weighBundle(entry, bundleFolder(folder, engine))) + besides });
  }
  const ours = sizes.find(({ engine }) => engine === 'ours')?.bytes ?? NaN;
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  return [
    ...sizes.map(({ engine, bytes }) => ({ case: PROGRAM_CASE, engine, bytes, ratio: bytes / ours })),
    { case: KERNELS_CASE, engine: 'ours', bytes: await weighBundle(`${HERE}bundles/kernels-and-glue.js`, `${folder}/kernels`), ratio: 1 },
  ];
}

/** Where the bundle of an engine lies. */
export function bundleFolder(folder: string, engine: EngineName): string {
  return `${folder}/${engine.replace('/', '-')}`;
}

/** Bundles an entry into a folder, and weighs all that is there then. */
async function weighBundle(entry: string, folder: string): Promise<number> {
  await bundle(entry, folder, { isEmptied: true });
  const weights = await Promise.all((await listFiles(folder)).map((file) => weigh(`${folder}/${file}`)));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

async function weigh(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}
