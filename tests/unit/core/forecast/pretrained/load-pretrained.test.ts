import { describe, expect, it } from 'vitest';
import { loadPretrained } from '../../../../../src/core/forecast/pretrained/load-pretrained.ts';
import { pretrainedConfig } from '../../../../../src/core/forecast/pretrained/pretrained-config.ts';
import { QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import type { NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { InvalidWeightsFileError } from '../../../../../src/core/rnn/weights-file/invalid-weights-file-error.ts';
import { encodeWeights } from '../../../../../src/core/rnn/weights-file/weights-file.ts';
import { someParameters } from '../../../../support/random-networks.ts';
import { DECODER_BYTES, ENCODER_BYTES } from '../../../../support/shipped-network.ts';

const SIZE = { hidden: 4, layers: 1, context: 3, decoder: 5 };
const { encoder, decoder } = pretrainedConfig(SIZE);

function fileOf(config: NetworkConfig): Uint8Array {
  return encodeWeights({ config, parameters: someParameters(config, createRandom(5)), scaling: {} }, { storage: 'f32' });
}

function load(encoderBytes: Uint8Array, decoderBytes: Uint8Array) {
  return loadPretrained(plainEngine, encoderBytes, decoderBytes);
}

describe('loading the pre-trained network', () => {
  it('takes an encoder and a decoder of any size that fit each other', () => {
    const network = load(fileOf(encoder), fileOf(decoder));
    expect(network.forecast(Float64Array.of(1, 2, 4), { period: 1, secondPeriod: 1 }, [2], 2)[0]).toHaveLength(2 * QUANTILE_LEVELS.length);
  });

  it.each<[string, NetworkConfig, NetworkConfig]>([
    ['the two in the wrong order', decoder, encoder],
    ['two encoders', encoder, encoder],
    ['two decoders', decoder, decoder],
    ['a decoder for another context', encoder, pretrainedConfig({ ...SIZE, context: 4 }).decoder],
    ['an encoder of other features', { ...encoder, inputs: encoder.inputs - 1 }, decoder],
    ['a decoder of other outputs', encoder, { ...decoder, head: { kind: 'linear', targets: decoder.head.targets - 1 } }],
    ['a decoder that remembers', encoder, { ...decoder, cell: 'gru' }],
    ['an encoder that does not', { ...encoder, cell: 'dense-relu' }, decoder],
    ['an encoder with quantiles', { ...encoder, head: { kind: 'quantile', targets: 3, levels: [0.5] } }, decoder],
    ['a decoder with quantiles', encoder, { ...decoder, head: { kind: 'quantile', targets: decoder.head.targets, levels: [0.5] } }],
  ])('refuses %s', (_, first, second) => {
    expect(() => load(fileOf(first), fileOf(second))).toThrow(InvalidWeightsFileError);
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['half a file', ENCODER_BYTES.subarray(0, ENCODER_BYTES.length >> 1)],
    ['a file with a changed byte', Uint8Array.from(ENCODER_BYTES, (byte, i) => (i === 500 ? byte ^ 1 : byte))],
  ])('refuses %s', (_, bytes) => {
    expect(() => load(bytes, DECODER_BYTES)).toThrow(InvalidWeightsFileError);
    expect(() => load(ENCODER_BYTES, bytes)).toThrow(InvalidWeightsFileError);
  });
});

describe('the shipped files', () => {
  it('are one megabyte at most, and belong together', () => {
    expect(ENCODER_BYTES.length + DECODER_BYTES.length).toBeLessThanOrEqual(1_000_000);
    expect(() => load(ENCODER_BYTES, DECODER_BYTES)).not.toThrow();
  });
});
