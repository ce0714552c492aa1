import { text, type MessageKey } from '../platform/i18n.ts';
import { formatCount } from './format-value.ts';

/** The sentence for one or for several, its `{count}` filled. */
export function plural(count: number, one: MessageKey, other: MessageKey): string {
  return text(count === 1 ? one : other, { count: formatCount(count) });
}
