/** Languages whose names of months and weekdays are known. Croatian is not: its listopad is October, in Polish and Czech it is November. */
const LANGUAGES = [
  ...['en', 'de', 'de-AT', 'fr', 'fr-CA', 'es', 'it', 'pt', 'pt-PT', 'nl', 'sv', 'nb', 'da', 'fi', 'is', 'pl', 'cs', 'sk', 'sl'],
  ...['hu', 'ro', 'bg', 'sr', 'et', 'lv', 'lt', 'el', 'tr', 'ru', 'uk', 'he', 'ar', 'ar-EG', 'fa', 'hi', 'mr', 'bn', 'ta', 'th'],
  ...['id', 'ms', 'ca', 'eu', 'gl', 'ja', 'ko', 'zh', 'ne', 'my', 'az', 'ka', 'hy', 'sw', 'fil', 'af'],
];

/** January to December, in a year whose first days are all the weekdays. */
const MONTH_STARTS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));

const ENGLISH_MONTHS: readonly string[] = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The first letters of a name that people write for it. */
const SHORT = 3;

/** A word that names two different months in two languages. */
const SEVERAL = -2;

let months: Map<string, number> | null = null;
let weekdays: Set<string> | null = null;

/** 0 for January to 11 for December, by its name or short name in lower case; -1 for any other word. */
export function monthOf(word: string): number {
  const english = englishMonth(word);
  if (english >= 0) return english;
  months ??= collectMonths();
  return Math.max(-1, months.get(bare(word)) ?? -1);
}

/** Whether a word in lower case names a day of the week. */
export function isWeekday(word: string): boolean {
  weekdays ??= new Set(LANGUAGES.flatMap((language) => namesOf(language, 'weekday', WEEK).flat()));
  return weekdays.has(bare(word));
}

function englishMonth(word: string): number {
  if (word.length < SHORT) return -1;
  if (word === 'sept') return 8;
  // As German wrote March for long.
  if (word === 'mrz') return 2;
  return ENGLISH_MONTHS.findIndex((month) => month === word || (word.length === SHORT && month.startsWith(word)));
}

function collectMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number): void => {
    if (name.length === 0 || /\d/.test(name)) return;
    const known = found.get(name);
    found.set(name, known === undefined || known === month ? month : SEVERAL);
  };
  const all = LANGUAGES.flatMap((language) => namesOf(language, 'month', MONTH_STARTS).map((names, month) => ({ names, month })));
  for (const { names, month } of all) for (const name of names) add(name, month);
  const written = new Set(found.keys());
  for (const { names, month } of all) {
    for (const name of names) {
      // What somebody's short name is already is nobody else's first letters.
      for (const short of [name.slice(0, SHORT), withoutAccents(name), withoutAccents(name).slice(0, SHORT)]) {
        if (short.length >= SHORT && !written.has(short)) add(short, month);
      }
    }
  }
  return found;
}

/** (times.length) the names in a language, alone and within a date, long and short. */
function namesOf(language: string, part: 'month' | 'weekday', times: readonly number[]): string[][] {
  const formats = (['long', 'short'] as const).flatMap((width) => {
    const base = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
    const within = { ...base, day: 'numeric', month: 'long', year: 'numeric' } as const;
    return [
      new Intl.DateTimeFormat(language, { ...base, [part]: width }),
      new Intl.DateTimeFormat(language, { ...within, [part]: width }),
    ];
  });
  return times.map((time) =>
    formats.flatMap((format) => {
      const name = format.formatToParts(time).find(({ type }) => type === part)?.value;
      return name === undefined ? [] : [bare(name.toLowerCase())];
    }),
  );
}

function bare(word: string): string {
  return word.normalize('NFC').replace(/[.\s'’]+/g, '');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
