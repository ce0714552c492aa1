import * as v from 'valibot';
import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import { arrayUpTo, count, elementAddress, finiteNumber, name, textUpTo } from '../messages/schemas.ts';
import { browser } from './browser.ts';
import { keptUnder, type KeptStore } from './kept-store.ts';
import { sitePattern } from './site-pattern.ts';

/** The forecast last asked for on a page, by where its series is. */
export interface KeptChart {
  /** Of the page: never its query. */
  readonly path: string;
  readonly kind: 'chart' | 'table';
  readonly element: ElementAddress;
  /** Which line or column, by its place and its name; the name is '' where the page has none. */
  readonly seriesIndex: number;
  readonly line: string;
  /** What the page calls the chart or table; '' for nothing. */
  readonly title: string;
  /** ms since 1970. */
  readonly drawn: number;
}

/** A site that the user wants kept updated. */
export interface KeptSite {
  readonly origin: string;
  /** One a page, the newest first. */
  readonly charts: readonly KeptChart[];
}

const KEY = 'kept-sites';
const VERSION = 1;
/** More are not kept: the oldest make room. */
export const MOST_PAGES = 50;
const MOST_SITES = 200;
const LONGEST_PATH = 2000;

export const keptChart: v.GenericSchema<unknown, KeptChart> = v.object({
  path: textUpTo(LONGEST_PATH),
  kind: v.picklist(['chart', 'table']),
  element: elementAddress,
  seriesIndex: count,
  line: name,
  title: name,
  drawn: finiteNumber,
});

const record = v.object({
  version: v.literal(VERSION),
  sites: arrayUpTo(MOST_SITES, v.object({ origin: textUpTo(LONGEST_PATH), charts: arrayUpTo(MOST_PAGES, keptChart) })),
});

/** The sites with what is kept of each; none where the record is of another version. */
export async function loadSites(): Promise<readonly KeptSite[]> {
  const result = v.safeParse(record, (await browser.storage.local.get(KEY))[KEY]);
  return result.success ? result.output.sites : [];
}

/** Changes the sites; two contexts at once cannot lose each other's change. @returns them as they are then */
export function updateSites(change: (sites: readonly KeptSite[]) => readonly KeptSite[]): Promise<readonly KeptSite[]> {
  return navigator.locks.request(KEY, async () => {
    const sites = await loadSites();
    const changed = change(sites).slice(0, MOST_SITES);
    if (changed !== sites) await browser.storage.local.set({ [KEY]: { version: VERSION, sites: changed } });
    return changed;
  });
}

/** The sites with one more chart: the newest of its page, and its page's only one. */
export function withChart(sites: readonly KeptSite[], origin: string, chart: KeptChart): readonly KeptSite[] {
  const others = sites.find((site) => site.origin === origin)?.charts.filter(({ path }) => path !== chart.path) ?? [];
  return [{ origin, charts: [chart, ...others].slice(0, MOST_PAGES) }, ...sites.filter((site) => site.origin !== origin)];
}

/** Whether the browser lets us see a site without a gesture. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(origin)] });
}

/** What a site's script is registered under. */
export const scriptIdOf = (origin: string): string => `kept ${origin}`;

/** Forgets a site, ends what runs there and gives its permission back. */
export async function dropSite(origin: string): Promise<void> {
  const left = await updateSites((sites) => sites.filter((site) => site.origin !== origin));
  await endSites([origin], left);
}

async function endSites(origins: readonly string[], left: readonly KeptSite[]): Promise<void> {
  const needed = new Set(left.map((site) => sitePattern(site.origin)));
  const patterns = origins.map(sitePattern).filter((pattern) => !needed.has(pattern));
  // What is not registered, or not ours any more, is no failure.
  await browser.scripting.unregisterContentScripts({ ids: origins.map(scriptIdOf) }).catch(() => undefined);
  if (patterns.length > 0) await browser.permissions.remove({ origins: patterns });
}

const stored = keptUnder(() => browser.storage.local, KEY);

/** Counted are the sites. Deleting them gives their permissions back. */
export const keptSites: KeptStore = {
  ...stored,
  measure: async () => ({ ...(await stored.measure()), count: (await loadSites()).length }),
  clear: async () => {
    const origins = (await loadSites()).map(({ origin }) => origin);
    await stored.clear();
    if (origins.length > 0) await endSites(origins, []);
  },
};
