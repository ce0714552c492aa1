/** A place as people count it, from 1. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

/**
 * The lines and columns of places in a text.
 *
 * @param offsets of UTF-16 code units, ascending
 */
export function placesInText(text: string, offsets: readonly number[]): readonly PlaceInText[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return offsets.map((offset) => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      // CRLF ends one line, at its second half.
      if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
      line++;
      lineStart = at + 1;
    }
    return { line, column: offset - lineStart + 1 };
  });
}
