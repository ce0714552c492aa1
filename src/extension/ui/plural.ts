import { language, pluralText, type MessageParameters, type PluralStem } from '../platform/i18n.ts';
import { formatCount } from './format-value.ts';

/**
 * The sentence for a count, in the form that its language has for it, `{count}`
 * filled: English tells one from several, Arabic six forms apart, Japanese
 * none. The forms are the keys `<stem>_zero`, `_one`, `_two`, `_few`, `_many`
 * and `_other`, as `Intl.PluralRules` names them; docs/translating.md says more.
 */
export function plural(stem: PluralStem, count: number, parameters: MessageParameters = {}): string {
  const form = new Intl.PluralRules(language()).select(count);
  return pluralText(stem, form, { count: formatCount(count), ...parameters });
}
