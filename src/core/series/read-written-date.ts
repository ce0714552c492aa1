import { isWeekday, monthOf } from './calendar-words.ts';
import { type DateParts, fullYear, NO_PARTS } from './date-parts.ts';
import { fromBuddhist, inCommonEra } from './eras.ts';
import { readJalali } from './jalali.ts';
import { readClock, startsClock } from './read-clock.ts';
import { readPeriod } from './read-period.ts';

/** What stands in a date and says nothing: "5 de enero de 2024", "January 5th", "2024年1月5日". */
const FILLERS: ReadonlySet<string> = new Set([
  ...['st', 'nd', 'rd', 'th', 'er', 're', 'e', 'a', 'o', 'º', 'ª', 'de', 'del', 'di', 'do', 'den', 'der', 'le', 'el', 'la', 'il', 'of', 'the'],
  ...['d', 'm', 'g', 'г', 'р', 'року', 'года', 'gada', 'at', 'um', 'uhr', 'à', 'a', 'om', 'kl', 'o', 'в', 'ko', 'tháng', 'ngày', 'năm', 'lúc', 'т'],
  ...['年', '月', '日', '年度', '年份', '月份', '月期', '年期', '期', '년', '월', '일', 'hb', 'da', 'n', 'ng', 'ika', 'ที่', 'พ', 'ศ', 'ค', 'พศ', 'คศ', 'ד', 'ב', 'في', 'm', 'en', 'an'],
]);

/**
 * Reads a date in words, by the names of many languages: `Jan 31, 2024`, `5.
 * Januar 2024`, `viernes, 5 de enero de 2024`, `2024年1月5日`, `Fri Jan 05 2024
 * 10:00:00 GMT+0100`; periods such as `Q1 2024` and `2024-W05`; and what says
 * less: `Jan 5`, `January`, `Jan 24`, `10:30`.
 *
 * @param plain in plain codes, of a length that the caller bounds
 * @returns null for anything else
 */
export function readWrittenDate(plain: string): DateParts | null {
  const lower = inCommonEra(plain.toLowerCase().trim().replace(VIETNAMESE_MONTH, '')).replace(BARE_HOUR, '$1:00 $2');
  const dayAndMonth = DAY_AND_MONTH.exec(lower);
  if (dayAndMonth) return { ...NO_PARTS, day: Number(dayAndMonth[1]), month: Number(dayAndMonth[2]) - 1 };
  const clockAt = findClock(lower);
  const clock = clockAt < 0 ? 0 : readClock(lower, clockAt, lower.length);
  if (Number.isNaN(clock)) return null;
  const date = clockAt < 0 ? lower : lower.slice(0, clockAt).replace(/[\s,]+$/, '');
  if (date === '') return clockAt < 0 ? null : { ...NO_PARTS, clock };
  const parts = (clockAt < 0 ? readPeriod(date) : null) ?? readNamedDay(date.replace(THAI_POINT, '').replace(THAI_SHORT_YEAR, '25$1')) ?? readJalali(date);
  return parts === null ? null : { ...parts, clock };
}

/** Where a time of day begins; -1 for nowhere. */
function findClock(lower: string): number {
  const colon = lower.indexOf(':');
  if (colon < 1) return -1;
  const digits = /\d{1,2}$/.exec(lower.slice(0, colon))?.[0].length ?? 0;
  return digits > 0 && startsClock(lower, colon - digits, lower.length) ? colon - digits : -1;
}

/** `Tháng 1/2024`. */
const VIETNAMESE_MONTH = /^tháng (?=\d{1,2}\/\d{4}$)/;
/** Thai names months by letters with points between them, `ม.ค.`. */
const THAI_POINT = /(?<=\p{Script=Thai})\.(?=\p{Script=Thai})/gu;
/** `ม.ค. 67` is of the year 2567. */
const THAI_SHORT_YEAR = /(?<=[\p{Script=Thai}.] ?)([6-9]\d)$/u;
/** `07.01.`, as German leaves the year out. */
const DAY_AND_MONTH = /^(0?[1-9]|[12]\d|3[01])\. ?(0?[1-9]|1[0-2])\.$/;
/** `10 AM`. */
const BARE_HOUR = /(?<![\d:.])(\d{1,2}) ?([ap]\.?m\.?)$/;
const MONTH_CHARACTER = /^\d\d?\s?[月월]/;

