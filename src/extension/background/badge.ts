import { browser } from '../platform/browser.ts';
import { problemText, text } from '../platform/i18n.ts';

/** The toolbar button says for one tab what is going on there; a navigation resets it. */
export type BadgeState = { readonly kind: 'idle' } | { readonly kind: 'busy' } | { readonly kind: 'error'; readonly code: string };

/** The ember of the prediction in its light and dark neighbourhoods alike. */
const BUSY_COLOR = '#c8440b';
const ERROR_COLOR = '#1b2126';

/** Shows a state on the button; a tab that has gone by now is no failure. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  const { mark, color, title } = badgeOf(state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: mark }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

function badgeOf(state: BadgeState): { mark: string; color: string; title: string } {
  switch (state.kind) {
    case 'idle':
      return { mark: '', color: BUSY_COLOR, title: text('extensionName') };
    case 'busy':
      return { mark: '…', color: BUSY_COLOR, title: text('badgeBusy') };
    case 'error':
      return { mark: '!', color: ERROR_COLOR, title: problemText(state.code) };
  }
}
