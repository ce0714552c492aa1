import type englishMessages from '../../../public/_locales/en/messages.json';

/** Every sentence there is; the English file is the list. */
export type MessageKey = keyof typeof englishMessages;

type StemOf<Key extends string> = Key extends `${infer Stem}_other` ? (`${Stem}_one` extends MessageKey ? Stem : never) : never;

/** The sentences that have a form for each plural category of their language: their keys without `_one`, `_other` and the like. */
export type PluralStem = StemOf<MessageKey>;

/** What fills the `{placeholders}` of a sentence; numbers are shown as given, so format them first. */
export type MessageParameters = Readonly<Record<string, string | number>>;

interface MessageSource {
  getMessage(key: string): string;
  getUILanguage?(): string;
}

/** Our own look at `i18n`: content scripts and pages share it, so no polyfill comes along. */
function messageSource(): MessageSource | undefined {
  const scope = globalThis as { browser?: { i18n?: MessageSource }; chrome?: { i18n?: MessageSource } };
  return scope.browser?.i18n ?? scope.chrome?.i18n;
}

/**
 * The sentence for a key in the browser's language, its `{placeholders}` filled.
 *
 * @returns the key itself where the sentence is missing, which a test rules out
 */
export function text(key: MessageKey, parameters: MessageParameters = {}): string {
  return fill(messageSource()?.getMessage(key) || key, parameters);
}

/**
 * One form of a sentence that has several, filled. Where the language of the
 * sentence does not have the form, the one for everything else.
 */
export function pluralText(stem: PluralStem, form: Intl.LDMLPluralRule, parameters: MessageParameters): string {
  const source = messageSource();
  return fill(source?.getMessage(`${stem}_${form}`) || source?.getMessage(`${stem}_other`) || stem, parameters);
}

/** The sentence of a problem that crossed a message: its code names it. */
export function problemText(code: string, parameters: MessageParameters = {}): string {
  const key = `problem_${code}` as MessageKey;
  const sentence = text(key, parameters);
  return sentence === key ? text('problem_unexpected') : sentence;
}

/**
 * The language that the sentences are in, BCP 47. The sentences say so
 * themselves: where there is no translation for the browser's language they
 * are English, whatever the browser's language is.
 */
export function language(): string {
  return messageSource()?.getMessage('language') || 'en';
}

/** Which way the sentences run. */
export function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language()) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

let known = { spoken: '', shown: '', locale: '' };

/**
 * What numbers, dates and lists are written by: the language of the sentences,
 * as the user's region writes it where the browser speaks that language, too.
 * Digits and calendar are those of the language itself, which are also those
 * within the sentences: an Egyptian browser would write other digits than a
 * sentence says "0 to 1" with, a Saudi one another calendar than the data's.
 */
export function locale(): string {
  const spoken = language();
  const shown = messageSource()?.getUILanguage?.().replaceAll('_', '-') ?? spoken;
  if (known.spoken !== spoken || known.shown !== shown) known = { spoken, shown, locale: regional(spoken, shown) };
  return known.locale;
}

function regional(spoken: string, shown: string): string {
  if (shown.split('-')[0] !== spoken) return spoken;
  const { numberingSystem } = new Intl.NumberFormat(spoken).resolvedOptions();
  return new Intl.Locale(shown, { numberingSystem, calendar: 'gregory' }).toString();
}

function fill(template: string, parameters: MessageParameters): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(parameters, name) ? isolated(String(parameters[name])) : placeholder,
  );
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
/** Hebrew, Arabic and what is written like them. */
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Where two directions could meet, what is filled in must not reorder the words around it: names come from the page. */
function isolated(part: string): string {
  if (part === '' || (direction() === 'ltr' && !RIGHT_TO_LEFT_LETTER.test(part))) return part;
  return `${FIRST_STRONG_ISOLATE}${part}${POP_DIRECTIONAL_ISOLATE}`;
}
