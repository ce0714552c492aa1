import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINE_COLORS, LINE_WIDTHS, lineStyleOf, HALO } from '../../../../src/extension/ui/line-style.ts';
import { root } from '../../../support/root.ts';

/** Pages as they are painted: plain ones, papers, and what dark pages use. */
const LIGHT_GROUNDS = ['#ffffff', '#fbfaf7'];
const GREYISH_GROUNDS = ['#f5f5f5', '#eeeeee', '#dddddd'];
const DARK_GROUNDS = ['#000000', '#121212', '#15181c', '#1c2025', '#222831', '#2d333a'];

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances. */
function contrast(a: string, b: string): number {
  const [one, other] = [a, b].map(linear).map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  return Math.max(one, other) / Math.min(one, other);
}

/** What is seen without one kind of cone, in linear sRGB: Viénot, Brettel and Mollon 1999. */
const EYES: Readonly<Record<string, (color: Rgb) => Rgb>> = {
  'usual eyes': (color) => color,
  'eyes without red cones': ([r, g, b]) => [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b],
  'eyes without green cones': ([r, g, b]) => [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b],
};

/** OKLab (Ottosson 2020), in which distances are alike to the eye. */
function oklab([r, g, b]: Rgb): Rgb {
  const [l, m, s] = [0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b].map(Math.cbrt);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

function distance(a: string, b: string, eyes: (color: Rgb) => Rgb): number {
  const [one, other] = [a, b].map((color) => oklab(eyes(linear(color))));
  return Math.hypot(...one.map((value, i) => value - other[i]));
}

describe('the colours of a prediction', () => {
  it.each(LINE_COLORS)('%s keeps 4.5:1, which its numbers need, on light pages and on dark ones; the halo is painted in their ground', (color) => {
    const { light, dark } = lineStyleOf(color, 'normal');
    for (const ground of LIGHT_GROUNDS) expect(contrast(light, ground), ground).toBeGreaterThanOrEqual(4.5);
    for (const ground of DARK_GROUNDS) expect(contrast(dark, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINE_COLORS)('%s keeps 3:1, which a line needs, on greyish pages', (color) => {
    for (const ground of GREYISH_GROUNDS) expect(contrast(lineStyleOf(color, 'normal').light, ground), ground).toBeGreaterThanOrEqual(3);
  });

  // The red, orange and green that charts are most often drawn in: the categories of D3 and Plotly.
  it.each(Object.keys(EYES))('blue stands apart from the red, orange and green of charts to %s', (eyes) => {
    const { light, dark } = lineStyleOf('blue', 'normal');
    for (const line of ['#d62728', '#ff7f0e', '#2ca02c']) {
      for (const color of [light, dark]) expect(distance(color, line, EYES[eyes]), `${color} and ${line}`).toBeGreaterThan(0.15);
    }
  });

  it('are those of the style sheet where nobody has chosen', () => {
    const css = readFileSync(`${root}/src/extension/overlay/overlay.css`, 'utf8');
    const { light, dark, width } = lineStyleOf('ember', 'normal');
    for (const said of [`var(--light, ${light})`, `var(--dark, ${dark})`, `var(--width, ${width})`, `calc(var(--line) + ${HALO}px)`]) expect(css).toContain(said);
  });
});

describe('the widths of a prediction', () => {
  it('grow by their names', () => {
    const widths = LINE_WIDTHS.map((width) => parseFloat(lineStyleOf('ember', width).width));
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    expect(new Set(widths).size).toBe(LINE_WIDTHS.length);
  });
});
