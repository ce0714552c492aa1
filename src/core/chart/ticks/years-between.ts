import type { AxisLabel } from './inferred-axis.ts';
import { PLAIN_TICKS, plainLabel, tickTime } from './tick-time.ts';
import { timeSpan, type TimeSpan } from './within-spans.ts';

const YEAR = /^\d{4}$/;
/** Before so large a share of the way from one label to the next it is the first one's. */
const NEAR_BEFORE = 0.35;

/** Labels of an axis, and what is written among them for several. */
interface SplitLabels {
  readonly labels: readonly AxisLabel[];
  readonly spans: readonly TimeSpan[];
}

/**
 * Takes years out of a row of labels that are written between one month and a
 * January: `Nov Dec 2019 Jan Feb`. They are of no place of their own, and tell
 * the year of the label behind them; of the one before them where they are next
 * to it, or where the row ends with one, as each year then stands at its end.
 * A year that is written in the place of its January remains.
 *
 * @param labels pixels ascending
 * @param today ms
 */
export function splitYears(labels: readonly AxisLabel[], today: number): SplitLabels {
  const isYear = (label: AxisLabel | undefined): boolean => label !== undefined && YEAR.test(plainLabel(label.text));
  const amid = labels.filter((label, i) => isYear(label) && isJanuary(labels[i + 1]));
  if (amid.length === 0 || amid.length > labels.length / 2) return { labels, spans: [] };
  const last = labels[labels.length - 1];
  const areBehind = isYear(last) || amid.every((label) => isNearBefore(labels, labels.indexOf(label)));
  const years = isYear(last) ? [...amid, last] : amid;
  const spans = years.flatMap((year) => timeSpan(year.text, labels[labels.indexOf(year) + (areBehind ? -1 : 1)]?.pixel ?? year.pixel, today) ?? []);
  return { labels: labels.filter((label) => !years.includes(label)), spans };
}

function isNearBefore(labels: readonly AxisLabel[], at: number): boolean {
  const [before, { pixel }, after] = [labels[at - 1], labels[at], labels[at + 1]];
  return before !== undefined && pixel - before.pixel < NEAR_BEFORE * (after.pixel - before.pixel);
}

function isJanuary(label: AxisLabel | undefined): boolean {
  const tick = label ? tickTime(plainLabel(label.text), PLAIN_TICKS) : null;
  return tick?.kind === 'yearly' && tick.month === 0 && tick.day === 1;
}
