/**
 * Rounds to one decimal as Python's `round(value, 1)` does: the exact decimal
 * value of the double, ties to the even digit.
 *
 * `toFixed(1)` also works on the exact value, but sends ties away from zero. A
 * double can only be a tie where it is an odd number of quarters: k + 0.25 must
 * come down to k + 0.2, while k + 0.75 goes to k + 0.8 either way.
 *
 * @param value finite
 * @returns the rounded value; the sign of a negative zero is kept, as in Python
 */
export function roundToTenth(value: number): number {
  const magnitude = Math.abs(value);
  const isQuarter = magnitude % 1 === 0.25;
  const rounded = isQuarter ? Number((magnitude - 0.05).toFixed(1)) : Number(magnitude.toFixed(1));
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}
