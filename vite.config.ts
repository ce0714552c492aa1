import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import baseManifest from './manifest.json' with { type: 'json' };
import { manifestFor } from './src/tools/manifest-for.ts';
import { stripWebAccessibleResources } from './src/tools/strip-web-accessible-resources.ts';

/** `vite build --mode chrome | firefox` gives dist/chrome | dist/firefox. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      crx({ manifest: manifestFor(browser, baseManifest) as ManifestV3Export, browser }),
      stripWebAccessibleResources(),
    ],
    build: { outDir: `dist/${browser}`, emptyOutDir: true, target: 'es2022', modulePreload: false },
  };
});
