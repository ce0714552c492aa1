import { describe, expect, it } from 'vitest';
import { keysText } from '../../../../src/extension/platform/keys-text.ts';

describe('a shortcut is written', () => {
  it.each([
    ['as the browser writes it, where that is no Mac', 'Alt+Shift+K', false, 'Alt+Shift+K'],
    ['with the signs of a Mac, in their order', 'Alt+Shift+K', true, '⌥⇧K'],
    ['with the command key for what a manifest calls Ctrl on a Mac', 'Ctrl+Shift+Y', true, '⇧⌘Y'],
    ['with the control key for MacCtrl', 'MacCtrl+Alt+P', true, '⌃⌥P'],
    ['as Chromium wrote it already on a Mac', '⌥⇧K', true, '⌥⇧K'],
    ['as it is where a modifier is one that nobody knows', 'Hyper+K', true, 'Hyper+K'],
    ['not at all where there is none', '', true, ''],
    ['as it is where it is a single key', 'MediaPlayPause', true, 'MediaPlayPause'],
  ])('%s', (_case, shortcut, isMac, written) => {
    expect(keysText(shortcut, isMac)).toBe(written);
  });
});
