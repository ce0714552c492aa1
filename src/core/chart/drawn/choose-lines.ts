import { type ColoredLine, extentOf } from './drawn-line.ts';
import { marks } from './dots-in-order.ts';

/** A line shorter than this share of the longest is a legend's, an annotation, an axis' end. */
const LEAST_SPAN = 0.25;
/** px; what is smaller is an icon. */
const LEAST_WIDTH = 40;
/** A line whose values are no further apart than this, over few points, is a rule. */
const LEVEL = 0.6;
const RULE_POINTS = 6;

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
  const hasLine = ranked.some(({ source }) => source !== 'dots');
  for (const line of ranked) {
    // A cloud of dots beside lines is theirs, or belongs to nothing that goes on.
    if (line.source === 'dots' && hasLine) continue;
    if (!chosen.some((other) => marks(line, other) || (line.source === 'area' && marks(other, line)))) chosen.push(line);
  }
  return candidates.filter((line) => chosen.includes(line));
}

const RANK: Readonly<Record<ColoredLine['source'], number>> = { line: 0, area: 1, bars: 2, candles: 3, dots: 4 };

function isRule(line: ColoredLine): boolean {
  const { top, bottom } = extentOf([line]);
  return line.source !== 'bars' && line.xs.length < RULE_POINTS && bottom - top < LEVEL;
}
