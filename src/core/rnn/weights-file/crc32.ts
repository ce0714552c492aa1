/** For each byte the remainder of its eight shifts through the reflected polynomial. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/**
 * The CRC-32 of IEEE 802.3, gzip and PNG; its check value, that of the ASCII
 * digits 1 to 9, is CBF43926. It finds every change within 32 bits in a row.
 *
 * RFC 1952, "GZIP file format specification" (1996), section 8.
 *
 * @returns 0 .. 2^32 - 1
 */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) remainder = TABLE[(remainder ^ bytes[i]) & 0xff] ^ (remainder >>> 8);
  return (remainder ^ 0xffffffff) >>> 0;
}
