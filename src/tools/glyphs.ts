import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { createRandom } from '../core/random.ts';
import { loadGlyphNetwork, storeGlyphNetwork } from '../core/chart/pixels/text/glyph-storage.ts';
import { collectSamples } from './glyphs/glyph-samples.ts';
import { type Font, renderLabels, type Sheet } from './glyphs/render-labels.ts';
import { scoreGlyphs } from './glyphs/score-glyphs.ts';
import { trainGlyphs } from './glyphs/train-glyphs.ts';
import { findOrInstallChromium } from './start/find-chromium.mjs';

const TARGET = fileURLToPath(new URL('../core/chart/pixels/text/glyph-weights.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = 20;
const EPOCHS = 14;
const RATIOS = [1, 1, 1.25, 1.5, 2, 3];

const LEARNED: readonly Font[] = [
  { family: 'Liberation Sans', source: null },
  { family: 'Liberation Sans', source: null },
  { family: 'DejaVu Sans', source: null },
  { family: 'Liberation Serif', source: null },
  { family: 'DejaVu Sans Mono', source: null },
  { family: 'Liberation Mono', source: null },
  { family: 'Roboto', source: '@fontsource/roboto' },
  { family: 'Inter', source: '@fontsource/inter' },
  { family: 'Open Sans', source: '@fontsource/open-sans' },
  { family: 'Lato', source: '@fontsource/lato' },
];

const HELD_OUT: readonly Font[] = [
  { family: 'Source Sans 3', source: '@fontsource/source-sans-3' },
  { family: 'IBM Plex Sans', source: '@fontsource/ibm-plex-sans' },
  { family: 'Liberation Sans Narrow', source: null },
  { family: 'DejaVu Sans Condensed', source: null },
];

/**
 * `npm run glyphs`: renders labels of charts in several fonts, trains the
 * recogniser of src/core/chart/pixels/text on their characters, writes its
 * weights, and says how well it reads fonts, and labels, that it has not seen.
 */
async function glyphs(): Promise<void> {
  const { path } = await findOrInstallChromium(ROOT);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    const random = createRandom(SEED);
    const samples = collectSamples(await renderAll(browser, LEARNED, RATIOS, 240), random);
    console.log(`${samples.classes.length} samples`);
    const trained = trainGlyphs(samples, EPOCHS, random, (epoch, loss) => {
      console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}`);
    });
    const stored = storeGlyphNetwork(trained);
    await writeFile(TARGET, `/** Made by \`npm run glyphs\`: do not edit. */\nexport const GLYPH_WEIGHTS =\n  '${stored}';\n`);
    await report(browser, stored, 'fonts learned, labels not', [LEARNED[0], LEARNED[2], ...LEARNED.slice(6)]);
    await report(browser, stored, 'fonts not seen', HELD_OUT);
  } finally {
    await browser.close();
  }
}

async function renderAll(browser: Browser, fonts: readonly Font[], ratios: readonly number[], labels: number, seed = SEED): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const [i, font] of fonts.entries()) {
    for (const [j, ratio] of ratios.entries()) sheets.push(await renderLabels(browser, font, ratio, labels, createRandom(seed + 1000 * i + j)));
  }
  return sheets;
}

async function report(browser: Browser, stored: string, title: string, fonts: readonly Font[]): Promise<void> {
  for (const ratio of [1, 2, 3]) {
    const score = scoreGlyphs(loadGlyphNetwork(stored), await renderAll(browser, fonts, [ratio], 160, 777));
    const characters = 100 * (1 - score.edits / score.characters);
    const labels = (100 * score.labelsRight) / score.labels;
    console.log(`${title}, ratio ${ratio}: ${characters.toFixed(2)} % of ${score.characters} characters, ${labels.toFixed(1)} % of ${score.labels} labels`);
    console.log(`  ${score.wrong.slice(0, 25).join('   ')}`);
  }
}

await glyphs();
