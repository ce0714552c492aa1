import { GLYPH_INPUTS } from './glyph-image.ts';

/** What the network can tell apart; the class after the last stands for "not one character". */
export const GLYPHS = "0123456789-.,%$€£:/+'kKMBGTQJFASONDWPHabcdefghijlmnoprstuvy";

export const GLYPH_CLASSES = GLYPHS.length + 1;
export const GLYPH_HIDDEN = 64;

/** A network of one hidden layer of rectifiers, with a softmax over the classes. */
export interface GlyphNetwork {
  /** (hidden, inputs), row-major. */
  readonly hiddenWeights: Float32Array;
  /** (hidden). */
  readonly hiddenBiases: Float32Array;
  /** (classes, hidden), row-major. */
  readonly classWeights: Float32Array;
  /** (classes). */
  readonly classBiases: Float32Array;
}

/** The sizes of the four arrays of a GlyphNetwork, in the order of the file. */
export const GLYPH_SHAPE = {
  hiddenWeights: GLYPH_HIDDEN * GLYPH_INPUTS,
  hiddenBiases: GLYPH_HIDDEN,
  classWeights: GLYPH_CLASSES * GLYPH_HIDDEN,
  classBiases: GLYPH_CLASSES,
} as const;

/**
 * The log probability of each class.
 *
 * @param input (GLYPH_INPUTS) from `glyphImage`
 * @param hidden (GLYPH_HIDDEN) is overwritten with the hidden layer
 * @param logits (GLYPH_CLASSES) is overwritten with the answer
 */
export function runGlyphNetwork(network: GlyphNetwork, input: Float32Array, hidden: Float32Array, logits: Float32Array): void {
  for (let unit = 0, at = 0; unit < GLYPH_HIDDEN; unit++) {
    let sum = network.hiddenBiases[unit];
    for (let i = 0; i < GLYPH_INPUTS; i++, at++) sum += network.hiddenWeights[at] * input[i];
    hidden[unit] = sum > 0 ? sum : 0;
  }
  let largest = -Infinity;
  for (let glyph = 0, at = 0; glyph < GLYPH_CLASSES; glyph++) {
    let sum = network.classBiases[glyph];
    for (let unit = 0; unit < GLYPH_HIDDEN; unit++, at++) sum += network.classWeights[at] * hidden[unit];
    logits[glyph] = sum;
    if (sum > largest) largest = sum;
  }
  let total = 0;
  for (let glyph = 0; glyph < GLYPH_CLASSES; glyph++) total += Math.exp(logits[glyph] - largest);
  const logTotal = largest + Math.log(total);
  for (let glyph = 0; glyph < GLYPH_CLASSES; glyph++) logits[glyph] -= logTotal;
}
