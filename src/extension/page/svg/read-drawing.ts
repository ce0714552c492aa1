import { axisOfValues } from '../../../core/chart/drawn/axis-of-values.ts';
import { barsAndCandles } from '../../../core/chart/drawn/bars-and-candles.ts';
import { chooseLines } from '../../../core/chart/drawn/choose-lines.ts';
import { closesOfRules } from '../../../core/chart/drawn/closes-of-rules.ts';
import { dotsInOrder } from '../../../core/chart/drawn/dots-in-order.ts';
import type { Drawing } from '../../../core/chart/drawn/drawing.ts';
import type { ColoredLine } from '../../../core/chart/drawn/drawn-line.ts';
import { type AxisSearch, type DrawnAxis, findPlaceAxes, findValueAxes, placeAxisOf } from '../../../core/chart/drawn/find-axes.ts';
import { joinGroups } from '../../../core/chart/drawn/join-groups.ts';
import { nameOfLine } from '../../../core/chart/drawn/name-lines.ts';
import { shareValueAxes } from '../../../core/chart/drawn/share-axes.ts';
import type { TextBox } from '../../../core/chart/drawn/text-box.ts';
import { withoutSums } from '../../../core/chart/drawn/without-sums.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import type { ChartParts } from '../raw-chart.ts';
import { countsYears } from '../../../core/chart/drawn/counts-years.ts';
import { composeChart, type PlacedLine } from './compose-chart.ts';
import { type Pacer, runPaced } from '../pacer.ts';

/** A title is written so many times as large as what is written at the axes. */
const LARGER = 1.2;
/** A chart with more lines than this is a tangle. */
const MOST_LINES = 40;

/** What else is known of a drawing. */
interface DrawingFacts {
  /** Of the box that its px are of. */
  readonly size: ChartParts['size'];
  /** BCP 47, of the page; '' where it does not tell. */
  readonly language: string;
  /** The last so many of each line. */
  readonly mostPoints: number;
}

/**
 * Reads a chart by what is drawn; its name is the title that is written.
 *
 * @param around the drawing with what stands beside it: labels, a legend
 * @returns null for a drawing that is no chart, or whose axes cannot be read
 */
export async function readDrawing(drawing: Drawing, around: () => Promise<Drawing>, { size, language, mostPoints }: DrawingFacts, pacer: Pacer): Promise<ChartParts | null> {
  await pacer.rest();
  const lines = linesOf(drawing).slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  await pacer.rest();
  const all = await around();
  // Labels of its own before those beside it.
  const placed = (await placeLines(lines, drawing, all, language, pacer)) ?? (await placeLines(lines, { ...drawing, texts: all.texts }, all, language, pacer));
  if (!placed) return null;
  await pacer.rest();
  const { x } = placed;
  const byAxis = placed.byAxis.filter(({ y }) => !countsYears(y, x));
  if (byAxis.length === 0) return null;
  const ticks = new Set([...byAxis.flatMap(({ y }) => y.texts), ...(x?.texts ?? [])].map(({ text }) => text));
  const texts = all.texts.filter(({ text }) => !ticks.has(text));
  const named = byAxis.map(({ line, y }): PlacedLine => ({ line, y, name: nameOfLine(line, texts, all.swatches) }));
  const notTitle = new Set([...ticks, ...named.map(({ name }) => name)]);
  await pacer.rest();
  return { ...composeChart(named, x, size, mostPoints), version: '', name: titleOf(all.texts, notTitle) };
}

function linesOf({ lines, bands, boxes, dots, levels, uprights }: Drawing): ColoredLine[] {
  const closes = closesOfRules(levels, uprights);
  return chooseLines(withoutSums([...lines, ...barsAndCandles(boxes, uprights), ...(closes ? [closes] : []), ...dotsInOrder(dots)], bands));
}

interface Placed {
  readonly x: DrawnAxis | null;
  readonly byAxis: readonly { readonly line: ColoredLine; readonly y: DrawnAxis }[];
}

/** The lines with their axes; of several plots the one with most lines. Null where no line has an axis of values. */
async function placeLines(lines: readonly ColoredLine[], { texts, levels, uprights }: Drawing, all: Drawing, language: string, pacer: Pacer): Promise<Placed | null> {
  const [longest] = [...lines].sort((one, other) => other.xs.length - one.xs.length);
  const search: AxisSearch = { texts, levels, uprights, language, today: Date.now(), points: longest.xs };
  const values = await runPaced(findValueAxes(search), pacer);
  const labels = new Set(values.flatMap((axis) => axis.texts.map(({ text }) => text)));
  const clues = { texts: all.texts.filter(({ text }) => !labels.has(text)), swatches: all.swatches };
  const axes = shareValueAxes(lines.map((line) => ({ line, name: nameOfLine(line, clues.texts, clues.swatches) })), values, clues);
  const found = lines.flatMap((line, i) => {
    const y = axes[i] ?? axisOfValues(line, texts, language);
    return y ? [{ line, y }] : [];
  });
  if (found.length === 0) return null;
  const taken = new Set(found.flatMap(({ y }) => y.texts));
  const places = await runPaced(findPlaceAxes({ ...search, texts: texts.filter((text) => !taken.has(text)) }), pacer);
  const plots = groupedBy(found, ({ line }) => placeAxisOf(line, places));
  const [[x, byAxis]] = [...plots].sort(([, one], [, other]) => other.length - one.length);
  const joined = joinGroups(byAxis.map(({ line }) => line), x?.ticks ?? []);
  return { x, byAxis: byAxis.map(({ y }, i) => ({ line: joined[i], y })) };
}

/** The largest text that belongs to no axis, where there is one that is larger than the others. */
function titleOf(texts: readonly TextBox[], others: ReadonlySet<string>): string {
  const words = texts.filter(({ text }) => !others.has(text) && /\p{L}{2}/u.test(text)).sort((one, other) => other.size - one.size);
  const usual = texts.map(({ size }) => size).sort((one, other) => one - other)[texts.length >> 1] ?? 0;
  return words.length > 0 && words[0].size > usual * LARGER ? words[0].text : '';
}
