import { MOST_CHART_POINTS, type Box, type ElementAddress } from '../../core/chart/chart-reading.ts';
import { run as runChartTask } from '../page/chart-task.ts?in-page';
import { run as runDocumentTask } from '../page/document-task.ts?in-page';
import type { ReadBefore } from '../messages/protocol.ts';
import type { JoinedChunks } from './join-chunks.ts';
import { overlap } from './overlap.ts';
import type { FrameReading } from './page-reading.ts';
import { parsePictures, parseView } from './parse-pictures.ts';
import { parseChartReadings } from './parse-chart-readings.ts';
import { parseTables } from './parse-tables.ts';
import { type FoundInFrame, readInFrames, readInPage } from './read-in-page.ts';
import type { FrameAddress } from './run-in-page.ts';

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
    readInFrames(tabId, 'MAIN', runChartTask, EVERYTHING),
    readInFrames(tabId, 'ISOLATED', runDocumentTask, EVERYTHING),
  ]);
  const frames = new Set([...told, ...seen].map(({ frameId }) => frameId));
  const of = (all: readonly FoundInFrame[], frameId: number): JoinedChunks | null => all.find((one) => one.frameId === frameId)?.found ?? null;
  return [...frames].sort((a, b) => a - b).map((frameId) => joinReadings(frameId, of(told, frameId), of(seen, frameId)));
}

/**
 * One element of one document, read again as what it was: a chart that is gone
 * does not turn into a picture of what is left.
 */
export async function readElement(address: FrameAddress, element: ElementAddress, as: ReadBefore): Promise<FrameReading> {
  const task = { ...EVERYTHING, element };
  const told = as === 'chart' ? await readInPage(address, 'MAIN', runChartTask, task) : null;
  // What its library tells needs nobody else.
  const seen = told && told.charts.length > 0 ? null : await readInPage(address, 'ISOLATED', runDocumentTask, task);
  const reading = joinReadings(address.frameId, told, seen);
  return as === 'recorder' || as === 'pixels' ? { ...reading, charts: [] } : { ...reading, pictures: [] };
}

function joinReadings(frameId: number, told: JoinedChunks | null, seen: JoinedChunks | null): FrameReading {
  const charts = parseChartReadings(told?.charts);
  const isKnown = ({ box }: { readonly box: Box }): boolean => charts.some((chart) => overlap(chart.box, box) > SAME_CHART);
  charts.push(...parseChartReadings(seen?.charts).filter((chart) => !isKnown(chart)));
  return {
    frameId,
    charts,
    tables: parseTables(seen?.tables),
    pictures: parsePictures(seen?.['pictures']).filter((picture) => !isKnown(picture)),
    view: parseView(seen?.['view']),
  };
}
