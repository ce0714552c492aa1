import fc from 'fast-check';
import { createRandom } from '../../../../../src/core/random.ts';
import { CELL_KINDS, type HeadConfig, type NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import type { Scaling } from '../../../../../src/core/rnn/weights-file/scaling.ts';
import type { StoredNetwork } from '../../../../../src/core/rnn/weights-file/weights-file.ts';
import { crc32 } from '../../../../../src/core/rnn/weights-file/crc32.ts';
import { someConfig, someParameters } from '../../../../support/random-networks.ts';

const head: fc.Arbitrary<HeadConfig> = fc.oneof(
  fc.record({ kind: fc.constant('linear' as const), targets: fc.integer({ min: 1, max: 96 }) }),
  fc.record({
    kind: fc.constant('quantile' as const),
    targets: fc.integer({ min: 1, max: 4 }),
    levels: fc
      .uniqueArray(fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 9 })
      .map((levels) => levels.sort((a, b) => a - b)),
  }),
);

const config: fc.Arbitrary<NetworkConfig> = fc.record({
  cell: fc.constantFrom(...CELL_KINDS),
  inputs: fc.integer({ min: 1, max: 5 }),
  hidden: fc.integer({ min: 1, max: 9 }),
  layers: fc.integer({ min: 1, max: 4 }),
  bias: fc.boolean(),
  head,
});

/** JSON knows no -0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const scaling: fc.Arbitrary<Scaling> = fc.dictionary(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.oneof(number, fc.boolean(), fc.constant(null), fc.string({ unit: 'binary', maxLength: 30 }), fc.array(number, { maxLength: 5 })),
  { maxKeys: 6 },
);

/** Any network, its parameters as they are at the start of learning, some of them far larger. */
export const anyStoredNetwork: fc.Arbitrary<StoredNetwork> = fc
  .record({ config, scaling, seed: fc.integer(), exponent: fc.integer({ min: -60, max: 90 }) })
  .map(({ config, scaling, seed, exponent }) => ({
    config,
    scaling,
    parameters: someParameters(config, createRandom(seed)).map((value, i) => (i % 7 === 3 ? value * 2 ** exponent : value)),
  }));

/** A small network with all that the file has a place for. */
export function someStoredNetwork(): StoredNetwork {
  const config = someConfig({ cell: 'gru', inputs: 2, hidden: 3, head: { kind: 'quantile', targets: 1, levels: [0.1, 0.5, 0.9] } });
  return { config, parameters: someParameters(config, createRandom(11)), scaling: { rule: 'range', offsets: [0.5, -2] } };
}

/** A file with the checksum that fits what it holds now: what a forger would hand in. */
export function sealAgain(bytes: Uint8Array): Uint8Array {
  const sealed = bytes.slice();
  const at = sealed.length - 4;
  new DataView(sealed.buffer).setUint32(at, crc32(sealed.subarray(0, at)), true);
  return sealed;
}
