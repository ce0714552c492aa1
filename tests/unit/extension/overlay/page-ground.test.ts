import { describe, expect, it } from 'vitest';
import { luminance } from '../../../../src/extension/overlay/page-ground.ts';

describe('luminance', () => {
  // Relative luminance as WCAG 2.2 defines it.
  it.each([
    ['black', [0, 0, 0], 0],
    ['white', [255, 255, 255], 1],
    ['red', [255, 0, 0], 0.2126],
    ['middle grey', [128, 128, 128], 0.2159],
    ['a dark page', [17, 21, 25], 0.0073],
  ] as const)('of %s is near the standard', (_, [red, green, blue], expected) => {
    expect(Math.abs(luminance(red, green, blue) - expected)).toBeLessThan(0.01);
  });
});
