// Renders public/icons/*.svg to the PNG sizes that the manifest names.
// Run by hand after the drawing changed: node src/tools/make-icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const icons = new URL('../../public/icons/', import.meta.url);
/** At 16 px three dots would run together: that size has a drawing of its own. */
const DRAWINGS = { 16: 'logo-small.svg', 32: 'logo.svg', 48: 'logo.svg', 128: 'logo.svg' };

const executablePath = process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  const side = Number(size);
  const source = await readFile(new URL(drawing, icons), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${side}px; height: ${side}px }</style>${source}`);
  await writeFile(new URL(`icon-${size}.png`, icons), await page.screenshot({ omitBackground: true }));
}
await browser.close();
