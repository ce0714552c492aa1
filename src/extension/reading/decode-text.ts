/** Only so much is looked at to tell text from something else. */
const LOOKED_AT = 65_536;

/**
 * The text in a file's bytes, or null when they are no text.
 *
 * UTF-16 where a byte order mark says so, UTF-8 where it is valid, else
 * Windows-1252, in which old spreadsheets wrote their currency signs. Control
 * characters no text has, mark a picture, an archive, a workbook.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittleEndian || isBigEndian) return new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
  const start = bytes.subarray(0, LOOKED_AT);
  let controls = 0;
  for (const byte of start) {
    if (byte === 0) return null;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  if (controls > start.length / 100) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
