/** UTF-16 code units that the reading of text looks for, by name. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const POINT = 46;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const UNDERSCORE = 95;
export const BAR = 124;

/** What `plainCode` answers for marks that only steer the direction or width of text. */
export const INVISIBLE = 0;

/** The zeros of the decimal digits that `Intl.NumberFormat` writes, beside 0-9. */
const FOREIGN_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const FOREIGN_MARKS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['-', [0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0xfe63, 0xff0d]],
      ['+', [0xff0b]],
      [',', [0xff0c]],
      ['.', [0xff0e, 0x066b, 0xb7, 0x2027, 0x2219]],
      ["'", [0x02d9, 0x2018, 0x2019, 0x02bc, 0x066c, 0xff07]],
      ['%', [0xff05, 0x066a]],
      ['(', [0xff08]],
      [')', [0xff09]],
      // Commas that no language uses inside a number.
      [';', [0x060c, 0x061b, 0x3001, 0xff1b]],
      [':', [0xff1a]],
      ['|', [0xff5c, 0x2502, 0x2503, 0x2506, 0x2551]],
      ['"', [0x201c, 0x201d, 0x201e, 0xff02]],
      ['\n', [0x85, 0x2028, 0x2029]],
      [' ', [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]],
      ['\0', [0xfeff, 0x061c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]],
    ] satisfies [string, number[]][]
  ).flatMap(([plain, codes]) => codes.map((code) => [code, plain.charCodeAt(0)] as const)),
);

/**
 * The ASCII code that a code unit stands for in a number: a digit of another
 * script, a typographic minus, a space of another width; itself when it stands
 * for nothing else, INVISIBLE when it is to be overlooked.
 */
export function plainCode(code: number): number {
  return code < 128 ? code : plainForeignCode(code);
}

function plainForeignCode(code: number): number {
  const mark = FOREIGN_MARKS.get(code);
  if (mark !== undefined) return mark;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  // Isolates and embeddings around numbers in right-to-left text.
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return INVISIBLE;
  for (const zero of FOREIGN_ZEROS) if (code >= zero && code < zero + 10) return 48 + code - zero;
  return code;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** White space, line breaks included, and what is invisible; takes a plain code. */
export function isBlank(code: number): boolean {
  return code <= SPACE && (code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN) || code === INVISIBLE);
}

/** The piece of text in ASCII as far as `plainCode` can, without what is invisible. */
export function plainText(text: string, start: number, end: number): string {
  let plain = '';
  let kept = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const mapped = plainCode(code);
    if (mapped === code) continue;
    plain += text.slice(kept, i);
    if (mapped !== INVISIBLE) plain += String.fromCharCode(mapped);
    kept = i + 1;
  }
  return kept === start ? text.slice(start, end) : plain + text.slice(kept, end);
}
