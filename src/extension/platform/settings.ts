import * as v from 'valibot';
import type { ModelName } from '../../core/forecast/model-name.ts';
import { MODEL_NAMES } from '../../core/forecast/model-name.ts';
import type { HorizonChoice } from '../../core/forecast/resolve-request.ts';
import type { NormalizationMode } from '../../core/series/normalize.ts';
import { horizonChoice, level, mode } from '../messages/schemas.ts';
import { LINE_COLORS, LINE_WIDTHS, type LineColor, type LineWidth } from '../ui/line-style.ts';
import { browser } from './browser.ts';
import { keptUnder, type KeptStore } from './kept-store.ts';

/** A model that can be the default: a fitted one belongs to its series. */
export type DefaultModel = Exclude<ModelName, 'fitted'>;
export const DEFAULT_MODELS: readonly DefaultModel[] = MODEL_NAMES.filter((name) => name !== 'fitted');

/** What every new series starts with, what a right-click uses where nothing is in hand, and how it is drawn. */
export interface Settings {
  readonly model: DefaultModel;
  /** Of the band that is shown. */
  readonly level: number;
  readonly horizon: HorizonChoice;
  readonly mode: NormalizationMode;
  /** Of the prediction on a page. */
  readonly lineColor: LineColor;
  readonly lineWidth: LineWidth;
  /** Whether forecasts are kept, to be scored by what comes. */
  readonly keepForecasts: boolean;
}

const KEY = 'settings';
/** The version of the record. A new item needs no new one: what is missing has its default. */
const VERSION = 1;

/** Each item with the default that stands in where it is missing, or is not what this version knows. */
const items = v.object({
  model: v.fallback(v.picklist(DEFAULT_MODELS), 'auto'),
  level: v.fallback(level, 0.8),
  horizon: v.fallback(horizonChoice, null),
  mode: v.fallback(mode, 'auto'),
  lineColor: v.fallback(v.picklist(LINE_COLORS), 'ember'),
  lineWidth: v.fallback(v.picklist(LINE_WIDTHS), 'normal'),
  keepForecasts: v.fallback(v.boolean(), true),
});

export const DEFAULT_SETTINGS: Settings = v.parse(items, {});

/** The settings out of whatever was stored, every item valid. */
export function parseSettings(stored: unknown): Settings {
  const isRecord = typeof stored === 'object' && stored !== null && 'items' in stored && 'version' in stored && stored.version === VERSION;
  const result = v.safeParse(items, isRecord ? stored.items : {});
  return result.success ? result.output : DEFAULT_SETTINGS;
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

export async function storeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: { version: VERSION, items: settings } });
}

const record = keptUnder(() => browser.storage.local, KEY);

/** Counted are the items that the user chose otherwise. */
export const keptSettings: KeptStore = {
  ...record,
  measure: async () => {
    const settings = await loadSettings();
    const names = Object.keys(settings) as (keyof Settings)[];
    return { ...(await record.measure()), count: names.filter((name) => settings[name] !== DEFAULT_SETTINGS[name]).length };
  },
};
