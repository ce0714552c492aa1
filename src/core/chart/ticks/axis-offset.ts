import type { InferredAxis } from './inferred-axis.ts';

/** What the labels of an axis have to be multiplied by, and what is added to them then. */
export interface AxisOffset {
  readonly exponent: number;
  readonly addend: number;
}

/**
 * What is written once for all labels of an axis, as matplotlib writes what they
 * have in common: `1e6`, `×10⁻³`, `+1.2345e4`, `1e-5+2e3`.
 *
 * @returns null for any other text, also for a number by itself
 */
export function readOffset(text: string): AxisOffset | null {
  const plain = text.replace(/[⁰¹²³⁴-⁹⁻]+/g, (run) => run.normalize('NFKC')).replaceAll('\u2212', '-').replace(/\s/g, '');
  const [, factor, power, addend] = /^(?:1e([-+]?\d{1,3})|[×x]10\^?(-?\d{1,3}))?([-+]\d(?:\.\d{1,12})?e[-+]?\d{1,3})?$/.exec(plain) ?? [];
  const exponent = Number(factor ?? power ?? 0);
  return factor === undefined && power === undefined && addend === undefined ? null : { exponent, addend: Number(addend ?? 0) };
}

/** A linear axis of what its labels stand for; any other, and one that would have no order then, as it is. */
export function offsetBy(axis: InferredAxis, offset: AxisOffset): InferredAxis {
  if (axis.axis.kind !== 'linear') return axis;
  const apply = (value: number): number => timesPower(value, offset.exponent) + offset.addend;
  const { points: [first, second, ...others] } = axis.axis;
  const shift = <T extends { readonly value: number }>(one: T): T => ({ ...one, value: apply(one.value) });
  const moved: InferredAxis = { ...axis, axis: { ...axis.axis, points: [shift(first), shift(second), ...others.map(shift)] }, ticks: axis.ticks.map(shift) };
  return moved.ticks.every(({ value }, i) => Number.isFinite(value) && (i === 0 || value > moved.ticks[i - 1].value)) ? moved : axis;
}

/** By whole powers, which are exact where their inverses are not. */
function timesPower(value: number, exponent: number): number {
  return exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
}
