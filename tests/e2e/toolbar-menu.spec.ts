import { dispatchMenuClick, expect, test } from '../support/extension-fixture.ts';

for (const [item, page] of [['lab', 'lab/lab.html'], ['history', 'history/history.html']] as const) {
  test(`the menu of the toolbar button leads to the ${item}`, async ({ context, worker }) => {
    // Only an item that is there can be changed.
    await expect(() => worker.evaluate((id) => chrome.contextMenus.update(id, {}), item)).toPass();
    const opening = context.waitForEvent('page');
    await dispatchMenuClick(worker, { menuItemId: item });
    await expect(await opening).toHaveURL(new RegExp(`/src/extension/${page}`));
  });
}
