import { locale } from '../platform/i18n.ts';

/** Several things in a sentence: "a, b and c". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}
