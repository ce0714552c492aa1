import { afterEach, describe, expect, it } from 'vitest';
import { plural } from '../../../../src/extension/ui/plural.ts';

/** Stands in for the browser's sentences; a key that it does not have is '', as in the browser. */
function speak(messages: Readonly<Record<string, string>>): void {
  Object.assign(globalThis, { browser: { i18n: { getMessage: (key: string) => messages[key] ?? '' } } });
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

describe('plural', () => {
  it.each([
    [0, '0 values'],
    [1, '1 value'],
    [2, '2 values'],
    [1234, '1,234 values'],
  ])('says of %d in English %s', (count, said) => {
    speak({ language: 'en', popup_values_one: '{count} value', popup_values_other: '{count} values' });
    expect(plural('popup_values', count)).toBe(said);
  });

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [110, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [1.5, 'other'],
  ])('takes of the six Arabic forms for %d the one called %s', (count, form) => {
    speak({ language: 'ar', ...Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((each) => [`popup_values_${each}`, each])) });
    expect(plural('popup_values', count)).toBe(form);
  });

  it('has one form for all in Japanese', () => {
    speak({ language: 'ja', popup_values_other: '{count}個の値' });
    expect(plural('popup_values', 1)).toBe('1個の値');
    expect(plural('popup_values', 7)).toBe('7個の値');
  });

  it('counts by the language of the sentences, whatever the browser speaks', () => {
    // Polish tells 2 from 5; its browser shows our English.
    Object.assign(globalThis, {
      browser: { i18n: { getMessage: (key: string) => ({ language: 'en', popup_values_other: '{count} values' })[key] ?? '', getUILanguage: () => 'pl' } },
    });
    expect(plural('popup_values', 2)).toBe('2 values');
  });

  it('fills in what else the sentence needs', () => {
    speak({ language: 'en', popup_last_step_other: '{value} after {count} steps' });
    expect(plural('popup_last_step', 12, { value: '$5' })).toBe('$5 after 12 steps');
  });
});
