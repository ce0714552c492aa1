import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from './start/find-chromium.mjs';

/**
 * `npm run icons`: the PNG files in public/icons, drawn by Chromium from the SVG
 * files beside them. To be run after a drawing changed.
 */
const FOLDER = new URL('../../public/icons/', import.meta.url);

/** Small sizes have drawings of their own, whose dots lie on whole pixels; scaled down from one drawing they would run together. */
const DRAWINGS: Readonly<Record<number, string>> = {
  16: 'logo-16.svg',
  24: 'logo-24.svg',
  32: 'logo-32.svg',
  48: 'logo.svg',
  64: 'logo.svg',
  96: 'logo.svg',
  128: 'logo.svg',
};

const found = findChromium(fileURLToPath(new URL('../..', import.meta.url)));
if (!found) throw new Error('There is no Chromium here; `npm start` finds or installs one.');
const browser = await chromium.launch({ executablePath: found.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    const side = Number(size);
    const source = await readFile(new URL(drawing, FOLDER), 'utf8');
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${side}px; height: ${side}px }</style>${source}`);
    await writeFile(new URL(`icon-${size}.png`, FOLDER), await page.screenshot({ omitBackground: true }));
    console.log(`public/icons/icon-${size}.png`);
  }
} finally {
  await browser.close();
}
