import { MOST_CHART_POINTS, type Box, type ElementAddress } from '../../core/chart/chart-reading.ts';
import { run as runChartTask } from '../page/chart-task.ts?in-page';
import { run as runDocumentTask } from '../page/document-task.ts?in-page';
import type { RawDocument } from '../page/raw-document.ts';
import type { ReadBefore } from '../messages/protocol.ts';
import { overlap } from './overlap.ts';
import type { FrameReading } from './page-reading.ts';
import { parsePictures, parseView } from './parse-pictures.ts';
import { parseChartReadings } from './parse-chart-readings.ts';
import { parseTables } from './parse-tables.ts';
import { runInFrames, runInPage, type FrameAddress, type FrameResult } from './run-in-page.ts';

const EVERYTHING = { kind: 'read', mostPoints: MOST_CHART_POINTS, element: null } as const;
/** Two readings that share this much of the smaller one's box are of the same chart. */
const SAME_CHART = 0.6;

/**
 * Everything that the frames of a tab show: the charts as their libraries tell
 * in the page's own world, and what our own world sees of the rest. Each chart
 * once, by the reader that knows most of it.
 */
export async function readPage(tabId: number): Promise<FrameReading[]> {
  const [told, seen] = await Promise.all([
    runInFrames(tabId, 'MAIN', runChartTask, EVERYTHING),
    runInFrames(tabId, 'ISOLATED', runDocumentTask, EVERYTHING),
  ]);
  const frames = new Set([...told, ...seen].map(({ frameId }) => frameId));
  const of = (results: readonly FrameResult[], frameId: number): unknown => results.find((result) => result.frameId === frameId)?.result;
  return [...frames].sort((a, b) => a - b).map((frameId) => joinReadings(frameId, of(told, frameId), of(seen, frameId)));
}

/**
 * One element of one document, read again as what it was: a chart that is gone
 * does not turn into a picture of what is left.
 */
export async function readElement(address: FrameAddress, element: ElementAddress, as: ReadBefore): Promise<FrameReading> {
  const task = { ...EVERYTHING, element };
  const told = as === 'chart' ? await runInPage(address, 'MAIN', runChartTask, task) : [];
  // What its library tells needs nobody else.
  const seen = Array.isArray(told) && told.length > 0 ? null : await runInPage(address, 'ISOLATED', runDocumentTask, task);
  const reading = joinReadings(address.frameId, told, seen);
  return as === 'recorder' || as === 'pixels' ? { ...reading, charts: [] } : { ...reading, pictures: [] };
}

function joinReadings(frameId: number, told: unknown, seen: unknown): FrameReading {
  const parts = partsOf(seen);
  const charts = parseChartReadings(told);
  const isKnown = ({ box }: { readonly box: Box }): boolean => charts.some((chart) => overlap(chart.box, box) > SAME_CHART);
  charts.push(...parseChartReadings(parts.charts).filter((chart) => !isKnown(chart)));
  return {
    frameId,
    charts,
    tables: parseTables(parts.tables),
    pictures: parsePictures(parts.pictures).filter((picture) => !isKnown(picture)),
    view: parseView(parts.view),
  };
}

/** The parts of a `RawDocument`, whatever it really is. */
function partsOf(seen: unknown): { readonly [Part in keyof RawDocument]?: unknown } {
  return typeof seen === 'object' && seen !== null ? seen : {};
}
