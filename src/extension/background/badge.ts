import { browser } from '../platform/browser.ts';
import { problemText, text } from '../platform/i18n.ts';

/** The toolbar button says for one tab what is going on there; a navigation resets it. */
export type BadgeState = { readonly kind: 'idle' } | { readonly kind: 'busy' } | { readonly kind: 'error'; readonly code: string };

/** Ink, readable on any toolbar; the mark tells the states apart. */
const COLOR = '#1b2126';

/** Shows a state on the button; a tab that has gone by now is no failure. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  const { mark, title } = badgeOf(state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: mark }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOR }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

function badgeOf(state: BadgeState): { mark: string; title: string } {
  switch (state.kind) {
    case 'idle':
      return { mark: '', title: text('extensionName') };
    case 'busy':
      return { mark: '…', title: text('badgeBusy') };
    case 'error':
      return { mark: '!', title: problemText(state.code) };
  }
}
