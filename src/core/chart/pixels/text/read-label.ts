import { glyphImage, GLYPH_INPUTS, type LabelInk } from './glyph-image.ts';
import { GLYPH_CLASSES, GLYPH_HIDDEN, GLYPHS, runGlyphNetwork, type GlyphNetwork } from './glyph-network.ts';

/** A word of a label: what it says, its columns, and the mean probability of its characters, 0..1. */
export interface ReadWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** A column whose strongest ink is below this separates two characters. */
const GAP = 0.2;
/** Characters are at most this many label heights wide ... */
const WIDEST = 1.35;
/** ... and a gap of this many label heights between two is a space. */
const SPACE = 0.42;
const NARROW = /[.,:'/-]/;
/** A stretch that is one character with this log probability is not cut at all. */
const SURE = Math.log(0.9);
/** What a path pays for every character, so that one is not read as two without need. */
const CHARACTER_COST = 0.3;

/**
 * Reads a label as its words, left to right. Characters that touch are cut where
 * that reads best: every low of the ink between two gaps may be a cut, and of all
 * ways to cut, the one whose characters are most probable together is taken.
 */
export function readLabel(network: GlyphNetwork, label: LabelInk): ReadWord[] {
  const input = new Float32Array(GLYPH_INPUTS);
  const hidden = new Float32Array(GLYPH_HIDDEN);
  const logits = new Float32Array(GLYPH_CLASSES);
  const classify = (from: number, to: number) => {
    glyphImage(label, from, to, input);
    runGlyphNetwork(network, input, hidden, logits);
    let best = 0;
    for (let glyph = 1; glyph < GLYPHS.length; glyph++) if (logits[glyph] > logits[best]) best = glyph;
    return { glyph: best, score: logits[best] };
  };
  const words: ReadWord[] = [];
  for (const { from, to } of inkedStretches(label)) {
    const path = bestCuts(label, from, to, classify);
    const text = path.map(({ glyph }) => GLYPHS[glyph]).join('');
    const confidence = path.reduce((sum, { score }) => sum + Math.exp(score), 0) / path.length;
    const last = words.at(-1);
    if (!last || isSpace(from - last.to, last.text, text, label.height)) words.push({ text, from, to, confidence });
    else words[words.length - 1] = joinedWord(last, { text, from, to, confidence });
  }
  return words;
}

/** Wide fonts leave room around their marks that is no space. */
function isSpace(gap: number, before: string, after: string, height: number): boolean {
  return gap > (NARROW.test(before.slice(-1)) || NARROW.test(after[0]) ? 2 : 1) * SPACE * height;
}

function joinedWord(a: ReadWord, b: ReadWord): ReadWord {
  const confidence = (a.confidence * a.text.length + b.confidence * b.text.length) / (a.text.length + b.text.length);
  return { text: a.text + b.text, from: a.from, to: b.to, confidence };
}

interface Classified {
  readonly glyph: number;
  readonly score: number;
}

/** The most probable way through the cuts of a stretch, by dynamic programming from the left. */
function bestCuts(label: LabelInk, from: number, to: number, classify: (from: number, to: number) => Classified): Classified[] {
  const whole = classify(from, to);
  if (whole.score > SURE) return [whole];
  const cuts = [from, ...lows(label, from, to), to];
  const best: { score: number; back: number; last: Classified | null }[] = cuts.map(() => ({ score: -Infinity, back: 0, last: null }));
  best[0].score = 0;
  for (let j = 1; j < cuts.length; j++) {
    for (let i = j - 1; i >= 0; i--) {
      const width = cuts[j] - cuts[i];
      if (width > WIDEST * label.height && i < j - 1) break;
      const classified = classify(cuts[i], cuts[j]);
      // Wider characters weigh more, or two unlikely halves would beat one likely whole.
      const score = best[i].score + classified.score - CHARACTER_COST;
      if (score > best[j].score) best[j] = { score, back: i, last: classified };
    }
  }
  const path: Classified[] = [];
  for (let j = cuts.length - 1; j > 0; j = best[j].back) {
    const { last } = best[j];
    if (last) path.unshift(last);
  }
  return path;
}

/** Stretches of columns with ink, left to right. */
export function inkedStretches({ ink, width, height }: LabelInk): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = -1;
  for (let x = 0; x <= width; x++) {
    let most = 0;
    if (x < width) for (let y = 0; y < height; y++) most = Math.max(most, ink[y * width + x]);
    if (most >= GAP) {
      if (from < 0) from = x;
    } else if (from >= 0) {
      stretches.push({ from, to: x });
      from = -1;
    }
  }
  return stretches;
}

/** Columns inside a stretch where a cut may lie: lows of the ink's column sums, none in stretches too narrow for two characters. */
function lows({ ink, width, height }: LabelInk, from: number, to: number): number[] {
  if (to - from < 0.45 * height) return [];
  const sums = Array.from({ length: to - from }, (_, i) => {
    let sum = 0;
    for (let y = 0; y < height; y++) sum += ink[y * width + from + i];
    return sum;
  });
  const found: number[] = [];
  for (let i = 1; i < sums.length - 1; i++) {
    if (sums[i] <= sums[i - 1] && sums[i] < sums[i + 1]) found.push(from + i, from + i + 1);
  }
  return [...new Set(found)].filter((cut) => cut > from && cut < to);
}
