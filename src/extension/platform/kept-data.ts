import { awaitedFitStore } from './awaited-fit-store.ts';
import { draftStore } from './draft-store.ts';
import { keptDrawn } from './drawn-store.ts';
import { keptModels } from './fit-store.ts';
import { keptHand } from './hand-store.ts';
import { keptForecasts } from './history-store.ts';
import { keptSites } from './kept-sites.ts';
import { keptTogether, type KeptStore } from './kept-store.ts';
import { keptNotice } from './notice-store.ts';
import { keptParcels } from './parcel-store.ts';
import { keptSettings } from './settings.ts';

/** What is kept in the browser, as a user tells it apart. */
export const KEPT_KINDS = ['settings', 'hand', 'models', 'forecasts', 'sites', 'passing'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** Everything that the extension stores is in one of these. */
export const KEPT: Readonly<Record<KeptKind, KeptStore>> = {
  settings: keptSettings,
  hand: keptHand,
  models: keptModels,
  forecasts: keptForecasts,
  sites: keptSites,
  passing: keptTogether({ draft: draftStore.kept, drawn: keptDrawn, notice: keptNotice, awaitedFit: awaitedFitStore.kept, parcels: keptParcels }),
};

/** Everything that is kept as one file; `version` is that of this shape. */
export interface KeptDataExport extends Readonly<Record<KeptKind, unknown>> {
  readonly format: 'predict-next-data';
  readonly version: 1;
  /** ISO 8601 in UTC. */
  readonly exported: string;
}

/** Everything that is kept, for `dataAsJson`. */
export async function exportKeptData(now: Date): Promise<KeptDataExport> {
  const entries = await Promise.all(KEPT_KINDS.map(async (kind) => [kind, await KEPT[kind].readAll()] as const));
  const all = Object.fromEntries(entries) as Record<KeptKind, unknown>;
  return { format: 'predict-next-data', version: 1, exported: now.toISOString(), ...all };
}
