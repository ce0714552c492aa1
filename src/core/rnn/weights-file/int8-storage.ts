import type { NetworkConfig } from '../network-config.ts';
import { parameterBlocks, parameterCount, type ParameterBlock } from '../parameters.ts';
import { InvalidWeightsFileError } from './invalid-weights-file-error.ts';
import { LARGEST_NUMBER, readFloat32, type NumberStorage } from './number-storage.ts';

/** The codes run from -127 to 127, alike on both sides of 0. */
const LARGEST_CODE = 127;

/** Rows with nothing beyond this become zeros: their scale would leave f32's normal numbers. */
const SMALLEST_ROW = 1e-30;

/**
 * Each row of a matrix as whole numbers times one scale, its largest magnitude
 * over 127. A parameter comes back within half a scale, a 254th part of its
 * row's largest magnitude (and a millionth of that, for the scale is an f32),
 * or within 1e-30 where that is more.
 *
 * First lie the f32 numbers, block after block: of a matrix the scale of each
 * row, of a single column, and so of every bias, the numbers themselves, since
 * a scale for each would take more. Then lie the codes of the matrices, and
 * zeros up to a multiple of 4.
 *
 * Symmetric quantisation by row: R. Krishnamoorthi, "Quantizing deep
 * convolutional networks for efficient inference" (2018), section 2.2.
 */
export const int8Storage: NumberStorage = {
  byteLength(config) {
    const { floats, codes } = countsOf(config);
    return 4 * floats + 4 * Math.ceil(codes / 4);
  },

  write(config, parameters, view, at) {
    let code = at + 4 * countsOf(config).floats;
    for (const { block, row, float } of rowsOf(config, at)) {
      const start = block.start + row * block.columns;
      if (block.columns === 1) {
        view.setFloat32(float, parameters[start], true);
        continue;
      }
      const scale = scaleOf(parameters.subarray(start, start + block.columns));
      view.setFloat32(float, scale, true);
      for (let column = 0; column < block.columns; column++, code++) {
        view.setInt8(code, scale === 0 ? 0 : Math.round(parameters[start + column] / scale));
      }
    }
  },

  read(config, view, at) {
    const parameters = new Float64Array(parameterCount(config));
    let code = at + 4 * countsOf(config).floats;
    for (const { block, row, float } of rowsOf(config, at)) {
      const start = block.start + row * block.columns;
      if (block.columns === 1) {
        parameters[start] = readFloat32(view, float);
        continue;
      }
      const scale = readFloat32(view, float, LARGEST_NUMBER / LARGEST_CODE);
      if (scale < 0) throw new InvalidWeightsFileError('numbers');
      for (let column = 0; column < block.columns; column++, code++) {
        parameters[start + column] = readCode(view, code) * scale;
      }
    }
    for (const end = at + int8Storage.byteLength(config); code < end; code++) {
      if (view.getUint8(code) !== 0) throw new InvalidWeightsFileError('padding');
    }
    return parameters;
  },
};

/** Of a row; an f32. */
function scaleOf(row: Float64Array): number {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > SMALLEST_ROW ? Math.fround(largest / LARGEST_CODE) : 0;
}

function readCode(view: DataView, at: number): number {
  const code = view.getInt8(at);
  if (code < -LARGEST_CODE) throw new InvalidWeightsFileError('numbers');
  return code;
}

function countsOf(config: NetworkConfig): { floats: number; codes: number } {
  let floats = 0;
  let codes = 0;
  for (const { rows, columns } of parameterBlocks(config)) {
    floats += rows;
    if (columns > 1) codes += rows * columns;
  }
  return { floats, codes };
}

/** Every row of every block, with the place of its f32 in the file. */
function* rowsOf(config: NetworkConfig, at: number): Generator<{ block: ParameterBlock; row: number; float: number }> {
  let float = at;
  for (const block of parameterBlocks(config)) {
    for (let row = 0; row < block.rows; row++, float += 4) yield { block, row, float };
  }
}
