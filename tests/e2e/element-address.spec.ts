import { NO_HOSTS } from '../../src/extension/dom/element-address.ts';
import { expect, test } from '../support/plain-page.ts';

test('none of the elements among which no shadow roots are looked for can have one', async ({ page }) => {
  const hosts = await page.evaluate((tags) => {
    const canHost = (element: Element): boolean => {
      try {
        return Boolean(element.attachShadow({ mode: 'open' }));
      } catch {
        return false;
      }
    };
    const namespaces = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'];
    return [...tags, 'div'].filter((tag) => namespaces.some((namespace) => canHost(document.createElementNS(namespace, tag))));
  }, [...NO_HOSTS]);
  expect(hosts).toEqual(['div']);
});