/** A month by its name with the numbers around it. */
function readNamedDay(date: string): DateParts | null {
  const tokens = date.match(/\d+|\p{L}[\p{L}\p{M}]*|['’]|[^\s\p{L}\p{M}\d]/gu) ?? [];
  const numbers: string[] = [];
  let month = -1;
  let isYearMarked = false;
  let hasCharacters = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (/^\d/.test(token)) {
      isYearMarked ||= tokens[i - 1] === "'" && token.length === 2;
      numbers.push(token);
    } else if (/^\p{L}/u.test(token)) {
      hasCharacters ||= token.startsWith('年') || token === '년';
      if (!acceptWord(token)) return null;
    } else if (!"'.,-/()॰׳".includes(token)) {
      return null;
    }
  }
  if (month < 0) return hasCharacters ? fromCharacters(numbers) : MONTH_CHARACTER.test(date) ? fromMonthCharacter(numbers) : null;
  return fromNumbers(numbers, month, isYearMarked || /\p{L}[.]?-\d\d$/u.test(date));

  function acceptWord(word: string): boolean {
    if (FILLERS.has(word) && (numbers.length > 0 || month >= 0 || word.length > 1)) return true;
    const named = monthOf(word);
    if (named >= 0 && (month < 0 || named === month)) {
      month = named;
      return true;
    }
    // "mar. 5 mars": Tuesday first, and Tuesday looks like March.
    if (named >= 0 && isWeekday(tokens.find((token) => monthOf(token) === month) ?? '')) {
      month = named;
      return true;
    }
    return isWeekday(word);
  }
}

function fromNumbers(numbers: readonly string[], month: number, isYearMarked: boolean): DateParts | null {
  if (numbers.length === 0) return { ...NO_PARTS, month, months: 1 };
  if (numbers.some(({ length }) => length === 3 || length > 4)) return null;
  const values = numbers.map(Number);
  if (numbers.length === 1) {
    if (numbers[0].length === 4) return { ...NO_PARTS, year: fromBuddhist(values[0]), month, day: 1, months: 1 };
    if (isYearMarked || values[0] > 31) return numbers[0].length === 2 ? { ...NO_PARTS, year: fullYear(values[0]), month, day: 1, months: 1 } : null;
    return { ...NO_PARTS, month, day: values[0], dayOrYear: numbers[0].length === 2 ? values[0] : NaN };
  }
  if (numbers.length !== 2) return null;
  const yearFirst = numbers[0].length === 4 || (values[0] > 31 && values[1] <= 31);
  const [yearText, dayText] = yearFirst ? numbers : [numbers[1], numbers[0]];
  if (yearText.length === 1 || dayText.length > 2) return null;
  const year = yearText.length === 4 ? fromBuddhist(Number(yearText)) : fullYear(Number(yearText));
  return { ...NO_PARTS, year, month, day: Number(dayText) };
}

/** `2024年1月5日`, `2024年1月`, `2024年`. */
function fromCharacters(numbers: readonly string[]): DateParts | null {
  const [year, month = 1, day = 1] = numbers.map(Number);
  if (numbers.length > 3 || numbers[0]?.length !== 4 || month < 1 || month > 12) return null;
  return { ...NO_PARTS, year, month: month - 1, day, months: numbers.length > 2 ? 0 : numbers.length === 2 ? 1 : 12 };
}

/** `1月5日`, `1月`. */
function fromMonthCharacter(numbers: readonly string[]): DateParts | null {
  const [month, day] = numbers.map(Number);
  if (numbers.length > 2 || numbers.some(({ length }) => length > 2) || month < 1 || month > 12) return null;
  return { ...NO_PARTS, month: month - 1, day: numbers.length === 2 ? day : NaN, months: numbers.length === 2 ? 0 : 1 };
}
