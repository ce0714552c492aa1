import { afterEach, describe, expect, it } from 'vitest';
import { formatRow } from '../../../../src/extension/ui/format-list.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

describe('formatRow', () => {
  it.each([
    ['en', ['0', '0.5'], '0, 0.5'],
    ['de', ['0', '0,5'], '0; 0,5'],
    ['ja', ['0', '0.5'], '0, 0.5'],
    ['ar', ['0', '0.5', '1'], '\u20660, 0.5, 1\u2069'],
  ])('writes numbers in “%s” from left to right, apart by what is no decimal mark there', (language, numbers, row) => {
    Object.assign(globalThis, { browser: { i18n: { getMessage: (key: string) => (key === 'language' ? language : '') } } });
    expect(formatRow(numbers)).toBe(row);
  });
});
