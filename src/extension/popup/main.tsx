import { render } from 'preact';
import { createLearningClient } from '../messages/learning-client.ts';
import { send } from '../messages/send-from-page.ts';
import { awaitedFitStore } from '../platform/awaited-fit-store.ts';
import { browser } from '../platform/browser.ts';
import { draftStore } from '../platform/draft-store.ts';
import { isPrivateWindow } from '../platform/private-window.ts';
import { loadSettings } from '../platform/settings.ts';
import { sitePattern } from '../platform/site-pattern.ts';
import { readInWorker } from '../reading/read-in-worker.ts';
import { preparePage } from '../ui/prepare-page.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import '../ui/series-chart.css';
import '../ui/next-value.css';
import '../ui/record.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/answer.css';
import './styles/learning.css';
import './styles/details.css';
import './styles/examples.css';
import './styles/page-findings.css';
import './styles/keeping.css';
import { App } from './app.tsx';
import { createPopup } from './create-popup.ts';
import { createSiteKeeper } from './keeping/create-site-keeper.ts';
import { createPageReader } from './page/create-page-reader.ts';

/** The same page is the popup and, with `?tab`, a tab that stays open while a file is dragged to it. */
const isTab = new URLSearchParams(location.search).has('tab');

const activeTabId = async (): Promise<number | undefined> => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
// A tab is the user's to close.
const close = (): void => void (isTab || window.close());

const popup = createPopup({
  send,
  learning: createLearningClient(send),
  read: readInWorker,
  readingHints: () => ({ language: navigator.language, today: Date.now() }),
  loadDraft: draftStore.load,
  storeDraft: draftStore.store,
  loadSettings,
  loadAwaitedFit: awaitedFitStore.load,
  storeAwaitedFit: awaitedFitStore.store,
  activeTabId,
  openTab: async () => void (await browser.tabs.create({ url: `${location.origin}${location.pathname}?tab` })),
  openOptions: () => browser.runtime.openOptionsPage(),
  openPage: async (path) => void (await browser.tabs.create({ url: browser.runtime.getURL(path) })),
  isPrivateWindow,
  close,
  copy: (copied) => navigator.clipboard.writeText(copied),
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
});

const pageReader = createPageReader({ send, activeTabId, close });
const siteKeeper = createSiteKeeper({ send, activeTabId, requestSite: (origin) => browser.permissions.request({ origins: [sitePattern(origin)] }) });

document.documentElement.dataset['shape'] = isTab ? 'tab' : 'popup';
preparePage('extensionName');
const root = document.getElementById('app');
if (root) render(<App popup={popup} pageReader={pageReader} siteKeeper={siteKeeper} isTab={isTab} />, root);
void popup.open();
if (!isTab) void siteKeeper.look();
