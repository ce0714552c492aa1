import { chromium, type BrowserContext, type CDPSession, type LaunchOptions, type Worker } from 'playwright';

/** A browser of its own with the extension in it, on an empty profile. */
export interface RunningExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker as it first started; after it was stopped ask `findWorker`. */
  readonly worker: Worker;
  /** CDP of the whole browser. */
  readonly session: CDPSession;
}

/** How to start it; headless in a window of 1200 by 850 at pixel ratio 1 unless said otherwise. */
export interface LaunchChoices {
  /** The Chromium to start. */
  readonly executablePath: string;
  /** The built package. */
  readonly folder: string;
  readonly pixelRatio?: number;
  readonly dark?: boolean;
  /** The browser's language, such as `de`, where it has one and its translations are installed; the system's by default. */
  readonly language?: string;
  /** Shows a real window: on an X display such as ':99', where tests know its place, or as `desktop` on the user's own. */
  readonly display?: string;
  /** The folder of a profile to go on with; an empty one that is thrown away by default. */
  readonly profile?: string;
}

/** Looks nothing up outside this machine, asks no questions, and offers no translations over the page. */
const QUIET_ARGUMENTS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

/** Puts the window where the screen begins. */
const WINDOW_ARGUMENTS: readonly string[] = ['--window-position=0,0', '--window-size=1200,850', '--disable-gpu'];

/** Starts a Chromium with the unpacked extension and waits for its service worker. */
export async function launchExtension(choices: LaunchChoices): Promise<RunningExtension> {
  const { executablePath, folder, display, language } = choices;
  const isDesktop = display === 'desktop';
  const window: LaunchOptions & Parameters<typeof chromium.launchPersistentContext>[1] =
    display === undefined
      ? { headless: true, viewport: { width: 1200, height: 850 }, deviceScaleFactor: choices.pixelRatio ?? 1 }
      : // On a desktop it is for whoever started it to end.
        { headless: false, viewport: null, handleSIGINT: !isDesktop, handleSIGTERM: !isDesktop };
  const env = { ...environment(), ...(display !== undefined && !isDesktop && { DISPLAY: display }), ...(language !== undefined && { LANGUAGE: language }) };
  const context = await chromium.launchPersistentContext(choices.profile ?? '', {
    ...window,
    env,
    executablePath,
    // With a window of its own the scheme is the system's, which emulation must not hide.
    ...(display === undefined ? { colorScheme: choices.dark === true ? 'dark' : 'light' } : {}),
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...QUIET_ARGUMENTS,
      // LANGUAGE is what counts on Linux, this elsewhere.
      ...(language === undefined ? [] : [`--lang=${language}`]),
      ...(display === undefined || isDesktop ? [] : WINDOW_ARGUMENTS),
    ],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const browser = context.browser();
    if (!browser) throw new Error('The browser is gone already.');
    const session = await browser.newBrowserCDPSession();
    return { context, worker, session, extensionId: new URL(worker.url()).host };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The extension's service worker now, woken by `wake` when it is not running. */
export async function findWorker(
  { context, extensionId }: Pick<RunningExtension, 'context' | 'extensionId'>,
  wake: () => Promise<unknown>,
): Promise<Worker> {
  const isOurs = (worker: Worker): boolean => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  const running = context.serviceWorkers().find(isOurs);
  if (running) return running;
  const [worker] = await Promise.all([context.waitForEvent('serviceworker', isOurs), wake()]);
  return worker;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
