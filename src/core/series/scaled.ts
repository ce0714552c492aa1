/** A value times a power of ten, through decimal digits, so that 4.35 million is 4350000. */
export function scaled(value: number, exponent: number): number {
  const [digits, ownExponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(ownExponent) + exponent}`);
}
