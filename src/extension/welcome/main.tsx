import { render } from 'preact';
import { send } from '../messages/send-from-page.ts';
import { browser } from '../platform/browser.ts';
import { APP_PAGE, LAB_PAGE, OPTIONS_PAGE } from '../platform/own-pages.ts';
import { loadSettings } from '../platform/settings.ts';
import { isPinned, openShortcutSettings } from '../platform/toolbar.ts';
import { readInWorker } from '../reading/read-in-worker.ts';
import { preparePage } from '../ui/prepare-page.ts';
import { REAL_SERIES } from '../ui/real-series.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import '../ui/series-chart.css';
import '../ui/next-value.css';
import '../ui/record.css';
import './styles/page.css';
import './styles/trial.css';
import './styles/own.css';
import { createOwn } from './own/create-own.ts';
import { createTrial } from './trial/create-trial.ts';
import { WelcomePage, type WelcomeServices } from './welcome-page.tsx';

const newId = (): string => crypto.randomUUID();
const [prices] = REAL_SERIES;

const trial = createTrial({ send, loadSettings, newId }, prices.series);
const own = createOwn({ send, read: readInWorker, readingHints: () => ({ language: navigator.language, today: Date.now() }), loadSettings, newId });
const services: WelcomeServices = {
  readShortcut: () => send('read-shortcut', {}),
  isPinned,
  openShortcutSettings,
  openApp: async () => void (await browser.tabs.create({ url: browser.runtime.getURL(APP_PAGE) })),
  pages: { lab: browser.runtime.getURL(LAB_PAGE), options: browser.runtime.getURL(OPTIONS_PAGE) },
};

preparePage('welcome_page_title');
const root = document.getElementById('app');
if (root) render(<WelcomePage trial={trial} own={own} prices={prices} services={services} />, root);
void own.open();
