import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { inlineKernels } from '../../src/tools/build/inline-kernels.ts';

/**
 * Bundles an entry for a browser, minified: one script of the entry's name, and what it fetches.
 *
 * @param outDir is made when it is not there
 */
export async function bundle(entry: string, outDir: string, { isEmptied }: { readonly isEmptied: boolean }): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'silent',
    plugins: [inlineKernels()],
    build: {
      outDir,
      emptyOutDir: isEmptied,
      target: 'es2022',
      // Beside the script, as a page would fetch it; inlined it would weigh a third more.
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
