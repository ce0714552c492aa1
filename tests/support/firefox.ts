import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../src/tools/start/run-command.mjs';
import { Marionette } from './marionette.ts';
import { root } from './root.ts';

/** As in src/tools/build/manifest-for.ts. */
const ADDON_ID = 'predict-next@predict-next.example';
/** For what hangs. */
const LONGEST_SCRIPT_MS = 40_000;

/** How WebDriver names a reference to an element, and the Control key among typed text. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const CONTROL_KEY = '\uE009';

/** What the browser's own window knows of extensions; only what is used of it. */
interface ExtensionWindow {
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { readonly backgroundState: string; terminateBackground(): Promise<void> } };
  };
}

/** Firefox's way to its own windows; only what is used of it. */
type Script<Parameters extends unknown[], Result> = (...parameters: Parameters) => Result | Promise<Result>;

/** A real, headless Firefox on an empty profile with dist/firefox installed. */
export class Firefox {
  private readonly marionette: Marionette;
  private readonly child: ChildProcess;
  private readonly profile: string;
  /** Where the extension's own pages are, with a slash at its end. */
  readonly extensionOrigin: string;

  private constructor(marionette: Marionette, child: ChildProcess, profile: string, uuid: string) {
    this.marionette = marionette;
    this.child = child;
    this.profile = profile;
    this.extensionOrigin = `moz-extension://${uuid}/`;
  }

