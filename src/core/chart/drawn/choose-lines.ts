import { type ColoredLine, extentOf } from './drawn-line.ts';
import { marks } from './dots-in-order.ts';

/** A line shorter than this share of the longest is a legend's, an annotation, an axis' end. */
const LEAST_SPAN = 0.25;
/** px; what is smaller is an icon. */
const LEAST_WIDTH = 40;
/** A line whose values are no further apart than this, over few points, is a rule. */
const LEVEL = 0.6;
const RULE_POINTS = 6;

/** So far from a line, px, its own dots may be where it has no vertex. */
const ON_LINE = 3;
/** So large a share of dots on a line makes all of them its own. */
const MOST = 0.8;
/** Dots nearer to one another than this share of their usual distance are a cloud. */
const LEAST_STEP = 0.5;

/**
 * The lines of data among everything that could be one: without the dots and
 * the area of a line that is there, too, rules, and what is much shorter than
 * the others.
 *
 * @param candidates in drawing order
 */
export function chooseLines(candidates: readonly ColoredLine[]): ColoredLine[] {
  const spans = candidates.map(({ xs }) => xs[xs.length - 1] - xs[0]);
  const longest = spans.reduce((most, span) => Math.max(most, span), 0);
  const long = candidates.filter((line, i) => spans[i] >= Math.max(LEAST_WIDTH, longest * LEAST_SPAN) && !isRule(line));
  const ranked = [...long].sort((one, other) => RANK[one.source] - RANK[other.source]);
  const chosen: ColoredLine[] = [];
  const drawn = ranked.filter(({ source }) => source !== 'dots');
  for (const line of ranked) {
    // A cloud or a row of dots beside lines belongs to nothing that goes on.
    if (line.source === 'dots' && drawn.length > 0 && (isLevel(line) || !isInOrder(line) || drawn.some((other) => liesOn(line, other)))) continue;
    if (!chosen.some((other) => marks(line, other) || (line.source === 'area' && marks(other, line)))) chosen.push(line);
  }
  const ordered = candidates.filter((line) => chosen.includes(line));
  // A line that goes by other points than the dots was fitted to them.
  const isFitted = ordered.every(({ source }) => source === 'line' || source === 'dots');
  return isFitted ? [...ordered.filter(({ source }) => source === 'dots'), ...ordered.filter(({ source }) => source !== 'dots')] : ordered;
}

/** Whether each has a place of its own along the axis, as what goes on has. */
function isInOrder({ xs }: ColoredLine): boolean {
  const steps = xs.slice(1).map((x, i) => x - xs[i]).sort((one, other) => one - other);
  return steps[0] >= steps[steps.length >> 1] * LEAST_STEP;
}

/** Whether most dots are on a line, at its vertices or between them. */
function liesOn(dots: ColoredLine, { xs, ys }: ColoredLine): boolean {
  let at = 0;
  let count = 0;
  dots.xs.forEach((x, i) => {
    while (at < xs.length - 2 && xs[at + 1] < x) at++;
    const share = (x - xs[at]) / (xs[at + 1] - xs[at]);
    if (Math.abs(ys[at] + share * (ys[at + 1] - ys[at]) - dots.ys[i]) <= ON_LINE) count++;
  });
  return count >= dots.xs.length * MOST;
}

const RANK: Readonly<Record<ColoredLine['source'], number>> = { line: 0, area: 1, bars: 2, candles: 3, dots: 4 };

function isRule(line: ColoredLine): boolean {
  return line.source !== 'bars' && line.xs.length < RULE_POINTS && isLevel(line);
}

function isLevel(line: ColoredLine): boolean {
  const { top, bottom } = extentOf([line]);
  return bottom - top < LEVEL;
}
