import { cellKind } from '../../../core/series/profile-columns.ts';

/** Where tables that can be sorted keep what they sort by. */
const SORT_KEYS = ['data-sort-value', 'data-sort', 'data-order', 'data-value'] as const;
/** A number as programs write it. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const ISO_DATE = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d.*)?)?$/;
/** Seconds or milliseconds since 1970, of this century or late in the last. */
const EPOCH = /^\d{9,10}(?:\d{3})?$/;
/** 3/4/2024 may be March or April. */
const AMBIGUOUS_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

/**
 * What the markup says of a cell beside its text: the date of a `time`, the
 * number of a `data`, the key that a column is sorted by. It is taken only where
 * the text itself is no number and no full date: keys often are no more than an order.
 *
 * @param text as it is shown
 */
export function machineValue(cell: Element, text: string): string {
  const date = dateOf(cell);
  if (date !== '' && !isFullDate(text)) return text.includes(':') ? date : date.slice(0, 10);
  if (cell.firstElementChild?.localName === 'data' && text !== '' && kindOf(text) === 'word') return numberOr(cell.firstElementChild.getAttribute('value'), text);
  for (const name of SORT_KEYS) {
    const key = cell.getAttribute(name)?.trim() ?? '';
    if (key !== '') return betterOf(text, key);
  }
  return text;
}

function dateOf(cell: Element): string {
  const time = cell.firstElementChild === null ? null : cell.querySelector('time[datetime]');
  const date = time?.getAttribute('datetime')?.trim() ?? '';
  return ISO_DATE.test(date) ? date : '';
}

/** Whether a date says all that a machine needs: its day is sure and its year is there. */
function isFullDate(text: string): boolean {
  return !AMBIGUOUS_DATE.test(text) && (kindOf(text) === 'date' || /^\d{4}$/.test(text));
}

function betterOf(text: string, key: string): string {
  const kind = kindOf(text);
  const date = ISO_DATE.test(key) ? key.slice(0, 10) : kind === 'yearless' && EPOCH.test(key) ? dayOf(text, Number(key)) : '';
  if (date !== '' && (AMBIGUOUS_DATE.test(text) || kind === 'word' || kind === 'yearless')) return date;
  return text !== '' && kind === 'word' ? numberOr(key, text) : text;
}

/** The day of an epoch, where the text says that very day of a month; a key may count something else. */
function dayOf(text: string, epoch: number): string {
  const date = new Date(epoch < 1e11 ? epoch * 1000 : epoch).toISOString().slice(0, 10);
  return /\d+/.exec(text)?.[0] === String(Number(date.slice(8))) ? date : '';
}

/** A number for words that begin with one, such as 1.2 thousand; an order of names says nothing. */
function numberOr(key: string | null, text: string): string {
  return key !== null && NUMBER.test(key) && /\d/.test(text) ? key : text;
}

function kindOf(text: string): string {
  return cellKind(text, 0, text.length);
}
