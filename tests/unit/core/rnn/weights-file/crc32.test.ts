import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../../src/core/rnn/weights-file/crc32.ts';

describe('crc32', () => {
  // By Python 3.11's zlib.crc32; the first is the check value of the catalogue of parametrised CRCs.
  it.each([
    ['123456789', 0xcbf43926],
    ['', 0],
    ['a', 0xe8b7be43],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['\0\0\0\0', 0x2144df1c],
    ['\xff\xff\xff\xff', 0xffffffff],
  ])('of %j is that of zlib', (text, checksum) => {
    expect(crc32(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBe(checksum);
  });
});
