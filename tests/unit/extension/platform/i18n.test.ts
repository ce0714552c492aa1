import { afterEach, describe, expect, it } from 'vitest';
import { direction, language, locale, text } from '../../../../src/extension/platform/i18n.ts';
import { formatCount } from '../../../../src/extension/ui/format-value.ts';
import { dateFormat } from '../../../../src/extension/ui/format-date.ts';

/** A browser that speaks one language, with sentences in the same or another. */
function speak(spoken: string, shown: string | undefined, messages: Readonly<Record<string, string>> = {}): void {
  const getMessage = (key: string): string => ({ language: spoken, ...messages })[key] ?? '';
  Object.assign(globalThis, { browser: { i18n: { getMessage, ...(shown !== undefined && { getUILanguage: () => shown }) } } });
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

describe('numbers and dates', () => {
  it.each([
    // sentences, browser, 1234.5, a date
    ['en', 'en-US', '1,234.5', 'Aug 2015'],
    ['en', 'fr', '1,234.5', 'Aug 2015'],
    ['de', 'de', '1.234,5', 'Aug. 2015'],
    ['es', 'es-419', '1,234.5', 'ago 2015'],
    ['ja', 'ja', '1,234.5', '2015年8月'],
    ['ar', 'ar', '1,234.5', 'أغسطس 2015'],
  ])('of %s sentences in a browser in %s are %s and %s', (spoken, shown, number, date) => {
    speak(spoken, shown);
    expect(formatCount(1234.5)).toBe(number);
    const times = Float64Array.of(Date.parse('2015-08-18'), Date.parse('2026-08-18'));
    // The abbreviation's spaces and points are Intl's own affair.
    expect(dateFormat(times)(times[0]).replace(/\s+/g, ' ').replace(/\.(?= )/, '')).toBe(date.replace(/\.(?= )/, ''));
  });

  it.each(['ar-EG', 'ar-SA', 'ar-AE'])('of Arabic sentences keep their digits and the data’s calendar in %s', (shown) => {
    speak('ar', shown);
    expect(formatCount(7)).toBe('7');
    const times = Float64Array.of(Date.parse('2015-08-18'), Date.parse('2026-08-18'));
    expect(dateFormat(times)(times[0])).toContain('2015');
  });

  it('are English where there is no browser that says otherwise', () => {
    expect([language(), new Intl.Locale(locale()).baseName, direction()]).toEqual(['en', 'en', 'ltr']);
  });

  it('follow a language that is spelled with an underscore', () => {
    speak('en', 'en_GB');
    expect(locale()).toMatch(/^en-GB/);
  });
});

describe('what is filled into a sentence', () => {
  const sentence = { popup_cleared: 'Cleared {name}.' };
  it('stands as it is where everything runs from left to right', () => {
    speak('en', 'en', sentence);
    expect(text('popup_cleared', { name: 'WTI' })).toBe('Cleared WTI.');
  });

  it('is isolated where it runs the other way, so that it cannot turn the words around it', () => {
    speak('en', 'en', sentence);
    expect(text('popup_cleared', { name: 'نفط' })).toBe('Cleared \u2068نفط\u2069.');
  });

  it('is isolated in a sentence from right to left, numbers as well as names', () => {
    speak('ar', 'ar', { popup_cleared: 'أُزيلت {name}.' });
    expect(direction()).toBe('rtl');
    expect(text('popup_cleared', { name: '$5' })).toBe('أُزيلت \u2068$5\u2069.');
    expect(text('popup_cleared', { name: '' })).toBe('أُزيلت .');
  });
});
