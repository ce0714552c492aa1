import { barsOfBoxes } from '../../../core/chart/drawn/bars-of-boxes.ts';
import { candlesOfBoxes } from '../../../core/chart/drawn/candles-of-boxes.ts';
import { chooseLines } from '../../../core/chart/drawn/choose-lines.ts';
import { dotsInOrder } from '../../../core/chart/drawn/dots-in-order.ts';
import type { ColoredLine } from '../../../core/chart/drawn/drawn-line.ts';
import { type AxisSearch, type DrawnAxis, findPlaceAxes, findValueAxes, placeAxisOf, valueAxisOf } from '../../../core/chart/drawn/find-axes.ts';
import { nameOfLine } from '../../../core/chart/drawn/name-lines.ts';
import type { TextBox } from '../../../core/chart/drawn/text-box.ts';
import type { ChartParts } from '../raw-chart.ts';
import { labelOf } from '../text-of.ts';
import { collectDrawing, type Drawing } from './collect-drawing.ts';
import { composeChart, type PlacedLine } from './compose-chart.ts';
import { type Pacer, runPaced } from './pacer.ts';
import { surroundingsOf } from './surroundings.ts';
import { toChart } from './to-chart.ts';

/** A title is written so many times as large as what is written at the axes. */
const LARGER = 1.2;
/** A chart with more lines than this is a tangle. */
const MOST_LINES = 40;

/** Reads a chart by what an SVG shows; null for a drawing that is none, or whose axes cannot be read. */
export async function readSvgChart(svg: SVGSVGElement, mostPoints: number, pacer: Pacer): Promise<ChartParts | null> {
  const chart = toChart(svg);
  const drawing = await collectDrawing(svg, chart, pacer);
  const lines = linesOf(drawing).slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  const around = await collectDrawing(surroundingsOf(svg), chart, pacer);
  // Labels of its own before those beside it.
  const placed = (await placeLines(lines, drawing, svg, pacer)) ?? (await placeLines(lines, { ...drawing, texts: around.texts }, svg, pacer));
  if (!placed) return null;
  const { x, byAxis } = placed;
  const ticks = new Set([...byAxis.flatMap(({ y }) => y.texts), ...(x?.texts ?? [])].map(({ text }) => text));
  const texts = around.texts.filter(({ text }) => !ticks.has(text));
  const named = byAxis.map(({ line, y }): PlacedLine => ({ line, y, name: nameOfLine(line, texts, around.swatches) }));
  const notTitle = new Set([...ticks, ...named.map(({ name }) => name)]);
  return { ...composeChart(named, x, { width: chart.width, height: chart.height }, mostPoints), version: '', name: labelOf(svg) || titleOf(around.texts, notTitle) };
}

function linesOf({ lines, boxes, dots }: Drawing): ColoredLine[] {
  const bars = barsOfBoxes(boxes);
  const candles = bars.length === 0 ? candlesOfBoxes(boxes) : null;
  return chooseLines([...lines, ...bars, ...(candles ? [candles] : []), ...dotsInOrder(dots)]);
}

interface Placed {
  readonly x: DrawnAxis | null;
  readonly byAxis: readonly { readonly line: ColoredLine; readonly y: DrawnAxis }[];
}

/** The lines with their axes; of several plots the one with most lines. Null where no line has an axis of values. */
async function placeLines(lines: readonly ColoredLine[], { texts, levels, uprights }: Drawing, svg: Element, pacer: Pacer): Promise<Placed | null> {
  const language = svg.closest('[lang]')?.getAttribute('lang') ?? '';
  const search: AxisSearch = { texts, levels, uprights, language, today: Date.now() };
  const values = await runPaced(findValueAxes(search), pacer);
  const found = lines.flatMap((line) => {
    const y = valueAxisOf(line, values);
    return y ? [{ line, y }] : [];
  });
  if (found.length === 0) return null;
  const taken = new Set(found.flatMap(({ y }) => y.texts));
  const places = await runPaced(findPlaceAxes({ ...search, texts: texts.filter((text) => !taken.has(text)) }), pacer);
  const plots = new Map<DrawnAxis | null, (typeof found)[number][]>();
  for (const one of found) {
    const x = placeAxisOf(one.line, places);
    plots.set(x, [...(plots.get(x) ?? []), one]);
  }
  const [[x, byAxis]] = [...plots].sort(([, one], [, other]) => other.length - one.length);
  return { x, byAxis };
}

/** The largest text that belongs to no axis, where there is one that is larger than the others. */
function titleOf(texts: readonly TextBox[], others: ReadonlySet<string>): string {
  const words = texts.filter(({ text }) => !others.has(text) && /\p{L}{2}/u.test(text)).sort((one, other) => other.size - one.size);
  const usual = texts.map(({ size }) => size).sort((one, other) => one - other)[texts.length >> 1] ?? 0;
  return words.length > 0 && words[0].size > usual * LARGER ? words[0].text : '';
}
