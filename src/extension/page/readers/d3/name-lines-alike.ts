import { groupedBy } from '../../../../core/grouped-by.ts';
import type { RawLine } from '../../raw-chart.ts';
import { labelOf } from '../../text-of.ts';

/** A line, and what it is drawn as. */
export interface DrawnRawLine {
  readonly line: RawLine;
  readonly element: Element;
}

/** Lines whose data give several of them one name: what their elements, or else the words that only some of their classes have, call them, if that tells them apart. */
export function nameLinesAlike(lines: readonly DrawnRawLine[]): RawLine[] {
  return [...groupedBy(lines, ({ line }) => line.name).values()].flatMap((alike) => {
    const words = alike.map(({ element }) => [...element.classList]);
    const byClass = words.map((of) => of.filter((word) => !words.every((others) => others.includes(word))).join(' '));
    const names = [alike.map(({ element }) => labelOf(element)), byClass].find((found) => found.every(Boolean) && new Set(found).size === found.length);
    return alike.map(({ line }, at) => (names && (alike.length > 1 || line.name === '') ? { ...line, name: names[at] } : line));
  });
}
