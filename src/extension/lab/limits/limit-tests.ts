import type { MessageKey } from '../../platform/i18n.ts';

/** A series that a reader of the article would try next. */
export interface LimitTest {
  readonly name: MessageKey;
  /** In 0..1, as they are. */
  readonly values: readonly number[];
  readonly expected: number;
}

const zigZag = (length: number): number[] => Array.from({ length }, (_, t) => t % 2);

export const LIMIT_TESTS: readonly LimitTest[] = [
  { name: 'lab_limits_longer', values: zigZag(24), expected: 0 },
  { name: 'lab_limits_constant', values: [0.5, 0.5, 0.5], expected: 0.5 },
  { name: 'lab_limits_shifted', values: [0.9, 0.8, 0.8], expected: 0.9 },
];
