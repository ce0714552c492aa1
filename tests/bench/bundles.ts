import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { inlineKernels } from '../../src/tools/build/inline-kernels.ts';
import { listFiles } from '../../src/tools/build/list-files.ts';
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

/** One line of the table of sizes. */
export const SIZE_CASE = 'bundle size, gzip';

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
    const target = bundleFolder(folder, engine);
    await mkdir(target, { recursive: true });
    await bundle(entry, target);
    const fetched = FETCHED[engine];
    const files = [...(await listFiles(target)).map((file) => `${target}/${file}`), ...(fetched === undefined ? [] : [fetched])];
    const weights = await Promise.all(files.map(async (file) => gzipSync(await readFile(file), { level: 9 }).length));
    sizes.push({ engine, bytes: weights.reduce((sum, weight) => sum + weight, 0) });
  }
  const ours = sizes.find(({ engine }) => engine === 'ours')?.bytes ?? NaN;
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  return sizes.map(({ engine, bytes }) => ({ case: SIZE_CASE, engine, bytes, ratio: bytes / ours }));
}

/** Where the bundle of an engine lies. */
export function bundleFolder(folder: string, engine: EngineName): string {
  return `${folder}/${engine.replace('/', '-')}`;
}

async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'silent',
    plugins: [inlineKernels()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}
