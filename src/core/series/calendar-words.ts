import { MONTH_WORDS, WEEKDAY_WORDS } from './calendar-names.ts';

const ENGLISH_MONTHS: readonly string[] = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The first letters of a name that people write for it. */
const SHORT = 3;

/** The month of letters that begin several. */
const SEVERAL = -1;

let months: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/**
 * 0 for January to 11 for December, by its name in lower case in one of many
 * languages, its short name or its first three letters; -1 for any other word.
 */
export function monthOf(word: string): number {
  if (word.length < 2) return -1;
  const english = englishMonth(word);
  if (english >= 0) return english;
  months ??= collectMonths();
  const name = bare(word);
  // Hebrew writes its "in" as the first letter of the month.
  return months.get(name) ?? (name.startsWith('ב') ? months.get(name.slice(1)) : undefined) ?? -1;
}

/** Whether a word in lower case names a day of the week. */
export function isWeekday(word: string): boolean {
  weekdays ??= new Set(WEEKDAY_WORDS.split(' '));
  return weekdays.has(bare(word));
}

function englishMonth(word: string): number {
  if (word.length < SHORT) return -1;
  return ENGLISH_MONTHS.findIndex((month) => month === word || (word.length === SHORT && month.startsWith(word)));
}

function collectMonths(): ReadonlyMap<string, number> {
  const written = new Map(MONTH_WORDS.flatMap((names, month) => names.split(' ').map((name) => [bare(name), month] as const)));
  const found = new Map(written);
  for (const [name, month] of written) {
    for (const short of [name.slice(0, SHORT), withoutAccents(name), withoutAccents(name).slice(0, SHORT)]) {
      // What somebody's short name is already is nobody else's first letters.
      if (short.length < SHORT || written.has(short)) continue;
      const known = found.get(short);
      found.set(short, known === undefined || known === month ? month : SEVERAL);
    }
  }
  return found;
}

function bare(word: string): string {
  return word.normalize('NFC').replace(/[.\s'’॰׳]+/g, '');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
