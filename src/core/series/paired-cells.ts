import { isBlank, plainCode } from './character-codes.ts';
import { cellKind } from './profile-columns.ts';
import type { RowSource } from './row-source.ts';

/** A year, a season, a month or a day, and what parts it from its value: `2021: 5.5`, `2021=5.5`, `2018/19: 12`, `datetime.date(2021, 1, 31): 5`. */
const KEY = /(?<![^\s,;，；({[])["']?((?:1[5-9]|2[01])\d\d(?:[-/]\d\d(?:-\d\d)?)?|(?:datetime\.)?date(?:time)?\(\d{4}(?:, ?\d{1,6}){2,6}\))["']? ?[:=：] ?(?=[^\s:=])/g;
/** Signs that end a pair. */
const ENDS = ',;，；)}]';
/** A longer value is a sentence. */
const LONGEST_VALUE = 40;
const FEWEST_PAIRS = 2;

/**
 * The rows of times and values that stand in pairs in a line: `2021: 5.5, 2022: 5.9`.
 *
 * @returns null for any other text
 */
export function pairedCells(text: string, start: number, end: number): RowSource | null {
  const places: number[] = [];
  for (const found of text.slice(start, end).matchAll(KEY)) {
    const at = start + found.index + found[0].indexOf(found[1]);
    if (places.length > 0) places.push(endOfValue(text, places[places.length - 1], start + found.index));
    else if (/[^{[(\s]/.test(text.slice(start, start + found.index))) return null;
    places.push(at, at + found[1].length, start + found.index + found[0].length);
  }
  if (places.length < 3 * FEWEST_PAIRS) return null;
  places.push(endOfValue(text, places[places.length - 1], end));
  for (let at = 2; at < places.length; at += 4) {
    if (places[at + 1] - places[at] > LONGEST_VALUE) return null;
    const kind = cellKind(text, places[at], places[at + 1]);
    if (kind !== 'number' && kind !== 'missing') return null;
  }
  return {
    names: null,
    rows() {
      let at = 0;
      return (row) => {
        if (at >= places.length) return false;
        row.clear();
        row.push(places[at], places[at + 1]);
        row.push(places[at + 2], places[at + 3]);
        at += 4;
        return true;
      };
    },
  };
}

/** Without what parts a pair from the next one. */
function endOfValue(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (ENDS.includes(text[at - 1]) || isBlank(plainCode(text.charCodeAt(at - 1))))) at--;
  return at;
}
