import { plainNumber } from '../ui/format-value.ts';

/** A weight or a value of the network to hundredths, with a real minus. */
export function weightText(weight: number): string {
  return plainNumber(Number(weight.toFixed(2)) + 0).replace('-', '−');
}
