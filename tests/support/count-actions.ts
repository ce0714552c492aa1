import type { Locator, Page } from 'playwright';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';

/** A user whose every click, key and paste is counted. What is on the clipboard was copied before. */
export class CountedUser {
  /** What was done so far, in words. */
  readonly actions: string[] = [];

  async click(what: string, locator: Locator): Promise<void> {
    this.actions.push(`click ${what}`);
    await locator.click();
  }

  async press(page: Page, key: string): Promise<void> {
    this.actions.push(`press ${key}`);
    await page.keyboard.press(key);
  }

  /** Something that only the browser's own window has, such as its toolbar. */
  async act<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
    this.actions.push(what);
    return act();
  }

  /** Ctrl+V, wherever the focus is. */
  async paste(page: Page): Promise<void> {
    this.actions.push('paste');
    await page.keyboard.press('ControlOrMeta+v');
  }

  /** Ctrl+V in the real popup, which Playwright has no keyboard for. */
  async pasteInPopup(popup: RemotePage): Promise<void> {
    this.actions.push('paste');
    const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
    await popup.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['paste'], ...key });
    await popup.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
