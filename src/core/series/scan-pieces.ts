import {
  COLON, COMMA, EQUALS, INVISIBLE, isBlank, isDigit, isLineBreak, MINUS, plainCode, QUOTE, SEMICOLON, SPACE, BAR, TAB,
} from './character-codes.ts';

/** How commas inside a run of digits are taken. */
export type CommaMeaning = 'in-number' | 'separator';

/** Receives what a free text consists of. */
export interface PieceVisitor {
  /** A run of text between separators, never empty. */
  piece(start: number, end: number): void;
  /** Two separators with nothing between them, as in `1,,3`. */
  hole(at: number): void;
  /** A quote that its line never closes. */
  unclosedQuote(at: number): void;
  /** A comma that separates. */
  comma(): void;
}

/** What a code unit does in a free text. */
const enum Role {
  /** What pieces are made of. */
  Part,
  Space,
  Line,
  /** `;`, `|` and tab: separate, and an empty place between two is a hole. */
  Mark,
  Comma,
  /** `:` and `=`: separate unless between digits, like 10:30. */
  Colon,
  /** Brackets and quotes: separate, but make no hole. */
  Bracket,
  Quote,
}

const ASCII_ROLES = Uint8Array.from({ length: 128 }, (_, code) => asciiRole(code));

function asciiRole(code: number): Role {
  if (isLineBreak(code)) return Role.Line;
  if (code === TAB || code === SEMICOLON || code === BAR) return Role.Mark;
  if (isBlank(code)) return Role.Space;
  if (code === COMMA) return Role.Comma;
  if (code === COLON || code === EQUALS) return Role.Colon;
  if (code === QUOTE) return Role.Quote;
  return '[]{}<>'.includes(String.fromCharCode(code)) ? Role.Bracket : Role.Part;
}

/**
 * Cuts free text into pieces at white space and punctuation that separates.
 * A comma between digits follows `commas`; hard spaces between a digit and
 * three digits group them and stay inside.
 */
export function scanPieces(text: string, start: number, end: number, commas: CommaMeaning, visitor: PieceVisitor): void {
  let pieceStart = -1;
  /** Whether the last thing besides white space on this line was a separator that leaves room for a hole. */
  let wasMark = false;
  let openQuote = -1;
  const endPiece = (at: number): void => {
    if (pieceStart >= 0) {
      visitor.piece(pieceStart, at);
      wasMark = false;
    }
    pieceStart = -1;
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET && isCountAhead(text, at, start, end)) {
      endPiece(at);
      at = text.indexOf(']', at);
      continue;
    }
    if (code === OPEN_PARENTHESIS && pieceStart >= 0 && isCall(text, at, start, end)) {
      endPiece(at + 1);
      continue;
    }
    if (code === LESS_THAN && text.charCodeAt(at + 1) === MINUS && text.charCodeAt(at + 2) === SPACE) {
      // R assigns, `x <- 5`.
      endPiece(at);
      at++;
      continue;
    }
    // No tag begins with a digit: `<0.5`.
    if (code === LESS_THAN && pieceStart < 0 && isDigit(text.charCodeAt(at + 1)) && at + 1 < end) {
      pieceStart = at;
      continue;
    }
    const role: Role = code < 128 ? ASCII_ROLES[code] : roleAt(text, at);
    if (role === Role.Part) {
      if (pieceStart < 0) pieceStart = at;
      continue;
    }
    if (pieceStart >= 0 && staysInside(text, at, end, role, commas)) continue;
    endPiece(at);
    if (role === Role.Mark || role === Role.Comma) {
      if (role === Role.Comma) visitor.comma();
      if (wasMark) visitor.hole(at);
      wasMark = true;
    } else if (role === Role.Line) {
      wasMark = false;
      if (openQuote >= 0) visitor.unclosedQuote(openQuote);
      openQuote = -1;
    } else if (role === Role.Quote) {
      openQuote = openQuote >= 0 ? -1 : isOpening(text, at, start) ? at : -1;
    }
  }
  endPiece(end);
  if (openQuote >= 0) visitor.unclosedQuote(openQuote);
}

const OPEN_PARENTHESIS = 40;
const LESS_THAN = 60;
const OPEN_BRACKET = 91;
/** Digits of a first value, at most. */
const LONGEST_FIRST = 30;

/** Whether a parenthesis opens a list of numbers right behind a name, `c(1.5, 1.6)`. */
function isCall(text: string, at: number, start: number, end: number): boolean {
  if (at === start || !/[a-z]/i.test(text[at - 1])) return false;
  let next = at + 1;
  while (next < end && next - at < LONGEST_FIRST && (isDigit(text.charCodeAt(next)) || '+-.eE'.includes(text[next]))) next++;
  // R marks whole numbers so, `c(1L, 2L)`.
  const behind = text[next] === 'L' ? next + 1 : next;
  return isDigit(text.charCodeAt(next - 1)) && text.charCodeAt(behind) === COMMA;
}

/** Whether a line begins as R prints vectors, with the place of its first value: `[13] 5.5 6.5`. */
function isCountAhead(text: string, at: number, start: number, end: number): boolean {
  for (let before = at - 1; before >= start && !isLineBreak(text.charCodeAt(before)); before--) {
    if (text.charCodeAt(before) !== SPACE || at - before > 10) return false;
  }
  let digits = at + 1;
  while (digits < end && digits - at < 10 && isDigit(text.charCodeAt(digits))) digits++;
  return digits > at + 1 && text.charCodeAt(digits) === 93 && text.charCodeAt(digits + 1) === SPACE;
}

function roleAt(text: string, at: number): Role {
  const code = text.charCodeAt(at);
  return ASCII_ROLES[code < 128 ? code : foreignRoleCode(code)];
}

/** A dot in the middle of the line: a mark within a number, a separator anywhere else. */
function isMiddleDot(code: number): boolean {
  return code === 0xb7 || code === 0x2022 || code === 0x2027 || code === 0x2219;
}

/** Part of a piece unless the code stands for ASCII that is not. */
function foreignRoleCode(code: number): number {
  if (isMiddleDot(code)) return SPACE;
  const plain = plainCode(code);
  return plain === INVISIBLE || plain >= 128 ? 97 : plain;
}

function staysInside(text: string, at: number, end: number, role: Role, commas: CommaMeaning): boolean {
  if (role === Role.Comma) return commas === 'in-number' && isBetweenDigits(text, at, end);
  if (role === Role.Colon) return isBetweenDigits(text, at, end);
  if (role === Role.Space && isMiddleDot(text.charCodeAt(at))) return isBetweenDigits(text, at, end);
  if (role === Role.Space) return text.charCodeAt(at) >= 128 && isBetweenDigits(text, at, end) && isGroup(text, at + 1, end);
  return false;
}

function isBetweenDigits(text: string, at: number, end: number): boolean {
  return at + 1 < end && isDigit(plainCode(text.charCodeAt(at - 1))) && isDigit(plainCode(text.charCodeAt(at + 1)));
}

/** Exactly three digits, or two more groups to come as in the Indian way. */
function isGroup(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < 4 && isDigit(plainCode(text.charCodeAt(at)))) at++;
  return at - start === 3;
}

/** A quote opens where no piece of text touches it on the left. */
function isOpening(text: string, at: number, start: number): boolean {
  if (at === start) return true;
  const role = roleAt(text, at - 1);
  return role !== Role.Part || text.charCodeAt(at - 1) === MINUS;
}
