import type { BrowserContext, Page } from 'playwright';

const WELCOME = /^[a-z-]+-extension:\/\/[^/]+\/src\/extension\/welcome\/welcome\.html/;

/**
 * The tab that the extension opens by itself when it is installed, which a new
 * profile does. Whoever wants another tab in front waits for it first: it would
 * come to the front at any later moment.
 *
 * @param waitUntil with `commit` it is there, but has not drawn anything
 */
export async function welcomeTab(context: BrowserContext, waitUntil: 'load' | 'commit' = 'load'): Promise<Page> {
  const arrived = async (page: Page): Promise<Page> => {
    await page.waitForURL(WELCOME, { waitUntil });
    return page;
  };
  const later = context.waitForEvent('page', { predicate: async (page) => (await arrived(page)) === page });
  return Promise.any([...context.pages().map(arrived), later]);
}

/** Waits for that tab and closes it before it has drawn its chart, which takes as long as starting the browser. */
export async function closeWelcomeTab(context: BrowserContext): Promise<void> {
  await (await welcomeTab(context, 'commit')).close();
}
