import type { ParseOptions, ReadingChoices } from '../../core/series/parse-options.ts';
import { parseSeries } from '../../core/series/parse-series.ts';
import { MOST_TEXT_LENGTH, type Reading } from '../../core/series/reading.ts';
import { LONGEST_ORIGIN } from '../messages/protocol.ts';
import { languageHints } from '../ui/language-hints.ts';
import { decodeText } from './decode-text.ts';
import { InputError } from './input-error.ts';
import { nameOfSource } from './name-of-source.ts';

/** What a series is to be read from. */
export type Source =
  | { readonly kind: 'text'; readonly text: string; readonly name?: string }
  | { readonly kind: 'file'; readonly file: File };

/** How it is to be read. */
export interface ReadingOptions extends ReadingChoices {
  /** BCP 47: what it takes where the text leaves it open. */
  readonly language?: string;
  /** ms since 1970-01-01T00:00Z: dates without a year are the last ones up to it. */
  readonly today?: number;
}

/** A source that was read. */
export interface SourceReading {
  readonly reading: Reading;
  /** What was read, to be read again; null where it is too long to be kept. */
  readonly text: string | null;
}

/**
 * Reads a text or file.
 *
 * @throws InputError when it holds no series
 */
export async function readSource(source: Source, { language = '', ...choices }: ReadingOptions = {}): Promise<SourceReading> {
  const options = { ...choices, language: languageHints(language) };
  const text = source.kind === 'text' ? source.text : await textOf(source.file);
  return { reading: readText(text, nameOfSource(source), options), text: text.length <= LONGEST_ORIGIN ? text : null };
}

async function textOf(file: File): Promise<string> {
  // Two bytes a character at most are looked at: more would only be cut off below.
  const tail = file.slice(Math.max(0, file.size - 2 * MOST_TEXT_LENGTH));
  const buffer = await tail.arrayBuffer().catch(() => {
    throw new InputError('file_unreadable', { name: file.name });
  });
  const text = decodeText(fromWholeCharacter(new Uint8Array(buffer)));
  if (text === null) throw new InputError('binary_file', { name: file.name });
  return text;
}

/**
 * Reads a text.
 *
 * @param name what to call the series; '' leaves that to the text
 * @throws InputError when it holds no series
 */
export function readText(text: string, name: string, options: ParseOptions = {}): Reading {
  if (text.trim() === '') throw new InputError('no_data');
  const reading = parseSeries(text, name === '' ? options : { ...options, name });
  if (reading.read === 0) throw new InputError(hasOnlyTooLarge(reading) ? 'too_large' : 'no_number');
  return reading;
}

/** Without the rest of a UTF-8 character that a cut may have left at the start. */
function fromWholeCharacter(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && (bytes[start] & 0xc0) === 0x80) start++;
  return bytes.subarray(start);
}

function hasOnlyTooLarge({ skipped }: Reading): boolean {
  return skipped.length > 0 && skipped.every(({ reason }) => reason === 'too-large');
}
