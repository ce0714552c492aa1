import { isDigit } from './character-codes.ts';
import { scaleOf } from './scales.ts';
import { isUnit } from './units.ts';

/** Marks that a note belongs to a number: `5*`, `5[1]`, and the flags of statistics, `5 p`. */
const MARK = /(?: ?[*†‡§¶]+| ?\[[^\][]{1,10}\]| [per])$/i;
/** `5 1)` */
const NUMBERED = / \d{1,2}\)$/;
/** What a number is a part of: `3 of 10`. */
const OF_ALL = /(\d) (?:out of|of|von) \d[\d.,]*$/;
/** How exact a number is: `5.1 ± 0.2`. */
const MARGIN = /(\d) ?(?:±|\+\/-) ?\d[\d.,]{0,20}(?= ?[^\s\d]{0,8}$)/;
/** Raised digits: `5¹`, `2.8²`, `5 ¹⁾`. */
const RAISED = / ?([⁰¹²³⁴-⁹]{1,2})⁾?$/;

/** Notes that one number may have. */
const MOST_NOTES = 3;

/** The cell without what explains its number: `5*`, `5 (p)`, `5[1]`, `2.8(1)`, `120 (5%)`, `3 of 10`. */
export function withoutFootnotes(cell: string): string {
  let told = cell.replace(OF_ALL, '$1').replace(MARGIN, '$1');
  for (let note = 0; note < MOST_NOTES; note++) {
    const rest = withoutBracket(withoutRaised(told.replace(MARK, '').trimEnd()));
    if (rest === told) break;
    told = rest;
  }
  return told;
}

/** Behind a fraction they are no power, and the first one never is but of ten. */
function withoutRaised(cell: string): string {
  const found = RAISED.exec(cell);
  if (!found) return cell;
  const before = cell.slice(0, found.index);
  return /\d[.,]\d{1,6}$/.test(before) || (found[1] === '¹' && /\d$/.test(before) && !before.endsWith('10')) ? before : cell;
}

/** Brackets with a number before them are a note, or hold the unit; in accounts they stand around the number. */
function withoutBracket(cell: string): string {
  if (!cell.endsWith(')')) return cell;
  const open = cell.lastIndexOf('(');
  if (open < 0) return cell.replace(NUMBERED, '');
  const before = cell.slice(0, open).trimEnd();
  if (!hasDigit(before)) return cell;
  const inside = cell.slice(open + 1, -1).trim();
  return inside.split(' ').some(isCounted) ? `${before} ${inside}` : before;
}

/** Whether a word says what is counted; letters alone name notes. */
function isCounted(word: string): boolean {
  return isUnit(word) || (word.length > 1 && scaleOf(word.replace('.', '')) !== null);
}

export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}
