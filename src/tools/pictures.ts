import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchExtension, type RunningExtension } from './browser/launch-extension.ts';
import { demoMounts } from './demo/demo-mounts.ts';
import { serveFiles } from './demo/serve-files.ts';
import { takeGuidePictures } from './pictures/take-guide-pictures.ts';
import { takeReadmePictures } from './pictures/take-readme-pictures.ts';
import { takeStorePictures } from './pictures/take-store-pictures.ts';
import { findChromium } from './start/find-chromium.mjs';

/**
 * `npm run pictures -- [readme] [guide] [store]`: the pictures of README and docs,
 * of the user guide and of the stores' listings, or those that are named, taken
 * from the built extension as it runs.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Album {
  readonly name: string;
  readonly folder: string;
  readonly pixelRatio: number;
  readonly looks: readonly ('light' | 'dark')[];
  take(extension: RunningExtension, origin: string, folder: string, dark: boolean): Promise<void>;
}

const ALBUMS: readonly Album[] = [
  { name: 'readme', folder: 'docs/images', pixelRatio: 2, looks: ['light', 'dark'], take: takeReadmePictures },
  { name: 'guide', folder: 'docs/guide/images', pixelRatio: 1.5, looks: ['light'], take: takeGuidePictures },
  // Stores ask for these very numbers of pixels.
  { name: 'store', folder: 'docs/store', pixelRatio: 1, looks: ['light', 'dark'], take: takeStorePictures },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ALBUMS.some((album) => album.name === name));
if (unknown.length > 0) throw new Error(`There are no pictures called ${unknown.join(', ')}; there are ${ALBUMS.map(({ name }) => name).join(', ')}.`);
const chromium = findChromium(root);
if (!chromium) throw new Error('There is no Chromium here; `npm start` finds or installs one.');

const server = await serveFiles(demoMounts());
for (const album of ALBUMS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const folder = `${root}/${album.folder}`;
  await mkdir(folder, { recursive: true });
  for (const look of album.looks) {
    const dark = look === 'dark';
    const extension = await launchExtension({ executablePath: chromium.path, folder: `${root}/dist/chrome`, dark, pixelRatio: album.pixelRatio });
    try {
      await album.take(extension, server.origin, folder, dark);
    } finally {
      await extension.context.close();
    }
  }
}
await server.close();
