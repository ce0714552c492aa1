import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import baseManifest from './manifest.json' with { type: 'json' };
import { dropModuleCopies } from './src/tools/build/drop-module-copies.ts';
import { inPageFunctions } from './src/tools/build/bundle-in-page.ts';
import { inlineKernels } from './src/tools/build/inline-kernels.ts';
import { manifestFor } from './src/tools/build/manifest-for.ts';
import { stripWebAccessibleResources } from './src/tools/build/strip-web-accessible-resources.ts';

/**
 * Names without hashes: a package's files change only with the package, and a
 * hash would carry the path of the checkout into it.
 */
const FILE_NAMES = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name][extname]',
};

/** Pages of ours that the manifest does not name. */
const PAGES = { history: 'src/extension/history/history.html', lab: 'src/extension/lab/lab.html', welcome: 'src/extension/welcome/welcome.html' };

/** `vite build --mode chrome | firefox` gives dist/chrome | dist/firefox. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      inlineKernels(),
      inPageFunctions(),
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      crx({ manifest: manifestFor(browser, baseManifest) as unknown as ManifestV3Export, browser }),
      stripWebAccessibleResources(),
      dropModuleCopies(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        output: FILE_NAMES,
        // Firefox has no offscreen documents: its background hosts the trainer.
        input: { ...PAGES, ...(browser === 'chrome' ? { offscreen: 'src/extension/trainer/offscreen.html' } : {}) },
      },
    },
    worker: { format: 'es', plugins: () => [inlineKernels()], rolldownOptions: { output: FILE_NAMES } },
  };
});
