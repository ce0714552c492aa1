import type { Source } from './read-source.ts';

/** What a source calls its series; '' for nothing. Apart from what reads it, which pages need not load. */
export function nameOfSource(source: Source): string {
  return source.kind === 'text' ? (source.name ?? '') : source.file.name.replace(/\.(csv|tsv|txt|json)$/i, '');
}
