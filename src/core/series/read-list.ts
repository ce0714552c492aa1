import { COMMA, isDigit, plainCode } from './character-codes.ts';
import { GrowingColumns } from './growing-columns.ts';
import { DecimalEvidence, decimalNote, type InferredDecimal } from './infer-decimal.ts';
import { NumberReader } from './number-reader.ts';
import { numberShape } from './number-shape.ts';
import type { ParseOptions } from './parse-options.ts';
import type { RawReading } from './raw-reading.ts';
import { readNumber } from './read-number.ts';
import type { ReadingNote } from './reading.ts';
import { type CommaMeaning, type PieceVisitor, scanPieces } from './scan-pieces.ts';
import { SkipLog } from './skip-log.ts';
import { trimPiece } from './trim-piece.ts';
import { scaled } from './scaled.ts';
import { scaleOf } from './scales.ts';

/** How the commas of a list are taken, and what is the decimal mark of its numbers. */
interface ListFormat extends InferredDecimal {
  readonly commas: CommaMeaning;
}

/**
 * Reads numbers in free text: lists apart by white space, commas, semicolons,
 * tabs or lines, and prose, whose words are left out.
 */
export function readList(text: string, start: number, end: number, options: ParseOptions): RawReading {
  const format = inferListFormat(text, start, end, options);
  const first = readPieces(text, start, end, format, options, true);
  // Among words a dash is punctuation, and "none" a word.
  return first.words > first.read ? readPieces(text, start, end, format, options, false) : first;
}

/**
 * Whether commas between digits separate or belong to a number, by what the
 * pieces they stand in can be.
 */
function inferListFormat(text: string, start: number, end: number, { decimal, language }: ParseOptions): ListFormat {
  const hint = decimal ?? language?.decimal;
  const evidence = new DecimalEvidence();
  let pieces = 0;
  let withDigit = 0;
  /** Pieces with commas that can be one number; those among them that have more to show for it than `1,5`. */
  let single = 0;
  let grouped = 0;
  /** Pieces with commas that can only be several numbers, and those that rather are. */
  let several = 0;
  let triples = 0;
  let separatingCommas = 0;
  scanPieces(text, start, end, 'in-number', {
    ...IGNORE_ALL,
    comma: () => separatingCommas++,
    piece(pieceStart, pieceEnd) {
      const shape = numberShape(text, pieceStart, pieceEnd);
      evidence.add(shape);
      pieces++;
      if (hasCode(text, pieceStart, pieceEnd, isDigit)) withDigit++;
      if (!hasCode(text, pieceStart, pieceEnd, isComma)) return;
      if (shape === 'invalid' || shape === 'none') {
        several++;
        return;
      }
      single++;
      if (shape !== ',' || hasCode(text, pieceStart, pieceEnd, isNeitherDigitNorComma)) grouped++;
      if (TRIPLES.test(text.slice(pieceStart, Math.min(pieceEnd, pieceStart + 12)))) triples++;
    },
  });
  const isSeparated =
    several > single ||
    (several > 0 && several === single && grouped < single) ||
    // `0,1` alone is two numbers, unless the comma is known to be a decimal mark; so is `100,200,300`.
    (single === 1 && pieces === 1 && (triples === 1 || (grouped === 0 && hint !== ','))) ||
    // `1, 2, 3,4, 5`: the space behind one comma was forgotten.
    (single > 0 && separatingCommas > 0 && grouped === 0 && 2 * single < withDigit);
  if (isSeparated) return { commas: 'separator', decimal: '.', open: null };
  return { commas: 'in-number', ...evidence.infer(decimal, language?.decimal) };
}

/** Begins with two full groups: rather numbers between 100 and 999 than hundreds of millions. */
const TRIPLES = /^[1-9]\d\d,\d{3},\d{3}/;

const IGNORE_ALL: PieceVisitor = { piece: () => {}, hole: () => {}, unclosedQuote: () => {}, comma: () => {} };

function isComma(code: number): boolean {
  return code === COMMA;
}

function isNoDigit(code: number): boolean {
  return !isDigit(code);
}

function isNeitherDigitNorComma(code: number): boolean {
  return code !== COMMA && !isDigit(code);
}

