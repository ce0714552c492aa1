import type { ChartParts } from '../raw-chart.ts';
import { labelOf } from '../text-of.ts';
import { collectDrawing } from './collect-drawing.ts';
import type { Pacer } from '../pacer.ts';
import { readDrawing } from './read-drawing.ts';
import { surroundingsOf } from './surroundings.ts';
import { toChart } from './to-chart.ts';

/** Reads a chart by what an SVG shows; null for a drawing that is none, or whose axes cannot be read. */
export async function readSvgChart(svg: SVGSVGElement, mostPoints: number, pacer: Pacer): Promise<ChartParts | null> {
  const chart = toChart(svg);
  const drawing = await collectDrawing(svg, chart, pacer);
  const around = (): ReturnType<typeof collectDrawing> => collectDrawing(surroundingsOf(svg), chart, pacer);
  const read = await readDrawing(drawing, around, { size: { width: chart.width, height: chart.height }, language: languageOf(svg), mostPoints }, pacer);
  return read && { ...read, name: labelOf(svg) || read.name };
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}
