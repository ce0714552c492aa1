/** What stands before the fraction of a number. */
export type DecimalMark = '.' | ',';

export function otherDecimal(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}
