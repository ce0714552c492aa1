import { GLYPH_INPUTS } from './glyph-image.ts';
import { GLYPH_CLASSES, GLYPH_HIDDEN, type GlyphNetwork } from './glyph-network.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Rows and columns of each array, in the order in which they are stored; biases are one row. */
const ROWS: readonly (readonly [keyof GlyphNetwork, rows: number, columns: number])[] = [
  ['hiddenWeights', GLYPH_HIDDEN, GLYPH_INPUTS],
  ['hiddenBiases', 1, GLYPH_HIDDEN],
  ['classWeights', GLYPH_CLASSES, GLYPH_HIDDEN],
  ['classBiases', 1, GLYPH_CLASSES],
];

const STORED_BYTES = ROWS.reduce((sum, [, rows, columns]) => sum + rows * (4 + columns), 0);

/** The network as text: each row as a float32 scale and int8 weights, all of it in base64. */
export function storeGlyphNetwork(network: GlyphNetwork): string {
  const bytes = new Uint8Array(STORED_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [array, rows, columns] of ROWS) {
    for (let row = 0; row < rows; row++) {
      const weights = network[array].subarray(row * columns, (row + 1) * columns);
      const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
      view.setFloat32(at, scale, true);
      weights.forEach((weight, i) => {
        view.setInt8(at + 4 + i, Math.round(weight / scale));
      });
      at += 4 + columns;
    }
  }
  return toBase64(bytes);
}

/**
 * The network that `storeGlyphNetwork` stored.
 *
 * @throws {RangeError} when the text is not as long as this network is
 */
export function loadGlyphNetwork(stored: string): GlyphNetwork {
  const view = new DataView(fromBase64(stored).buffer);
  let at = 0;
  const arrays = ROWS.map(([array, rows, columns]) => {
    const weights = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++, at += 4 + columns) {
      const scale = view.getFloat32(at, true);
      for (let i = 0; i < columns; i++) weights[row * columns + i] = scale * view.getInt8(at + 4 + i);
    }
    return [array, weights] as const;
  });
  const [hiddenWeights, hiddenBiases, classWeights, classBiases] = arrays.map(([, weights]) => weights);
  return { hiddenWeights, hiddenBiases, classWeights, classBiases };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63] + ALPHABET[(word >> 6) & 63] + ALPHABET[word & 63];
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  if (text.length !== 4 * Math.ceil(STORED_BYTES / 3)) throw new RangeError(`The glyph network's text has ${text.length} characters.`);
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const word = (ALPHABET.indexOf(text[i]) << 18) | (ALPHABET.indexOf(text[i + 1]) << 12) | (ALPHABET.indexOf(text[i + 2]) << 6) | ALPHABET.indexOf(text[i + 3]);
    bytes[at++] = word >> 16;
    bytes[at++] = (word >> 8) & 255;
    bytes[at++] = word & 255;
  }
  return bytes;
}
