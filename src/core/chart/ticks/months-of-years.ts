import { monthNumber, PLAIN_TICKS, tickTime, type TickTimeFormat } from './tick-time.ts';

/** `Jan 21`, `jan. de 21`: what most programs write for a month of a year. */
const NAME_FIRST = /^\p{L}+\.?(?: de)?[ /-]['’]?\d{2}$/u;
/** `21-Jan`, `01/21`, `01.21`: as often a day. */
const NUMBERS_FIRST = /^\d{2}(?:[ /-]\p{L}+\.?|[-/.]\d{2})$/u;
const WITH_YEARS: TickTimeFormat = { ...PLAIN_TICKS, numbersAreYears: true };
const MONTHS = 12;
const HOURS = 24;
/** Two labels tell months from days by the points between them only. */
const FEWEST = 3;

/**
 * Whether labels such as `Jan 20, Jul 20, Jan 21` are months of years: from each
 * to the next there are as many months. Where days would do, too, it takes a
 * number that goes up with the year, or a point for every month.
 *
 * @param texts (labels) along the axis
 * @param counts (labels - 1) points from each label to the next; null where they are not known
 */
export function areMonthsOfYears(texts: readonly string[], counts: readonly number[] | null): boolean {
  const isNameFirst = texts.some((text) => NAME_FIRST.test(text));
  const form = isNameFirst ? NAME_FIRST : NUMBERS_FIRST;
  const months = texts.map((text) => (form.test(text) ? tickTime(text, WITH_YEARS) : null)).map((tick) => (tick?.kind === 'instant' ? monthNumber(tick.time) : NaN));
  const known = months.filter(Number.isFinite);
  const step = known[1] - known[0];
  const isEven = step !== 0 && Math.abs(step) <= MONTHS && known.every((month, i) => i === 0 || month - known[i - 1] === step);
  if (!isEven || known.length < texts.length / 2) return false;
  const isCarried = Math.floor(known[0] / MONTHS) !== Math.floor(known[known.length - 1] / MONTHS);
  if (counts && known.length === texts.length) {
    if (counts.every((count) => count === Math.abs(step))) return isNameFirst || isCarried;
    if (Math.abs(step) === MONTHS && counts.every((count) => count > 0 && count % HOURS === 0)) return false;
  }
  if (known.length < FEWEST) return false;
  return isNameFirst || (isCarried && Math.abs(step) < MONTHS) || texts.every(isNoDay);
}

/** `01/99`; what has a point is a number. */
function isNoDay(text: string): boolean {
  return !text.includes('.') && tickTime(text, PLAIN_TICKS) === null;
}
