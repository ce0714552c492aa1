import { describe, expect, it } from 'vitest';
import { axisOfValues } from '../../../../../src/core/chart/drawn/axis-of-values.ts';
import type { ColoredLine } from '../../../../../src/core/chart/drawn/drawn-line.ts';
import type { TextBox } from '../../../../../src/core/chart/drawn/text-box.ts';

const VALUES = [30, 42, 48, 46, 36, 24];
const XS = VALUES.map((_, i) => 50 + 40 * i);
const BARS: ColoredLine = { xs: XS, ys: VALUES.map((value) => 200 - 3 * value), source: 'bars', color: 'red', name: '' };
const text = (of: string, x: number, top: number): TextBox => ({ text: of, left: x - 8, right: x + 8, top, bottom: top + 12, anchor: null, color: '', size: 12 });
const written = (beside: number, write = String as (value: number) => string): TextBox[] => VALUES.map((value, i) => text(write(value), XS[i], BARS.ys[i] + beside));
const years = XS.map((x, i) => text(String(2010 + i), x, 205));

describe('axisOfValues', () => {
  it.each<[string, TextBox[], number]>([
    ['above the points', written(-16), 200],
    ['below them', written(3), 200],
    ['with their unit', written(-16, (value) => `${value} %`), 200],
    ['rounded, in thousands', written(-16, (value) => `${value}k`), 200],
    ['of which some are missing', written(-16).filter((_, i) => i !== 2), 200],
  ])('reads the scale off values that are written %s', (_, values, zero) => {
    const { axis } = axisOfValues(BARS, [...values, ...years], 'en') ?? {};
    const [from, to] = axis?.points ?? [];
    expect((from?.pixel ?? NaN) - ((from?.value ?? NaN) * ((to?.pixel ?? NaN) - (from?.pixel ?? NaN))) / ((to?.value ?? NaN) - (from?.value ?? NaN))).toBeCloseTo(zero);
  });

  it.each<[string, TextBox[]]>([
    ['nothing but years below', years],
    ['values of few points', written(-16).slice(0, 3)],
    ['ranks, which are on no scale', [3, 6, 1, 5, 2, 4].map((rank, i) => text(String(rank), XS[i], BARS.ys[i] - 16))],
    ['names', written(-16, () => 'a')],
    ['values far above', written(-60)],
  ])('reads none off %s', (_, texts) => {
    expect(axisOfValues(BARS, texts, 'en')).toBeNull();
  });
});
