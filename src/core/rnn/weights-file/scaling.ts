import { InvalidNetworkError } from '../invalid-network-error.ts';
import { InvalidWeightsFileError } from './invalid-weights-file-error.ts';

/**
 * How the series was brought to the numbers that the network learned from. The
 * file keeps it and knows nothing of its meaning: names, and text, finite
 * numbers, yes or no, null, or lists of finite numbers. -0 comes back as 0.
 */
export type Scaling = Readonly<Record<string, ScalingValue>>;

export type ScalingValue = string | number | boolean | null | readonly number[];

/** Of its text in the file. */
const MOST_BYTES = 4096;

/**
 * A scaling as JSON in ASCII.
 *
 * @throws InvalidNetworkError when it is longer than 4,096 bytes, or holds what the file does not keep
 */
export function writeScaling(scaling: Scaling): Uint8Array {
  if (!isScaling(scaling)) throw new InvalidNetworkError('scaling');
  const text = JSON.stringify(scaling).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (text.length > MOST_BYTES) throw new InvalidNetworkError('scaling');
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @throws InvalidWeightsFileError for anything that `writeScaling` would not have written, but for spaces and the order of names */
export function readScaling(bytes: Uint8Array): Scaling {
  const isAscii = bytes.every((byte) => byte >= 0x20 && byte <= 0x7e);
  if (!isAscii || bytes.length > MOST_BYTES) throw new InvalidWeightsFileError('scaling');
  const scaling = parse(String.fromCharCode(...bytes));
  if (!isScaling(scaling)) throw new InvalidWeightsFileError('scaling');
  return scaling;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidWeightsFileError('scaling');
  }
}

function isScaling(value: unknown): value is Scaling {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isScalingValue);
}

function isScalingValue(value: unknown): value is ScalingValue {
  if (Array.isArray(value)) return value.every((item) => Number.isFinite(item));
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
