import { type ElementAddress, MOST_CHART_POINTS } from '../../../core/chart/chart-reading.ts';
import { drawingOfMarks } from '../../../core/chart/drawn/canvas/drawing-of-marks.ts';
import { type Drawing, emptyDrawing } from '../../../core/chart/drawn/drawing.ts';
import { contentBox } from '../../dom/content-box.ts';
import { isInView } from '../../dom/is-in-view.ts';
import { isLayerOf } from '../../dom/is-layer-of.ts';
import { addressOf, elementAt, elementsOf, rootsBelow } from '../../dom/element-address.ts';
import { yieldToPage } from '../../dom/yield-to-page.ts';
import { handOver } from '../hand-over.ts';
import type { RawChart } from '../raw-chart.ts';
import { collectDrawing } from '../svg/collect-drawing.ts';
import { createPacer, type Pacer, runPaced } from '../pacer.ts';
import { readDrawing } from '../svg/read-drawing.ts';
import { surroundingsOf } from '../svg/surroundings.ts';
import { toChart } from '../svg/to-chart.ts';
import { labelOf } from '../text-of.ts';
import type { DrawingLog } from './drawing-log.ts';
import { untilCalm } from './frames.ts';
import { PROVOCATIONS } from './provoke-redraw.ts';
import { recordDrawing } from './record-drawing.ts';

/** Ms that a redraw may take while it goes on: ECharts lets go of what was pointed at over 300. What draws nothing takes three frames. */
const LONGEST_REDRAW = 500;
const MOST_CANVASES = 30;
/** Pixels of the canvas that a line may be off its grid: either is rounded to whole ones, and the grid moved by half of one to be crisp. */
const OFF = 1.5;

/**
 * Reads the chart of a canvas whose library nobody knows by what it draws when
 * it is made to draw itself anew. The builtins that draw are watched as long as
 * this takes; nothing remains of it.
 *
 * @returns one reading, or none where nothing is drawn, or no chart
 */
export async function recordChart(document: Document, element: ElementAddress): Promise<RawChart[]> {
  const canvas = elementAt(document, element);
  if (!(canvas instanceof HTMLCanvasElement)) return [];
  // A chart's own redrawing may take as long as a task may: what comes before it is another.
  await yieldToPage();
  const recording = recordDrawing(globalThis);
  try {
    warmUp(document);
    await yieldToPage();
    for (const provoke of PROVOCATIONS) {
      const before = recording.log.count;
      await provoke(canvas);
      await untilCalm(() => recording.log.count, LONGEST_REDRAW);
      if (recording.log.count === before) continue;
      const chart = await readRecorded(canvas, recording.log);
      if (chart) return [chart];
    }
  } finally {
    recording.stop();
  }
  return [];
}

/** Draws what nobody sees: what runs for the first time is compiled then, and not amid the chart's redrawing. */
function warmUp(document: Document): void {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  context.save();
  context.translate(1, 1);
  context.beginPath();
  context.rect(0, 0, 1, 1);
  context.moveTo(0, 0);
  context.lineTo(1, 1);
  context.stroke();
  context.fillRect(0, 0, 1, 1);
  context.fillText('0', 0, 0);
  context.restore();
}

async function readRecorded(canvas: HTMLCanvasElement, log: DrawingLog): Promise<RawChart | null> {
  const pacer = createPacer();
  const chart = toChart(canvas);
  const surroundings = surroundingsOf(canvas);
  const canvases = elementsOf(rootsBelow(canvas.ownerDocument), 'canvas').filter((one) => one instanceof HTMLCanvasElement);
  const near = canvases.filter((one) => surroundings.contains(one) || isLayerOf(one, canvas)).slice(0, MOST_CANVASES);
  const own = emptyDrawing();
  const all = emptyDrawing();
  for (const one of near) {
    const drawing = await drawingOf(one, chart, log, pacer);
    if (!drawing) continue;
    if (isLayerOf(one, canvas)) merge(own, drawing);
    merge(all, drawing);
  }
  const around = async (): Promise<Drawing> => {
    if (surroundings !== canvas) merge(all, await collectDrawing(surroundings, chart, pacer));
    return all;
  };
  const language = canvas.closest('[lang]')?.getAttribute('lang') ?? '';
  const read = await readDrawing(own, around, { size: { width: chart.width, height: chart.height }, language, mostPoints: MOST_CHART_POINTS }, pacer);
  const address = addressOf(canvas);
  if (!read || !address) return null;
  const box = contentBox(canvas);
  const expectedError = Math.min(1, Math.max(read.expectedError, (OFF * chart.height) / canvas.height / read.plot.height));
  return { ...(await runPaced(handOver(read), pacer)), expectedError, name: labelOf(canvas) || read.name, reader: 'recorder', element: address, box, inView: isInView(box) };
}

/** Null where not all that a canvas shows has been seen. */
async function drawingOf(canvas: HTMLCanvasElement, chart: ReturnType<typeof toChart>, log: DrawingLog, pacer: Pacer): Promise<Drawing | null> {
  const recorded = log.of(canvas);
  if (!recorded?.isComplete || canvas.width === 0 || canvas.height === 0) return null;
  const { left, top, width, height } = contentBox(canvas);
  return runPaced(drawingOfMarks(recorded.marks, [width / canvas.width, 0, 0, height / canvas.height, left - chart.left, top - chart.top]), pacer);
}

function merge(into: Drawing, from: Drawing): void {
  for (const line of from.lines) into.lines.push(line);
  for (const box of from.boxes) into.boxes.push(box);
  for (const dot of from.dots) into.dots.push(dot);
  for (const level of from.levels) into.levels.push(level);
  for (const upright of from.uprights) into.uprights.push(upright);
  for (const text of from.texts) into.texts.push(text);
  for (const swatch of from.swatches) into.swatches.push(swatch);
}
