import { glyphImage, GLYPH_INPUTS } from '../../core/chart/pixels/text/glyph-image.ts';
import { GLYPH_CLASSES, GLYPHS } from '../../core/chart/pixels/text/glyph-network.ts';
import { labelInk, type PlacedInk } from '../../core/chart/pixels/text/label-ink.ts';
import { packColors } from '../../core/chart/pixels/picture.ts';
import type { Random } from '../../core/random.ts';
import type { RenderedLabel, Sheet } from './render-labels.ts';

/** The class of what is no single character. */
const JUNK = GLYPH_CLASSES - 1;

export interface GlyphSamples {
  /** (n, GLYPH_INPUTS), row-major. */
  readonly inputs: Float32Array;
  /** (n) class of each. */
  readonly classes: Uint8Array;
}

/** Characters that look the same in a picture, written as one. */
export function plainText(text: string): string {
  return text.replace(/[−–]/g, '-').replace(/ /g, '');
}

/**
 * Every character of the sheets as the network will see it, and as many pieces
 * that are no character: two at once, and halves.
 */
export function collectSamples(sheets: readonly Sheet[], random: Random): GlyphSamples {
  const inputs: Float32Array[] = [];
  const classes: number[] = [];
  for (const { picture, labels } of sheets) {
    const colors = packColors(picture);
    for (const label of labels) {
      const ink = labelInk(colors, picture.width, label.cell);
      if (ink) collectFrom(ink, label, random, (input, glyph) => void (inputs.push(input), classes.push(glyph)));
    }
  }
  const all = new Float32Array(inputs.length * GLYPH_INPUTS);
  inputs.forEach((input, i) => all.set(input, i * GLYPH_INPUTS));
  return { inputs: all, classes: Uint8Array.from(classes) };
}

function collectFrom(ink: PlacedInk, { text, edges }: RenderedLabel, random: Random, add: (input: Float32Array, glyph: number) => void): void {
  const cut = (from: number, to: number, glyph: number) => {
    const [left, right] = trimmed(ink, from - ink.box.left, to - ink.box.left);
    if (right <= left) return;
    const input = new Float32Array(GLYPH_INPUTS);
    glyphImage(ink, left, right, input);
    add(input, glyph);
  };
  const characters = plainText(text);
  for (let i = 0; i < characters.length; i++) {
    const glyph = GLYPHS.indexOf(characters[i]);
    if (glyph < 0) throw new Error(`The network has no class for "${characters[i]}".`);
    cut(edges[i], edges[i + 1], glyph);
    if (random.uniform() < 0.3 && i + 1 < characters.length) cut(edges[i], edges[i + 2], JUNK);
    if (random.uniform() < 0.2 && edges[i + 1] - edges[i] > 5) {
      const middle = edges[i] + (edges[i + 1] - edges[i]) * (0.35 + 0.3 * random.uniform());
      if (random.uniform() < 0.5) cut(edges[i], middle, JUNK);
      else cut(middle, edges[i + 1], JUNK);
    }
  }
}

/** The columns of ink between two edges. */
function trimmed({ ink, width, height }: PlacedInk, from: number, to: number): readonly [number, number] {
  let left = Math.max(0, Math.round(from));
  let right = Math.min(width, Math.round(to));
  const inked = (x: number) => {
    for (let y = 0; y < height; y++) if (ink[y * width + x] >= 0.2) return true;
    return false;
  };
  while (left < right && !inked(left)) left++;
  while (right > left && !inked(right - 1)) right--;
  return [left, right];
}
