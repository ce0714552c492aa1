/** Ink of one label: (width * height) 0 for background to 1 for the text's own colour, cropped to the ink. */
export interface LabelInk {
  readonly ink: Float32Array;
  readonly width: number;
  readonly height: number;
}

export const GLYPH_SIZE = 16;

/** A glyph's picture and four numbers about where it stands in its label. */
export const GLYPH_INPUTS = GLYPH_SIZE * GLYPH_SIZE + 4;

/** Ink below this is no ink: the haze around a glyph must not move its edges. */
const FAINT = 0.18;

/**
 * What the glyph network sees of columns `from` (inclusive) .. `to` (exclusive)
 * of a label: the whole height of the label brought to 16 rows, the width by the
 * same scale, squeezed where it is wider than high; then width over height, the
 * first and last inked row as shares of the height, and how many pixels high the
 * label is. The place of a glyph in its label is what tells a comma from a
 * quote and a minus from a dash.
 *
 * @param input (GLYPH_INPUTS) is overwritten
 */
export function glyphImage({ ink, width, height }: LabelInk, from: number, to: number, input: Float32Array): void {
  const scale = Math.max(height, to - from) === height ? height / GLYPH_SIZE : (to - from) / GLYPH_SIZE;
  const rowScale = height / GLYPH_SIZE;
  const left = (from + to) / 2 - (scale * GLYPH_SIZE) / 2;
  const reachX = Math.max(1, scale);
  const reachY = Math.max(1, rowScale);
  for (let row = 0; row < GLYPH_SIZE; row++) {
    const y = (row + 0.5) * rowScale;
    for (let column = 0; column < GLYPH_SIZE; column++) {
      const x = left + (column + 0.5) * scale;
      input[row * GLYPH_SIZE + column] = sample(ink, width, height, from, to, x, y, reachX, reachY);
    }
  }
  let first = height;
  let last = 0;
  for (let y = 0; y < height; y++) {
    for (let x = from; x < to; x++) {
      if (ink[y * width + x] <= FAINT) continue;
      if (y < first) first = y;
      last = y + 1;
    }
  }
  const at = GLYPH_SIZE * GLYPH_SIZE;
  input[at] = (to - from) / height;
  input[at + 1] = first / height;
  input[at + 2] = last / height;
  input[at + 3] = Math.min(1, height / 40);
}

/** Mean of the ink under a tent of the given half-widths around (x, y): bilinear where the label is smaller than 16 px, averaging where it is larger. */
function sample(ink: Float32Array, width: number, height: number, from: number, to: number, x: number, y: number, reachX: number, reachY: number): number {
  let sum = 0;
  let total = 0;
  const lastY = Math.min(height - 1, Math.floor(y + reachY - 0.5));
  const lastX = Math.floor(x + reachX - 0.5);
  for (let j = Math.max(0, Math.ceil(y - reachY - 0.5)); j <= lastY; j++) {
    const weightY = 1 - Math.abs(j + 0.5 - y) / reachY;
    if (weightY <= 0) continue;
    for (let i = Math.ceil(x - reachX - 0.5); i <= lastX; i++) {
      const weight = weightY * (1 - Math.abs(i + 0.5 - x) / reachX);
      if (weight <= 0) continue;
      total += weight;
      if (i >= from && i < to) sum += weight * ink[j * width + i];
    }
  }
  return total === 0 ? 0 : sum / total;
}
