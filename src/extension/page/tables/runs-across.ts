import { isPlainYear } from '../../../core/series/is-plain-year.ts';
import { cellKind } from '../../../core/series/profile-columns.ts';

/** Fewer times are no axis. */
const FEWEST_TIMES = 3;

/** Whether a header holds times: the series of such a table run along its rows. */
export function runsAcross(header: readonly string[]): boolean {
  const times = header.slice(1).filter((name) => isTime(name)).length;
  return times >= FEWEST_TIMES && times * 2 > header.length - 1;
}

/**
 * A date, a part of a year, or a number that can be a year.
 *
 * @param kind of the cell, where it is known already
 */
export function isTime(text: string, kind: string = cellKind(text, 0, text.length)): boolean {
  return kind === 'date' || kind === 'yearless' || isPlainYear(text) || MONTH.test(text);
}

/** As headers abbreviate months in languages that name them alike. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-zé]*\.?$/i;