  /** @param preferences beside those that every test needs */
  static async launch(preferences: Readonly<Record<string, string | number | boolean>> = {}): Promise<Firefox> {
    const program = process.env['FIREFOX'] ?? findProgram('firefox-esr') ?? findProgram('firefox');
    if (!program) throw new Error('There is no Firefox here: `npm test` installs one.');
    const profile = mkdtempSync(join(tmpdir(), 'predict-next-firefox-'));
    const uuid = randomUUID();
    writePreferences(profile, {
      // 0 lets it choose a free port, which it writes into its profile.
      'marionette.port': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: uuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
      ...preferences,
    });
    const child = spawn(program, ['-marionette', '-remote-allow-system-access', '-headless', '-no-remote', '-profile', profile], {
      stdio: 'ignore',
    });
    try {
      const marionette = await Marionette.connect(await readPort(profile, child));
      await marionette.send('WebDriver:NewSession', { timeouts: { script: LONGEST_SCRIPT_MS } });
      await marionette.send('Addon:Install', { path: `${root}/dist/firefox`, temporary: true });
      const firefox = new Firefox(marionette, child, profile, uuid);
      await firefox.closeWelcome();
      return firefox;
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** Closes the tab that the extension opens when it is installed: it would come in front of what a test is about. */
  private async closeWelcome(): Promise<void> {
    await this.runInBrowser(
      (patience) =>
        new Promise<void>((resolve, reject) => {
          interface Tab {
            readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
          }
          const window = globalThis as unknown as { gBrowser: { readonly tabs: readonly Tab[]; removeTab(tab: Tab): void }; setTimeout: typeof setTimeout };
          const end = Date.now() + patience;
          const look = (): void => {
            const tab = window.gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome/welcome.html'));
            if (tab) resolve(window.gBrowser.removeTab(tab));
            else if (Date.now() > end) reject(new Error('No first page has opened.'));
            else window.setTimeout(look, 20);
          };
          look();
        }),
      LONGEST_SCRIPT_MS / 2,
    );
  }

  async open(url: string): Promise<void> {
    // What was last run in the browser's window would be navigated otherwise.
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Runs a function in the page. It sees its parameters and nothing of the scope around it. */
  async run<Parameters extends unknown[], Result>(script: Script<Parameters, Result>, ...parameters: Parameters): Promise<Result> {
    return this.execute('content', script, parameters);
  }

  /** Runs a function in the browser's own window, where its menus are. */
  async runInBrowser<Parameters extends unknown[], Result>(script: Script<Parameters, Result>, ...parameters: Parameters): Promise<Result> {
    return this.execute('chrome', script, parameters);
  }

  /** `running` while the event page is there, `stopped` when it was unloaded. */
  async backgroundState(): Promise<string> {
    return this.runInBrowser((id) => (globalThis as unknown as ExtensionWindow).WebExtensionPolicy.getByID(id).extension.backgroundState, ADDON_ID);
  }

  /** Ends the event page, as Firefox does with an idle one, whatever it is at. */
  async endBackground(): Promise<void> {
    await this.runInBrowser((id) => (globalThis as unknown as ExtensionWindow).WebExtensionPolicy.getByID(id).extension.terminateBackground(), ADDON_ID);
  }

  /** Asks a function in the page, frame by frame, until what it gives is truthy. */
  async waitFor<Parameters extends unknown[], Result>(condition: (...parameters: Parameters) => Result, ...parameters: Parameters): Promise<Result> {
    const end = Date.now() + LONGEST_SCRIPT_MS;
    while (Date.now() < end) {
      const found = await this.run(condition, ...parameters);
      if (found) return found;
      await this.run(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    }
    throw new Error(`waited in vain for ${String(condition)}`);
  }

  /** Puts a text on the clipboard and presses Ctrl+V in an element, as a user does. */
  async paste(selector: string, text: string): Promise<void> {
    await this.runInBrowser((copied) => {
      interface ClipboardHelper {
        copyString(text: string): void;
      }
      const scope = globalThis as unknown as {
        Cc: Record<string, { getService(kind: unknown): ClipboardHelper }>;
        Ci: { nsIClipboardHelper: unknown };
      };
      scope.Cc['@mozilla.org/widget/clipboardhelper;1'].getService(scope.Ci.nsIClipboardHelper).copyString(copied);
    }, text);
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    const { value } = (await this.marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector })) as {
      value: Record<string, string>;
    };
    await this.marionette.send('WebDriver:ElementSendKeys', { id: value[ELEMENT_KEY], text: `${CONTROL_KEY}v` });
  }

  /** "Predict next" from the native context menu over a place of the page, as a user's right click; it grants `activeTab`. */
  async choosePredictNext(x: number, y: number): Promise<void> {
    await this.runInBrowser(
      async (pageX, pageY) => {
        interface Menu extends HTMLElement {
          activateItem(item: Element): void;
        }
        const window = globalThis as unknown as {
          document: Document;
          gBrowser: { selectedBrowser: Element };
          synthesizeMouseEvent(type: string, x: number, y: number, event: { button: number; clickCount: number }): void;
        };
        const menu = window.document.getElementById('contentAreaContextMenu') as Menu;
        const { left, top } = window.gBrowser.selectedBrowser.getBoundingClientRect();
        const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
        // Where there is no pointer, nothing is under it.
        window.synthesizeMouseEvent('mousemove', left + pageX, top + pageY, { button: 0, clickCount: 0 });
        window.synthesizeMouseEvent('contextmenu', left + pageX, top + pageY, { button: 2, clickCount: 1 });
        await shown;
        const item = Array.from(menu.querySelectorAll('menuitem')).find((candidate) => candidate.getAttribute('label') === 'Predict next');
        if (!item) throw new Error('The menu has no such item.');
        menu.activateItem(item);
      },
      x,
      y,
    );
  }

  /** Runs a function on the closed root of the overlay that came last, which the page itself cannot see; null while there is none. */
  async readOverlay<Result>(read: (root: ShadowRoot) => Result): Promise<Result | null> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    const { value } = (await this.marionette.send('WebDriver:ExecuteScript', {
      script: `const root = Array.from(document.querySelectorAll('predict-next-overlay')).pop()?.openOrClosedShadowRoot; return root ? (${String(read)})(root) : null;`,
      args: [],
      sandbox: 'system',
    })) as { value: Result | null };
    return value;
  }

  /** A PNG of the page. */
  async screenshot(): Promise<Buffer> {
    const { value } = (await this.marionette.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
    return Buffer.from(value, 'base64');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.marionette.close();
    this.child.kill();
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  private async execute<Parameters extends unknown[], Result>(
    context: 'content' | 'chrome',
    script: Script<Parameters, Result>,
    parameters: Parameters,
  ): Promise<Result> {
    await this.marionette.send('Marionette:SetContext', { value: context });
    const { value } = (await this.marionette.send('WebDriver:ExecuteScript', {
      script: `return (${String(script)})(...arguments);`,
      args: parameters,
    })) as { value: Result };
    return value;
  }
}

function writePreferences(profile: string, preferences: Readonly<Record<string, string | number | boolean>>): void {
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

/** The port that Firefox writes into its profile when it listens. */
function readPort(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return new Promise((resolve, reject) => {
    const watcher = watch(profile, look);
    child.once('exit', (code) => finish(() => reject(new Error(`Firefox ended with ${code} before it listened.`))));
    child.once('error', (error) => finish(() => reject(error)));
    look();

    function look(): void {
      const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (port > 0) finish(() => resolve(port));
    }

    function finish(settle: () => void): void {
      watcher.close();
      settle();
    }
  });
}
