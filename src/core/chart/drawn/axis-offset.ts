import type { InferredAxis } from '../ticks/inferred-axis.ts';
import type { TextBox } from './text-box.ts';

/** What the labels of an axis have to be multiplied by, and what is added to them then. */
interface AxisOffset {
  readonly exponent: number;
  readonly addend: number;
}

/** It stands so far beside its labels, in sizes of its font, and so far above them, in steps from one to the next. */
const BESIDE = 4;
const MOST_STEPS = 1.2;

/**
 * An axis with what stands once above its labels for all of them, as matplotlib
 * writes what they have in common: `1e6`, `×10⁻³`, `+1.2345e4`, `1e-5+2e3`.
 *
 * @param labels of the axis
 * @param texts all that are written
 */
export function withOffset(axis: InferredAxis, labels: readonly TextBox[], texts: readonly TextBox[]): InferredAxis {
  const offset = axis.axis.kind === 'linear' && labels.every(({ text }) => readOffset(text) === null) ? offsetAbove(axis, labels, texts) : null;
  if (!offset) return axis;
  const apply = (value: number): number => timesPower(value, offset.exponent) + offset.addend;
  const { points: [first, second, ...others] } = axis.axis;
  const shift = <T extends { readonly value: number }>(one: T): T => ({ ...one, value: apply(one.value) });
  const moved: InferredAxis = { ...axis, axis: { ...axis.axis, points: [shift(first), shift(second), ...others.map(shift)] }, ticks: axis.ticks.map(shift) };
  return moved.ticks.every(({ value }, i) => Number.isFinite(value) && (i === 0 || value > moved.ticks[i - 1].value)) ? moved : axis;
}

/** Null where none or more than one stand there. */
function offsetAbove({ ticks }: InferredAxis, labels: readonly TextBox[], texts: readonly TextBox[]): AxisOffset | null {
  const pixels = ticks.map(({ pixel }) => pixel);
  const [upper, lower] = [Math.min(...pixels), Math.max(...pixels)];
  const step = (lower - upper) / Math.max(1, ticks.length - 1);
  const [left, right, top] = [Math.min(...labels.map((label) => label.left)), Math.max(...labels.map((label) => label.right)), Math.min(...labels.map((label) => label.top))];
  const found = texts.flatMap((text) => {
    const beside = Math.max(text.left - right, left - text.right, 0);
    const isThere = text.bottom <= top + text.size / 2 && top - text.bottom <= step * MOST_STEPS + text.size && beside <= BESIDE * text.size;
    const offset = isThere ? readOffset(text.text) : null;
    return offset ? [offset] : [];
  });
  return found.length === 1 ? found[0] : null;
}

/** Null for any other text, also for a number by itself. */
function readOffset(text: string): AxisOffset | null {
  const plain = text.replace(/[⁰¹²³⁴-⁹⁻]+/g, (run) => run.normalize('NFKC')).replaceAll('\u2212', '-').replace(/\s/g, '');
  const [, factor, power, addend] = /^(?:1e([-+]?\d{1,3})|[×x]10\^?(-?\d{1,3}))?([-+]\d(?:\.\d{1,12})?e[-+]?\d{1,3})?$/.exec(plain) ?? [];
  const exponent = Number(factor ?? power ?? 0);
  return factor === undefined && power === undefined && addend === undefined ? null : { exponent, addend: Number(addend ?? 0) };
}

/** By whole powers, which are exact where their inverses are not. */
function timesPower(value: number, exponent: number): number {
  return exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
}
