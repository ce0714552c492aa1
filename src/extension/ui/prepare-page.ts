import { direction, language, text, type MessageKey } from '../platform/i18n.ts';

/**
 * Tells a page of ours its title, the language of its sentences and which way
 * they run: readers pronounce by it, and the layout turns with it. To be
 * called before anything is rendered.
 */
export function preparePage(title: MessageKey): void {
  document.title = text(title);
  Object.assign(document.documentElement, { lang: language(), dir: direction() });
}
