/** The quarters, and beyond the fourth the months. */
const ROMANS: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const BEFORE = /^([ivx]{1,4})[\s/.-]+(\d{4})$/;
const BEHIND = /^(\d{4})[\s/.-]*([ivx]{1,4})$/;

/** 1 to 12 of a Roman number in lower case; 0 for anything else. */
export function romanNumber(lower: string): number {
  return ROMANS.indexOf(lower) + 1;
}

/** `III/2025` or `2025 III`, in lower case: a year and a Roman number from 1 to 12; null for anything else. */
export function romanOfYear(lower: string): { readonly year: number; readonly number: number } | null {
  const before = BEFORE.exec(lower);
  const behind = before ? null : BEHIND.exec(lower);
  const number = romanNumber(before?.[1] ?? behind?.[2] ?? '');
  return number > 0 ? { year: Number(before?.[2] ?? behind?.[1]), number } : null;
}
