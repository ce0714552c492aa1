import { describe, expect, it } from 'vitest';
import { languageHints } from '../../../../src/extension/ui/language-hints.ts';

describe('languageHints', () => {
  it.each<[string, ReturnType<typeof languageHints>]>([
    ['en-US', { decimal: '.', dateOrder: 'month-first' }],
    ['en-GB', { decimal: '.', dateOrder: 'day-first' }],
    ['de', { decimal: ',', dateOrder: 'day-first' }],
    ['ja', { decimal: '.', dateOrder: undefined }],
    ['', {}],
    ['not a language', {}],
  ])('%s', (language, hints) => {
    expect(languageHints(language)).toEqual(hints);
  });
});
