import { comparePlaces } from '../charts/compare-places.ts';
import { act, openMatrixPage } from '../charts/matrix-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';

for (const library of ['hand-svg', 'observable-plot']) {
  test(`a chart whose page puts a new drawing in the place of the old one is followed, and the overlay goes where none comes: ${library}`, async ({ page, pages, clickMenu }) => {
    await openMatrixPage(page, pages.origin, { library, build: 'global', axis: 'time' });
    await clickMenu(page);
    await waitForOverlay(page);
    for (const what of ['append', 'zoom', 'resize'] as const) {
      await act(page, what);
      await expect.poll(async () => (await comparePlaces(page, await waitForOverlay(page))).worst, { message: what }).toBeLessThan(1);
    }
    await act(page, 'destroy');
    await waitForNoOverlay(page);
  });
}
