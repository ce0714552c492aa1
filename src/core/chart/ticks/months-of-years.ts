import { monthNumber, PLAIN_TICKS, tickTime, type TickTimeFormat } from './tick-time.ts';

/** `Jan 21`, `jan. de 21`, `янв. 21 г.`: what most programs write for a month of a year. */
const NAME_FIRST = /^\p{L}+\.?(?: de)?[ /-]['’]?\d{2}(?: г\.?)?$/u;
/** `21-Jan`, `01/21`, `01.21`: as often a day. */
const NUMBERS_FIRST = /^\d{2}(?:[ /-]\p{L}+\.?|[-/.]\d{2})$/u;
const WITH_YEARS: TickTimeFormat = { ...PLAIN_TICKS, numbersAreYears: true };
const MONTHS = 12;
/** Points to a year, where they are those of years: of weeks and days they are not even. */
const LEAST_WEEKS = 50;
const HOURS = 24;
const YEARLY: ReadonlySet<number> = new Set([1, 2, 4, MONTHS]);
/** The same month of years that far from now is rather days one after the other. */
const YEARS_AGO = 5;
const YEARS_AHEAD = 1;
/** Two labels tell months from days by the points between them only. */
const FEWEST = 3;

/**
 * Whether labels such as `Jan 20, Jul 20, Jan 21` are months of years: from each
 * to the next there are as many months. Where days would do, too, it takes a
 * number that goes up with the year, or a point for every month.
 *
 * @param texts (labels) along the axis
 * @param counts points from each label to the next, as far as they are known
 * @param today ms
 */
export function areMonthsOfYears(texts: readonly string[], counts: readonly number[], today: number): boolean {
  const isNameFirst = texts.some((text) => NAME_FIRST.test(text));
  const form = isNameFirst ? NAME_FIRST : NUMBERS_FIRST;
  const months = texts.map((text) => (form.test(text) ? tickTime(text, WITH_YEARS) : null)).map((tick) => (tick?.kind === 'instant' ? monthNumber(tick.time) : NaN));
  const known = months.filter(Number.isFinite);
  const step = known[1] - known[0];
  const isEven = step !== 0 && Math.abs(step) <= MONTHS && known.every((month, i) => i === 0 || month - known[i - 1] === step);
  if (!isEven || known.length < texts.length / 2) return false;
  const isCarried = Math.floor(known[0] / MONTHS) !== Math.floor(known[known.length - 1] / MONTHS);
  if (counts.length > 0 && known.length === texts.length) {
    if (counts.every((count) => count === Math.abs(step))) return isNameFirst || isCarried;
    if (Math.abs(step) === MONTHS && counts.some((count) => !YEARLY.has(count) && (count < LEAST_WEEKS || count % HOURS === 0))) return false;
  }
  if (known.length < FEWEST) return false;
  const ahead = (Math.max(...known) - monthNumber(today)) / MONTHS;
  if (Math.abs(step) === MONTHS && (ahead > YEARS_AHEAD || ahead < -YEARS_AGO)) return false;
  return isNameFirst || (isCarried && Math.abs(step) < MONTHS) || texts.every(isNoDay);
}

/** `01/99`; what has a point is a number. */
function isNoDay(text: string): boolean {
  return !text.includes('.') && tickTime(text, PLAIN_TICKS) === null;
}
