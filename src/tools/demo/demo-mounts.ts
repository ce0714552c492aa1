import { fileURLToPath } from 'node:url';
import { REAL_SERIES } from '../../extension/ui/real-series.ts';
import type { Mount } from './serve-files.ts';

/** How many days the demo's charts show: about a quarter, so that one step ahead is wide enough to see. */
export const SHOWN_DAYS = 60;

/**
 * What the demo page is made of: its own folder, the chart library, and the
 * prices that the popup has as examples, so that there is one copy of them.
 */
export function demoMounts(): Record<string, Mount> {
  return {
    '/': fromHere('./page/'),
    '/prices.json': { json: JSON.stringify(REAL_SERIES.map(asPrices)) },
    '/chart.js': fromHere('../../../node_modules/chart.js/dist/chart.umd.js'),
    '/chart-dates.js': fromHere('../../../node_modules/chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js'),
  };
}

function asPrices({ series, source }: (typeof REAL_SERIES)[number]) {
  const dates = [...(series.times ?? [])].map((time) => new Date(time).toISOString().slice(0, 10));
  return { name: series.name, source, dates: dates.slice(-SHOWN_DAYS), values: [...series.values].slice(-SHOWN_DAYS) };
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
