import { launchExtension, type RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { chromePackage, chromiumPath, storeDefaultModel, test as base } from './extension-fixture.ts';
import { openVirtualScreen, type VirtualScreen } from './xvfb-gesture.ts';

/** Tests with what only a window has: the browser's own menus, questions and keyboard commands. */
export const test = base.extend<{ desktop: VirtualScreen; extension: RunningExtension }>({
  // Playwright reads what a fixture needs from its pattern: nothing.
  desktop: async ({}, use) => {
    const screen = await openVirtualScreen();
    await use(screen);
    await screen.close();
  },
  extension: async ({ desktop }, use) => {
    const extension = await launchExtension({ executablePath: chromiumPath(), folder: chromePackage, display: desktop.display });
    await closeWelcomeTab(extension.context);
    // Its next value can be worked out by a test, too, and has not changed since the article.
    await storeDefaultModel(extension.worker, 'mini');
    await use(extension);
    await extension.context.close();
  },
});
