import { fileURLToPath } from 'node:url';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { measureSizes, describeSizes } from './build/measure-sizes.ts';
import { zipFolder } from './build/zip-folder.ts';
import type { Browser } from './build/manifest-for.ts';

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

/**
 * `npm run build`: dist/chrome, dist/firefox, a store zip of each, and the size
 * check, which fails the build when a part has outgrown its limit.
 */
async function buildPackages(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // A test runner that builds first has set another one, and with it a slower Preact.
  process.env['NODE_ENV'] = 'production';
  const { version } = JSON.parse(await readFile(`${root}/manifest.json`, 'utf8')) as { version: string };
  await rm(`${root}/dist`, { recursive: true, force: true });
  await mkdir(`${root}/dist`);
  for (const browser of BROWSERS) {
    await build({ root, mode: browser, logLevel: 'warn' });
    const zip = `dist/predict-next-${browser}-${version}.zip`;
    await writeFile(`${root}/${zip}`, await zipFolder(`${root}/dist/${browser}`));
    console.log(`built dist/${browser} and ${zip}`);
  }
  const sizes = await measureSizes(`${root}/dist/chrome`);
  console.log(describeSizes(sizes));
  if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
}

await buildPackages();
