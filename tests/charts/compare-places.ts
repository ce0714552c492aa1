import type { Page } from 'playwright';
import type { OverlayState } from '../../src/tools/browser/read-overlay.ts';
import { distance } from '../support/chart-page.ts';
import { placesOf, valuesOf } from './matrix-page.ts';

/** How far a drawn forecast is from where the library itself would put it, in CSS px. */
export interface PlaceErrors {
  /** At the last observation, where it starts. */
  readonly start: number;
  /** The worst of all: the start, and every step with the value that the overlay tells. */
  readonly worst: number;
  readonly steps: number;
}

/** Compares every point of a drawn forecast with the library's own word for the place of its value. */
export async function comparePlaces(page: Page, { points, rows }: OverlayState): Promise<PlaceErrors> {
  const values = await valuesOf(page);
  const last = values.length - 1;
  const steps = rows.map(([, value], step) => [last + 1 + step, numberOf(value)] as const);
  const places = await placesOf(page, [[last, values[last]], ...steps]);
  if (points.length !== places.length) throw new Error(`The line has ${points.length} points, the table ${rows.length} steps.`);
  const distances = points.map((point, i) => distance(point, places[i]));
  return { start: distances[0], worst: Math.max(...distances), steps: rows.length };
}

function numberOf(cell: string): number {
  const value = Number(cell.replace(/[, \s]/g, '').replace('−', '-'));
  if (!Number.isFinite(value)) throw new Error(`The overlay's table has no number in ${JSON.stringify(cell)}.`);
  return value;
}