function hasCode(text: string, start: number, end: number, accept: (code: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (accept(plainCode(text.charCodeAt(at)))) return true;
  return false;
}

interface ListReading extends RawReading {
  readonly words: number;
}

/** @param keepMissing whether words for "missing" and empty places are gaps; else they are words and nothing */
function readPieces(text: string, start: number, end: number, format: ListFormat, { smallM }: ParseOptions, keepMissing: boolean): ListReading {
  const values = new GrowingColumns(1);
  const log = new SkipLog(text);
  const reader = new NumberReader(format.decimal, smallM);
  const notes: ReadingNote[] = [];
  let read = 0;
  let missing = 0;
  let followsNumber = false;
  let followsHours = false;
  /** Where the last number ended, unless it is bare digits: a year in brackets behind it is a note. */
  let toldEnd = -1;
  let hasNotes = false;
  let followsYearWord = false;
  const addMissing = (): void => {
    missing++;
    values.push(NaN);
  };
  scanPieces(text, start, end, format.commas, {
    comma() {},
    hole() {
      if (keepMissing) addMissing();
    },
    unclosedQuote(at) {
      if (notes.length === 0) notes.push({ code: 'unclosed-quote', at });
    },
    piece(pieceStart, pieceEnd) {
      if (followsYearWord && YEAR_IN_PROSE.test(text.slice(pieceStart, Math.min(pieceEnd, pieceStart + LONGEST_SCALE)))) {
        // `$1.2 billion in 2021`
        log.add(pieceStart, pieceEnd, 'not-a-number');
        followsYearWord = followsNumber = followsHours = false;
        return;
      }
      const quick = reader.readQuick(text, pieceStart, pieceEnd);
      followsYearWord = Number.isNaN(quick) && BEFORE_YEAR.test(text.slice(pieceStart, Math.min(pieceEnd, pieceStart + LONGEST_SCALE)));
      if (Number.isFinite(quick)) {
        values.push(quick);
        read++;
        followsNumber = true;
        followsHours = false;
        toldEnd = hasNotes || hasCode(text, pieceStart, pieceEnd, isNoDigit) ? pieceEnd : -1;
        return;
      }
      const trimmed = trimPiece(text, pieceStart, pieceEnd);
      // Punctuation alone stands for itself.
      const bare = withoutLong(text, trimmed.start < trimmed.end ? trimmed : { start: pieceStart, end: pieceEnd });
      const reading = readNumber(text, bare.start, bare.end, format.decimal, smallM);
      const scale = followsNumber ? wordScale(text, bare.start, bare.end) : null;
      followsNumber = reading.kind === 'number';
      const isNote = toldEnd >= 0 && text[toldEnd] === ' ' && pieceStart === toldEnd + 1 && YEAR_NOTE.test(text.slice(bare.start, Math.min(bare.end, bare.start + LONGEST_SCALE)));
      hasNotes ||= isNote;
      toldEnd = reading.kind === 'unit' || scale !== null || (reading.kind === 'number' && hasCode(text, bare.start, bare.end, isNoDigit)) ? pieceEnd : -1;
      const isMinutes = followsHours && reading.kind === 'number' && reading.hasSmallM === true;
      followsHours = HOURS.test(text.slice(bare.start, Math.min(bare.end, bare.start + LONGEST_SCALE)));
      if (isMinutes || isNote) {
        // `7h 30m` is one time, not thirty million, and `$1.2B (2021)` one amount.
        log.add(pieceStart, pieceEnd, 'not-a-number');
      } else if (reading.kind === 'number') {
        values.push(reading.value);
        reader.addNumber(reading);
        read++;
      } else if (reading.kind === 'unit') {
        reader.addUnit(reading.unit);
      } else if (reading.kind === 'missing' && (keepMissing || reading.isLimit)) {
        if (reading.isLimit) log.add(pieceStart, pieceEnd, 'not-a-number');
        addMissing();
      } else if (scale !== null && Number.isFinite(scaled(values.last, scale))) {
        values.replaceLast(scaled(values.last, scale));
        // `1.2 lakh crore`: one word may be followed by another.
        followsNumber = true;
      } else {
        log.add(pieceStart, pieceEnd, reading.kind === 'skip' ? reading.reason : 'not-a-number');
      }
    },
  });
  notes.push(...decimalNote(format), ...reader.notes());
  const column = values.column(0);
  return {
    name: '',
    values: column,
    times: null,
    units: reader.units,
    read: values.dropped === 0 ? read : countNumbers(column),
    isCapped: values.dropped > 0,
    numericShare: read === 0 ? 0 : read / (read + missing + log.count),
    skipped: log.kept,
    skippedCount: log.count,
    notes,
    words: log.count,
  };
}

/** The place of a piece without the letter by which R marks whole numbers, `5L`. */
function withoutLong(text: string, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  return { start, end: text[end - 1] === 'L' && isDigit(text.charCodeAt(end - 2)) ? end - 1 : end };
}

/** The year that a number is of. */
const YEAR_NOTE = /^\((?:1[5-9]|2[01])\d\d\)$/;

/** The word before a year in prose, in the languages of most. */
const BEFORE_YEAR = /^(?:in|en|em|nel|w|v|в|year|jahre?|année|año|ano|anno|år|roku?)$/iu;

/** A year alone, with the punctuation of its sentence. */
const YEAR_IN_PROSE = /^(?:1[5-9]|2[01])\d\d[.!?)]{0,2}$/;

/** Before minutes, `7h 30m`. */
const HOURS = /^\d+h$/i;

/** Longer than `trillion`, the longest word for a power of ten. */
const LONGEST_SCALE = 10;

/** The power of ten of a word of its own, as in `1.2 billion`; letters alone could be anything. */
function wordScale(text: string, start: number, end: number): number | null {
  return end - start >= 2 && end - start <= LONGEST_SCALE ? scaleOf(text.slice(start, end)) : null;
}

function countNumbers(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) count++;
  return count;
}
