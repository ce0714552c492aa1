import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay } from '../support/overlay-probe.ts';
import { comparePlaces } from '../charts/compare-places.ts';
import { compareValues } from '../charts/compare-values.ts';
import { mainAxis, MATRIX_LIBRARIES } from '../charts/libraries.ts';
import { openMatrixPage } from '../charts/matrix-page.ts';

/** Where the forecast is to be, in CSS px from the library's own place for it. */
const NEAREST = { library: 0.5, drawing: 1 };

for (const library of MATRIX_LIBRARIES) {
  for (const [build, way] of Object.entries(library.ways) as ['global' | 'bundled', 'library' | 'drawing' | 'pixels'][]) {
    const axis = mainAxis(library);
    const title = { library: "with the library's own values, drawn where the library has them", drawing: 'from its drawing, as near as its reader says', pixels: 'from its picture, as near as its reader says' };
    test(`${library.title}, ${build}, ${axis}: is read ${title[way]}`, async ({ page, pages, clickMenu }) => {
      await openMatrixPage(page, pages.origin, { library: library.name, build, axis });
      const values = await compareValues(page);
      await clickMenu(page);
      const overlay = await waitForOverlay(page);
      const { worst, steps } = await comparePlaces(page, overlay);
      console.log(`${library.title}, ${build}: ${worst.toFixed(2)} px over ${steps} steps`);
      expect(steps).toBeGreaterThan(1);
      if (way !== 'pixels') expect(worst).toBeLessThan(NEAREST[way]);
      if (way === 'library') expect(values?.isExact).toBe(true);
    });
  }
}
