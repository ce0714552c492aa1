import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import { rootsInSlices } from '../dom/element-address.ts';
import type { FirstChunk } from './chunks/chunk.ts';
import { inChunks } from './chunks/in-chunks.ts';
import { createPacer, runPaced } from './pacer.ts';
import { findPictures } from './pictures/find-pictures.ts';
import { ownPixels } from './pictures/own-pixels.ts';
import { viewOf } from './pictures/view-of.ts';
import type { RawChart } from './raw-chart.ts';
import type { RawDocument } from './raw-document.ts';
import { recordChart } from './recorder/record-chart.ts';
import { readSvgCharts } from './svg/read-svg-charts.ts';
import { readTables } from './tables/read-tables.ts';
import { yieldToPage } from '../dom/yield-to-page.ts';

/** What is wanted of a document. */
export interface ReadTask {
  readonly mostPoints: number;
  /** Of one element only; null for everything, and left out, too: a browser drops what is null on the way here. */
  readonly element?: ElementAddress | null;
}

/** A canvas of a library that nobody knows, to be read by what it draws: in the page's own world, and here because what is recorded is read as a drawing is. */
export interface RecordTask {
  readonly record: ElementAddress;
}

/** A picture that is to be had as its element holds it. */
export interface PixelsTask {
  readonly pixels: ElementAddress;
}

/**
 * Runs in our own world of a page, which the page's scripts do not reach, but to
 * record; the build makes one self-contained function of it and all that it
 * imports. What it returns is still what the page shows, to be validated.
 */
export async function run(task: ReadTask | RecordTask | PixelsTask): Promise<FirstChunk<RawDocument | { readonly charts: readonly RawChart[] }> | string | null> {
  if ('record' in task) return inChunks({ charts: await recordChart(document, task.record) });
  if ('pixels' in task) return ownPixels(document, task.pixels);
  const { mostPoints, element = null } = task;
  const roots = await runPaced(rootsInSlices(document), createPacer());
  await yieldToPage();
  const charts = await readSvgCharts(document, roots, mostPoints, element);
  await yieldToPage();
  const tables = await readTables(roots, element);
  await yieldToPage();
  const pictures = findPictures(roots);
  await yieldToPage();
  return inChunks({ charts, tables, pictures, view: viewOf(window) });
}
