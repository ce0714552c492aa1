import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/root.ts';

type Color = readonly [red: number, green: number, blue: number];

const manifest = JSON.parse(readFileSync(`${root}/manifest.json`, 'utf8')) as {
  readonly icons: Readonly<Record<string, string>>;
  readonly action: { readonly default_icon: Readonly<Record<string, string>> };
};
const sizes = Object.keys(manifest.icons).map(Number);

/** The toolbars of Chromium and Firefox, light and dark. */
const TOOLBARS: readonly Color[] = [[255, 255, 255], [0xde, 0xe1, 0xe6], [0xf9, 0xf9, 0xfb], [0x20, 0x21, 0x24], [0x35, 0x36, 0x3a], [0x2b, 0x2a, 0x33]];
/** WCAG 2.2, 1.4.11: what is needed to understand a graphic. */
const LEAST_CONTRAST = 3;

function pixelsOf(size: number): { color: Color; alpha: number; x: number; y: number }[] {
  const { data, width, height, channels } = decode(readFileSync(`${root}/public/${manifest.icons[size]}`));
  expect([width, height, channels]).toEqual([size, size, 4]);
  return Array.from({ length: size * size }, (_, i) => ({
    color: [data[4 * i], data[4 * i + 1], data[4 * i + 2]] as const,
    alpha: data[4 * i + 3] / 255,
    x: i % size,
    y: Math.floor(i / size),
  }));
}

/** WCAG's relative luminance, which is all that is left of a colour without hue. */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Color, b: Color): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const isEmber = ([red, , blue]: Color): boolean => red > blue;

/** How many pieces of ember there are that touch one another nowhere, diagonals included. */
function dotsOf(size: number): number {
  const left = new Set(pixelsOf(size).filter(({ alpha, color }) => alpha > 0.5 && isEmber(color)).map(({ x, y }) => y * size + x));
  let dots = 0;
  while (left.size > 0) {
    dots++;
    const [first] = left;
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (!left.delete(at)) continue;
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) waiting.push(at + dy * size + dx);
    }
  }
  return dots;
}

describe('the icons', () => {
  it('come in every size that browsers ask for, also on screens of one and a half, two and three px a px', () => {
    expect(sizes).toEqual([16, 24, 32, 48, 64, 96, 128]);
    expect(Object.keys(manifest.action.default_icon).map(Number)).toEqual([16, 24, 32, 48]);
  });

  it.each(sizes)('stand out from light and dark toolbars alike, also without colour, at %i px', (size) => {
    const solid = pixelsOf(size).filter(({ alpha }) => alpha === 1);
    expect(solid.length).toBeGreaterThan(size);
    for (const toolbar of TOOLBARS) for (const { color } of solid) expect(contrast(color, toolbar)).toBeGreaterThan(LEAST_CONTRAST);
  });

  it.each(sizes)('show their dots apart from one another at %i px', (size) => {
    expect(dotsOf(size)).toBe(size === 16 ? 2 : 3);
  });

  it.each([16, 24, 32])('are fitted to the pixels at %i px: most of what is ember is wholly so', (size) => {
    const ember = pixelsOf(size).filter(({ alpha, color }) => alpha > 0.1 && isEmber(color));
    expect(ember.filter(({ alpha }) => alpha > 0.9).length / ember.length).toBeGreaterThan(0.5);
  });
});
