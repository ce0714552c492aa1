/** Numbers that were written and read again agree to this share of the larger one. */
const TOLERANCE = 1e-9;

/** Whether two readings of a value are the same, given how far off they may be together. Two gaps are. */
export function agree(a: number, b: number, error: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return Math.abs(a - b) <= error + TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
