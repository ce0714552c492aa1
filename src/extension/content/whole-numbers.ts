/** Longer than any number or date. */
const LONGEST = 40;

/**
 * A selection with what it cuts off its first and its last number: a drag
 * rarely begins at the first digit. Only what lies between two digits is sure
 * to be cut.
 *
 * @param before what stands before it in the same text
 * @param after what stands behind it
 */
export function wholeNumbers(before: string, selected: string, after: string): string {
  const head = /^\d/.test(selected) ? /[-−+\d.,:/]*\d$/.exec(before.slice(-LONGEST)) : null;
  const tail = /\d$/.test(selected) ? /^\d(?:[\d.,:/-]*\d)?/.exec(after.slice(0, LONGEST)) : null;
  return (head?.[0] ?? '') + selected + (tail?.[0] ?? '');
}
