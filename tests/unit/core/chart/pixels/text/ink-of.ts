import type { LabelInk } from '../../../../../../src/core/chart/pixels/text/glyph-image.ts';

/** Ink in ninths, as rows of digits. */
export function inkOf(rows: readonly string[]): LabelInk {
  const width = rows[0].length;
  return { width, height: rows.length, ink: Float32Array.from(rows.flatMap((row) => [...row].map((digit) => Number(digit) / 9))) };
}
