import type { AxisKind } from '../chart-reading.ts';

/** A scale by the function that makes its axis straight. */
export interface Bend {
  readonly kind: AxisKind;
  /** Tried only where the usual ones do not do. */
  readonly isRare: boolean;
  /** NaN for what such a scale cannot show. */
  straighten(value: number): number;
  bendBack(straight: number): number;
}

const LINEAR: Bend = { kind: 'linear', isRare: false, straighten: (value) => value, bendBack: (value) => value };

const LOGARITHMIC: Bend = {
  kind: 'logarithmic',
  isRare: false,
  straighten: (value) => (value > 0 ? Math.log10(value) : NaN),
  bendBack: (value) => 10 ** value,
};

/** Signed, as d3's scalePow has it. */
function power(exponent: number): Bend {
  return {
    kind: 'linear',
    isRare: true,
    straighten: (value) => Math.sign(value) * Math.abs(value) ** exponent,
    bendBack: (value) => Math.sign(value) * Math.abs(value) ** (1 / exponent),
  };
}

/** Webber, "A bi-symmetric log transformation for wide-range data" (2012), as in d3's scaleSymlog. */
function symmetricLog(constant: number): Bend {
  return {
    kind: 'linear',
    isRare: true,
    straighten: (value) => Math.sign(value) * Math.log1p(Math.abs(value) / constant),
    bendBack: (value) => Math.sign(value) * Math.expm1(Math.abs(value)) * constant,
  };
}

/** The scales that charts are drawn on, the usual ones first. */
export const BENDS: readonly Bend[] = [
  LINEAR,
  LOGARITHMIC,
  ...[1 / 2, 1 / 3, 2, 3, 1 / 4].map(power),
  ...[1, 10, 0.1, 100, 0.01, 1000, 1e4, 1e5, 1e6].map(symmetricLog),
];
