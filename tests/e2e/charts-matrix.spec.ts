import type { Page } from 'playwright';
import { expect, test, type MenuClick } from '../support/extension-fixture.ts';
import { countShifts, lookOf } from '../support/look-of.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import type { PageServer } from '../support/page-server.ts';
import { comparePlaces } from '../charts/compare-places.ts';
import { compareValues } from '../charts/compare-values.ts';
import { mainAxis, MATRIX_LIBRARIES, type Build, type MatrixLibrary, type Way } from '../charts/libraries.ts';
import { openMatrixPage } from '../charts/matrix-page.ts';

const CHART_HEIGHT = 360;
/** A reader that asks the library itself puts every step where the library has it, to this many CSS px. */
const LIBRARY_PX = 0.5;
/** What is read from a drawing or a picture may be off by its reader's own word for it, or by this many CSS px. */
const DRAWN_PX = 1;

const TITLES: Readonly<Record<Way, string>> = {
  library: "with the library's own values, and continued where the library has them",
  scales: "from its drawing, and continued where the library's own scales have it",
  drawing: 'from its drawing, and continued as near as its reader says',
  pixels: 'from its picture, and continued as near as its reader says',
};

/** Makes the gesture on a chart, and holds what is drawn to what the library says. */
async function check(page: Page, pages: PageServer, library: MatrixLibrary, build: Build, click: (page: Page, click?: MenuClick) => Promise<void>): Promise<void> {
  const way = library.ways[build];
  await openMatrixPage(page, pages.origin, { library: library.name, build, axis: mainAxis(library) }, { isPointed: false });
  const values = await compareValues(page);
  await countShifts(page);
  const before = await lookOf(page);
  await click(page, library.name === 'picture' ? { mediaType: 'image' } : {});
  const overlay = await waitForOverlay(page);
  const { worst, steps } = await comparePlaces(page, overlay);
  console.log(`${library.title}, ${build}: ${worst.toFixed(2)} px over ${steps} steps`);
  expect(steps).toBeGreaterThan(1);
  if (way === 'library') expect(values?.isExact).toBe(true);
  // Both are the same shares of a px, reckoned in another order.
  if (way === 'scales') expect(values?.axisError).toBeLessThanOrEqual((values?.expectedError ?? 0) * (1 + 1e-6));
  const { size, globals, shifts } = await lookOf(page);
  expect({ size, globals, shifts }).toEqual({ size: before.size, globals: before.globals, shifts: '' });
  await page.keyboard.press('Escape');
  await waitForNoOverlay(page);
  // One that is made to draw itself anew puts its hidden legend elsewhere.
  if (library.name !== 'dygraphs') expect(await lookOf(page)).toEqual(before);
  expect(worst).toBeLessThan(way === 'library' || way === 'scales' ? LIBRARY_PX : Math.max(DRAWN_PX, toldError(overlay.text) * CHART_HEIGHT));
}

/** The error that the overlay tells of, as a share of the axis' range. */
function toldError(text: string): number {
  return Number(/(?:within|about) ([\d.]+)%/.exec(text)?.[1] ?? 0) / 100;
}

for (const library of MATRIX_LIBRARIES) {
  const builds = Object.keys(library.ways) as Build[];
  test(`${library.title}, ${builds.join(' and ')}, is read ${TITLES[library.ways[builds[0]] ?? 'drawing']}; its page keeps its size, and is as before once the overlay is closed`, async ({ context, pages, clickMenu }) => {
    for (const build of builds) {
      const page = await context.newPage();
      await check(page, pages, library, build, clickMenu);
      await page.close();
    }
  });
}
