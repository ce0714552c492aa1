import openKeptScript from '../content/open-kept.ts?script&iife';
import type { Plan } from '../messages/protocol.ts';
import type { Opening, SiteKeeping } from '../messages/site-keeping.ts';
import type { Sender } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { loadAskedSite, loadDrawn, noteDrawn, storeAskedSite } from '../platform/drawn-store.ts';
import { dropSite, isAllowed, loadSites, scriptIdOf, updateSites, withChart, type KeptChart, type KeptSite } from '../platform/kept-sites.ts';
import { pageOf, pagePatterns, sitePattern } from '../platform/site-pattern.ts';
import { keptLine } from './kept-line.ts';
import { readElement } from './read-page.ts';
import { startOnPage } from './start-on-page.ts';

type ContentSender = Extract<Sender, { kind: 'content' }>;

/**
 * Hears of sites that the browser gives and takes. To be called while the
 * worker starts, before anything is awaited, or the event is lost.
 */
export function listenToSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void siteGiven(origins));
  browser.permissions.onRemoved.addListener(() => void dropTaken());
  // An update takes the registered scripts away.
  browser.runtime.onInstalled.addListener(() => void registerAll());
}

/** The popup is usually gone when the user has answered the browser's question. */
async function siteGiven(patterns: readonly string[]): Promise<void> {
  const asked = await loadAskedSite();
  if (asked !== null && patterns.includes(sitePattern(asked))) await keepSite(asked);
}

/** Whoever takes a site away in the browser's own settings wants nothing kept of it. */
async function dropTaken(): Promise<void> {
  for (const { origin } of await loadSites()) if (!(await isAllowed(origin))) await dropSite(origin);
}

async function registerAll(): Promise<void> {
  for (const site of await loadSites()) await register(site);
}

/** Has the browser run our script on the kept pages of a site, and nowhere else: elsewhere not even the worker wakes. */
async function register({ origin, charts }: KeptSite): Promise<void> {
  const id = scriptIdOf(origin);
  await navigator.locks.request(id, async () => {
    await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => undefined);
    const matches = charts.flatMap(({ path }) => pagePatterns(origin, path));
    await browser.scripting.registerContentScripts([{ id, js: [openKeptScript], matches, runAt: 'document_idle', persistAcrossSessions: true }]);
  });
}

async function keepCharts(origin: string, charts: readonly KeptChart[]): Promise<void> {
  const sites = await updateSites((kept) => charts.reduce((all, chart) => withChart(all, origin, chart), kept));
  const site = sites.find((candidate) => candidate.origin === origin);
  if (site) await register(site);
}

/** Keeps what was drawn on a site in this session, the newest last, so that it stands first. */
async function keepSite(origin: string): Promise<void> {
  const drawn = (await loadDrawn()).filter((candidate) => candidate.origin === origin);
  await keepCharts(origin, drawn.map(({ chart }) => chart).reverse());
}

/**
 * Notes what was just drawn: for the popup, which offers to keep it, and on a
 * site that is kept already as the newest of its page. Not pictures: reading
 * one takes a gesture.
 */
export async function noteForecast(plan: Plan, { tabId, frameId, url, isPrivate }: ContentSender): Promise<void> {
  if (plan.kind !== 'draw' || plan.origin === null || isPrivate || frameId !== 0) return;
  const { kind, element, seriesIndex, seriesNames, name } = plan.origin;
  const page = pageOf(url);
  if (!page || kind === 'picture') return;
  const chart = { path: page.path, kind, element, seriesIndex, line: seriesNames[seriesIndex] ?? '', title: name, drawn: Date.now() };
  await noteDrawn({ tabId, origin: page.origin, chart });
  const isKept = (await loadSites()).some(({ origin }) => origin === page.origin);
  if (isKept && (await isAllowed(page.origin))) await keepCharts(page.origin, [chart]);
}

/** Whether the site in a tab is kept updated, or could be: something of it was drawn there. */
export async function readKeeping({ tabId }: { readonly tabId: number }): Promise<SiteKeeping | null> {
  const { url = '', incognito } = await browser.tabs.get(tabId);
  const page = pageOf(url);
  if (!page || incognito) return null;
  const { origin } = page;
  const [sites, drawn, allowed] = await Promise.all([loadSites(), loadDrawn(), isAllowed(origin)]);
  if (allowed && sites.some((site) => site.origin === origin)) return { origin, isKept: true };
  return drawn.some((candidate) => candidate.tabId === tabId && candidate.origin === origin) ? { origin, isKept: false } : null;
}

/** Takes note that a site is wanted kept, and keeps it where the browser has let us in. */
export async function keepSiteOf({ origin }: { readonly origin: string }): Promise<boolean> {
  await storeAskedSite(origin);
  if (!(await isAllowed(origin))) return false;
  await keepSite(origin);
  return true;
}

/** Draws the kept forecast of a page that was opened anew, once its chart is there; quiet where it is not. */
export async function openKept(_request: unknown, { tabId, frameId, url, isPrivate }: ContentSender): Promise<Opening> {
  const page = pageOf(url);
  if (!page || isPrivate || frameId !== 0 || !(await isAllowed(page.origin))) return 'nothing-kept';
  const chart = (await loadSites()).find(({ origin }) => origin === page.origin)?.charts.find(({ path }) => path === page.path);
  if (!chart) return 'nothing-kept';
  const address = { tabId, frameId };
  const seriesIndex = keptLine(await readElement(address, chart.element, chart.kind), chart);
  if (seriesIndex === null) return 'not-there';
  await startOnPage(address, 'page', { kind: 'found', frameId, element: chart.element, seriesIndex, calibration: null });
  return 'drawn';
}
