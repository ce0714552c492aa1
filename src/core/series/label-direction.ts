import { TIME_NAMES, WEEK_NAMES } from './column-names.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** Fewer labels say nothing of a direction. */
const FEWEST_LABELS = 3;

/**
 * Which way labels count that name no time: 1 for `KW 5`, `KW 6`, -1 for the
 * newest first, 0 for labels that do not count or are not called after a time.
 * They may begin again, as weeks do with the year.
 */
export function labelDirection({ texts }: ColumnProfile, key: string): -1 | 0 | 1 {
  const cells = Array.from(texts, (cell) => cell.trim().toLowerCase());
  const word = cells[0]?.replace(/\d+/, ' ').trim() ?? '';
  const isTime = TIME_NAMES.test(key) || WEEK_NAMES.test(key) || TIME_NAMES.test(word) || WEEK_NAMES.test(word);
  if (cells.length < FEWEST_LABELS || !isTime || /\d/.test(word)) return 0;
  const numbers = cells.map((cell) => (cell.replace(/\d+/, ' ').trim() === word ? Number(/\d+/.exec(cell)?.[0] ?? NaN) : NaN));
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]);
  const ups = steps.filter((step) => step === 1).length;
  const downs = steps.filter((step) => step === -1).length;
  const direction = Math.sign(ups - downs);
  const beginsAgain = steps.every((step) => step === direction || step * direction < 0);
  if (!beginsAgain || Math.max(ups, downs) * 2 <= steps.length) return 0;
  return direction > 0 ? 1 : -1;
}
