import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GLYPH_INPUTS } from '../../../../../../src/core/chart/pixels/text/glyph-image.ts';
import { GLYPH_CLASSES, GLYPH_HIDDEN, runGlyphNetwork, type GlyphNetwork } from '../../../../../../src/core/chart/pixels/text/glyph-network.ts';
import { loadGlyphNetwork, storeGlyphNetwork } from '../../../../../../src/core/chart/pixels/text/glyph-storage.ts';
import { GLYPH_WEIGHTS } from '../../../../../../src/core/chart/pixels/text/glyph-weights.ts';

const network = loadGlyphNetwork(GLYPH_WEIGHTS);

describe('the glyph network', () => {
  it('gives the log probabilities of its classes, whatever it sees', () => {
    const logits = new Float32Array(GLYPH_CLASSES);
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: GLYPH_INPUTS, maxLength: GLYPH_INPUTS }), (input) => {
        runGlyphNetwork(network, Float32Array.from(input), new Float32Array(GLYPH_HIDDEN), logits);
        expect(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)).toBeCloseTo(1, 4);
      }),
      { numRuns: 30 },
    );
  });

  it('is stored in less than 60 kB', () => {
    expect(GLYPH_WEIGHTS.length).toBeLessThan(60_000);
  });

  it('stays what it was when it is stored again', () => {
    expect(storeGlyphNetwork(network)).toBe(GLYPH_WEIGHTS);
  });

  it('is stored to within half a step of each row', () => {
    const arrays: readonly (keyof GlyphNetwork)[] = ['hiddenWeights', 'hiddenBiases', 'classWeights', 'classBiases'];
    const shaken = Object.fromEntries(arrays.map((array) => [array, network[array].map((weight, i) => weight + 0.01 * Math.sin(i))])) as unknown as GlyphNetwork;
    const again = loadGlyphNetwork(storeGlyphNetwork(shaken));
    for (const array of arrays) {
      const largest = shaken[array].reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
      again[array].forEach((weight, i) => {
        expect(Math.abs(weight - shaken[array][i])).toBeLessThanOrEqual(largest / 254 + 1e-6);
      });
    }
  });

  it('refuses a text of another length', () => {
    expect(() => loadGlyphNetwork(GLYPH_WEIGHTS.slice(4))).toThrow(RangeError);
  });
});
