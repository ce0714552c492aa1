import { labelInk } from '../../core/chart/pixels/text/label-ink.ts';
import { packColors } from '../../core/chart/pixels/picture.ts';
import { readLabel } from '../../core/chart/pixels/text/read-label.ts';
import type { GlyphNetwork } from '../../core/chart/pixels/text/glyph-network.ts';
import { plainText } from './glyph-samples.ts';
import type { Sheet } from './render-labels.ts';

export interface GlyphScore {
  readonly labels: number;
  /** Labels of which every character was read right, but for case where both cases look the same. */
  readonly labelsRight: number;
  readonly characters: number;
  /** Insertions, deletions and replacements that would set all labels right. */
  readonly edits: number;
  /** What was read in place of what, for those that were wrong. */
  readonly wrong: readonly string[];
}

/** Reads whole labels, segmentation included, and counts what is right. */
export function scoreGlyphs(network: GlyphNetwork, sheets: readonly Sheet[]): GlyphScore {
  const score = { labels: 0, labelsRight: 0, characters: 0, edits: 0, wrong: [] as string[] };
  for (const { picture, labels } of sheets) {
    const colors = packColors(picture);
    for (const { text, cell } of labels) {
      const ink = labelInk(colors, picture.width, cell);
      const read = ink ? readLabel(network, ink).map((word) => word.text).join(' ') : '';
      const [expected, found] = [plainText(text), plainText(read)];
      const edits = editDistance(expected, found);
      score.labels++;
      score.characters += expected.length;
      score.edits += edits;
      if (edits === 0) score.labelsRight++;
      else score.wrong.push(`${expected} -> ${read}`);
    }
  }
  return score;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return previous[b.length];
}
