import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/root.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const read = (language: string): Messages => JSON.parse(readFileSync(`${root}/public/_locales/${language}/messages.json`, 'utf8')) as Messages;

const FORMS: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Forms that stand for one number in Arabic, and mostly elsewhere: a sentence may say it in words. */
const SAID_IN_WORDS: readonly string[] = ['zero', 'one', 'two'];

const english = read('en');
const languages = readdirSync(`${root}/public/_locales`);
const translations = languages.filter((language) => language !== 'en');

/** What the plural forms of an English sentence share; null for a sentence that has none. */
function stemOf(key: string): string | null {
  const [, stem] = /^(\w+)_(?:one|other)$/.exec(key) ?? [];
  return stem !== undefined && Object.hasOwn(english, `${stem}_one`) && Object.hasOwn(english, `${stem}_other`) ? stem : null;
}

interface Wanted {
  readonly key: string;
  readonly english: string;
  /** null for a sentence without plural forms. */
  readonly form: Intl.LDMLPluralRule | null;
}

/** Every key that a language needs, with its English sentence. */
function wantedOf(language: string): Wanted[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return Object.entries(english).flatMap(([key, { message }]): Wanted[] => {
    const stem = stemOf(key);
    if (stem === null) return [{ key, english: message, form: null }];
    if (key !== `${stem}_other`) return [];
    return FORMS.filter((form) => pluralCategories.includes(form)).map((form) => ({ key: `${stem}_${form}`, english: message, form }));
  });
}

const placeholdersOf = (message: string): string => [...new Set(message.match(/\{\w+\}/g))].sort().join(' ');

/** Words that are names, or the same in another language: a translation may leave them. */
const NAMES = /^(?:extensionName|overlay_label|model_(?:mini|naive2|holt|theta)|lab_train_(?:elman|gru|lstm)|lab_compare_times|language|popup_read_title|popup_source_article)$/;
/** Words that two languages share. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['model_drift', 'popup_level', 'popup_skipped_text', 'popup_steps_auto_count'],
  es: ['options_color', 'options_width_normal', 'popup_steps_auto_count'],
};
/** A sentence of placeholders, signs and numbers alone is the same everywhere. */
const isWordless = (message: string): boolean => !/\p{L}/u.test(message.replace(/\{\w+\}/g, ''));

/** What the stores and the browser cut off, in characters. */
const LIMITS: Readonly<Record<string, number>> = { extensionName: 75, extensionDescription: 132 };

describe('the translations', () => {
  it('are German, Spanish, Japanese and Arabic, beside English', () => {
    expect([...languages].sort()).toEqual(['ar', 'de', 'en', 'es', 'ja']);
  });

  it('call no sentence as a plural form of another is called', () => {
    const forms = Object.keys(english).flatMap((key) => FORMS.filter((form) => key.endsWith(`_${form}`)).map((form) => ({ key, stem: key.slice(0, -form.length - 1), form })));
    const taken = forms.filter(({ key, stem, form }) => stemOf(`${stem}_other`) === stem && form !== 'one' && form !== 'other' && Object.hasOwn(english, key));
    expect(taken.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('%s says that it is itself', (language) => {
    expect(read(language)['language'].message).toBe(language);
  });

  it.each(languages)('%s keeps within what the browser shows of a name and a description', (language) => {
    const messages = read(language);
    const long = Object.entries(LIMITS).filter(([key, limit]) => messages[key].message.length > limit);
    expect(long).toEqual([]);
  });

  describe.each(translations)('%s', (language) => {
    const messages = read(language);
    const wanted = wantedOf(language);

    it('has every sentence of English, in the forms that its own plurals have, in the same order, and no other', () => {
      expect(Object.keys(messages)).toEqual([...wanted.map(({ key }) => key)].sort((a, b) => orderOf(a) - orderOf(b)));
    });

    it('fills in what English fills in', () => {
      const wrong = wanted.filter(({ key, english: sentence, form }) => {
        const message = messages[key]?.message ?? '';
        const isWord = form !== null && SAID_IN_WORDS.includes(form) && !message.includes('{count}');
        return placeholdersOf(message) !== placeholdersOf(isWord ? sentence.replaceAll('{count}', '') : sentence);
      });
      expect(wrong.map(({ key }) => key)).toEqual([]);
    });

    it('says something everywhere, without spaces around', () => {
      expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '' || message.trim() !== message)).toEqual([]);
    });

    it('leaves nothing in English but names', () => {
      const left = wanted.filter(
        ({ key, english: sentence }) => messages[key]?.message === sentence && !isWordless(sentence) && !NAMES.test(key) && SAME[language]?.includes(key) !== true,
      );
      expect(left.map(({ key, english: sentence }) => `${key}: ${sentence}`)).toEqual([]);
    });

    it('writes in its own script', () => {
      const script = { ar: /\p{Script=Arabic}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u }[language] ?? /\p{Script=Latin}/u;
      const strange = Object.entries(messages).filter(([key, { message }]) => !script.test(message) && !isWordless(message) && !isName(key, message));
      expect(strange.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
    });
  });
});

/** Where a key stands: with its English sentence, forms of one sentence in the order of `FORMS`. */
function orderOf(key: string): number {
  const keys = Object.keys(english);
  const [, stem, form] = /^(\w+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  const isForm = stem !== undefined && stemOf(`${stem}_other`) === stem;
  const place = keys.indexOf(isForm ? `${stem}_one` : key);
  return place + (isForm ? (FORMS as readonly string[]).indexOf(form) / 10 : 0);
}

function isName(key: string, message: string): boolean {
  return NAMES.test(key) || english[key]?.message === message;
}
