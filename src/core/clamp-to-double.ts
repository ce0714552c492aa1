/** What lies beyond the largest double, infinities included, becomes it; NaN stays NaN. */
export function clampToDouble(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
