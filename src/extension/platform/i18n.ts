import type englishMessages from '../../../public/_locales/en/messages.json';

/** Every sentence there is; the English file is the list. */
export type MessageKey = keyof typeof englishMessages;

interface MessageSource {
  getMessage(key: string): string;
}

/** Our own look at `i18n`: content scripts and pages share it, so no polyfill comes along. */
function messageSource(): MessageSource | undefined {
  const scope = globalThis as { browser?: { i18n?: MessageSource }; chrome?: { i18n?: MessageSource } };
  return scope.browser?.i18n ?? scope.chrome?.i18n;
}

/**
 * The sentence for a key in the browser's language, its `{placeholders}` filled.
 *
 * @param parameters a value per placeholder; numbers are shown as given, so format them first
 * @returns the key itself where the sentence is missing, which a test rules out
 */
export function text(key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  const template = messageSource()?.getMessage(key) || key;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : placeholder,
  );
}

/** The sentence of a problem that crossed a message: its code names it. */
export function problemText(code: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const key = `problem_${code}` as MessageKey;
  const sentence = text(key, parameters);
  return sentence === key ? text('problem_unexpected') : sentence;
}
