import { parseSeries } from '../../core/series/parse-series.ts';
import { MOST_TEXT_LENGTH, type Reading } from '../../core/series/reading.ts';
import { decodeText } from './decode-text.ts';
import { InputError } from './input-error.ts';

/** What a series is to be read from. */
export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/**
 * Reads a text or file.
 *
 * @throws InputError when it holds no series
 */
export async function readSource(source: Source): Promise<Reading> {
  if (source.kind === 'text') return readText(source.text, '');
  const { file } = source;
  // Two bytes a character at most are looked at: more would only be cut off below.
  const tail = file.slice(Math.max(0, file.size - 2 * MOST_TEXT_LENGTH));
  const buffer = await tail.arrayBuffer().catch(() => {
    throw new InputError('file_unreadable', { name: file.name });
  });
  const text = decodeText(fromWholeCharacter(new Uint8Array(buffer)));
  if (text === null) throw new InputError('binary_file', { name: file.name });
  return readText(text, nameOf(file));
}

/**
 * Reads a text.
 *
 * @param name what to call the series; '' leaves that to the text
 * @throws InputError when it holds no series
 */
export function readText(text: string, name: string): Reading {
  if (text.trim() === '') throw new InputError('no_data');
  const reading = parseSeries(text, name === '' ? {} : { name });
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

function nameOf(file: File): string {
  return file.name.replace(/\.(csv|tsv|txt|json)$/i, '');
}
