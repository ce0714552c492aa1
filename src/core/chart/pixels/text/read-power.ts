import type { LabelInk } from './glyph-image.ts';
import type { GlyphNetwork } from './glyph-network.ts';
import { EDGE } from './label-ink.ts';
import { inkedStretches, readLabel, type ReadWord } from './read-label.ts';

/** As shares of the label's height: its base begins at least so far down, and what is raised ends at most so far. */
const LOWERED = 0.12;
const RAISED = 0.68;
const EXPONENT = /^[-−–]?\d{1,3}$/;

/** Rows of a stretch of columns that have ink. */
interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads a power of ten, a 10 with a small number raised behind it, as `10^6`;
 * each part at its own size, as a single text of two sizes it would be another number.
 *
 * @returns one word; null for any other label
 */
export function readPower(network: GlyphNetwork, label: LabelInk): ReadWord[] | null {
  const stretches = inkedStretches(label).map(({ from, to }) => ({ from, to, ...rowsOf(label, from, to) }));
  const raised = stretches.findIndex(({ top, bottom }, nth) => nth > 0 && bottom <= RAISED * label.height && top < stretches[0].top);
  if (raised < 0) return null;
  const isBase = stretches.slice(0, raised).every(({ top }) => top >= LOWERED * label.height);
  const isExponent = stretches.slice(raised).every(({ bottom }) => bottom <= RAISED * label.height);
  if (!isBase || !isExponent) return null;
  const base = readLabel(network, cropped(label, 0, stretches[raised - 1].to));
  const exponent = readLabel(network, cropped(label, stretches[raised].from, label.width));
  if (base.length !== 1 || base[0].text !== '10' || exponent.length !== 1 || !EXPONENT.test(exponent[0].text)) return null;
  const text = `10^${exponent[0].text.replace(/^[−–]/, '-')}`;
  return [{ text, from: 0, to: label.width, confidence: Math.min(base[0].confidence, exponent[0].confidence) }];
}

function rowsOf({ ink, width, height }: LabelInk, from: number, to: number): Rows {
  let [top, bottom] = [height, 0];
  for (let y = 0; y < height; y++) {
    for (let x = from; x < to; x++) {
      if (ink[y * width + x] < EDGE) continue;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  return { top, bottom };
}

/** Some columns of a label, with no more rows than have ink. */
function cropped(label: LabelInk, from: number, to: number): LabelInk {
  const { top, bottom } = rowsOf(label, from, to);
  const ink = new Float32Array((to - from) * (bottom - top));
  for (let y = top, at = 0; y < bottom; y++) for (let x = from; x < to; x++, at++) ink[at] = label.ink[y * label.width + x];
  return { ink, width: to - from, height: bottom - top };
}
