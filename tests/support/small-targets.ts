import type { Page } from 'playwright';

/** The least width and height of what can be pressed, in CSS px (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/**
 * What on a page, an open overlay's root included, can be pressed and is smaller
 * than 24 by 24 CSS px; a field counts together with its label, which presses it too.
 *
 * @returns how many targets there are, and each of the small ones in words
 */
export async function smallTargets(page: Page): Promise<{ readonly count: number; readonly small: readonly string[] }> {
  return page.evaluate((least) => {
    const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="slider"], [tabindex="0"]';
    const roots: ParentNode[] = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot).filter((root) => root !== null)];
    const shown = roots
      .flatMap((root) => Array.from(root.querySelectorAll(selector)))
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.visually-hidden, .unseen *'));
    const sized = shown.map((target) => {
      const labels = target instanceof HTMLInputElement ? Array.from(target.labels ?? []) : [];
      const boxes = [target, ...labels].map((each) => each.getBoundingClientRect());
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      return { target, width, height };
    });
    // Half a hundredth of a px is how a browser rounds.
    const small = sized.filter(({ width, height }) => Math.min(width, height) < least - 0.005);
    return { count: shown.length, small: small.map(({ target, width, height }) => `${width.toFixed(1)} x ${height.toFixed(1)}: ${target.outerHTML.slice(0, 120)}`) };
  }, LEAST);
}
