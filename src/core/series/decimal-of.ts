import type { DecimalMark } from './decimal-mark.ts';

/**
 * The decimal mark of a language, by what the engine knows; a point where it
 * knows nothing. The first question about any language has it load what it knows
 * of all: some 40 ms.
 *
 * @param language BCP 47 as a page claims it, which may be none
 */
export function decimalOf(language: string): DecimalMark {
  try {
    const mark = new Intl.NumberFormat(language || 'en').formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    return mark === ',' ? ',' : '.';
  } catch {
    return '.';
  }
}
