import { describe, expect, it } from 'vitest';
import { plainColour } from '../../../../src/extension/ui/export-figure.ts';

describe('a colour in a file', () => {
  it.each([
    ['rgb(200, 68, 11)', 'rgb(200, 68, 11)', 1],
    ['rgba(200, 68, 11, 0.14)', 'rgb(200, 68, 11)', 0.14],
    ['rgb(200 68 11 / 0.5)', 'rgb(200, 68, 11)', 0.5],
    ['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)', 0],
    ['color(srgb 1 0.5 0)', 'rgb(255, 128, 0)', 1],
    ['color(srgb 0 0 1 / 0.25)', 'rgb(0, 0, 255)', 0.25],
    ['none', 'none', 1],
    ['url("#clip")', 'url("#clip")', 1],
  ])('%s is %s, at an opacity of %d', (computed, colour, opacity) => expect(plainColour(computed)).toEqual({ colour, opacity }));
});
