/** In the order in which macOS writes them. Ctrl is what a manifest calls the command key there. */
const MAC_MODIFIERS: ReadonlyMap<string, string> = new Map([
  ['MacCtrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Ctrl', '⌘'],
  ['Command', '⌘'],
]);

/**
 * A shortcut as its platform writes it: `Alt+Shift+K` is `⌥⇧K` on a Mac.
 * Chromium writes it so already, Firefox as the manifest does.
 */
export function keysText(shortcut: string, isMac: boolean): string {
  if (!isMac || !shortcut.includes('+')) return shortcut;
  const parts = shortcut.split('+');
  const modifiers = [...MAC_MODIFIERS].flatMap(([name, sign]) => (parts.slice(0, -1).includes(name) ? [sign] : []));
  return modifiers.length === parts.length - 1 ? `${modifiers.join('')}${parts[parts.length - 1]}` : shortcut;
}
