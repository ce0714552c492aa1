import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { periodsOf } from '../../../../src/extension/popup/choices/season-choice.tsx';
import { stepsOptions } from '../../../../src/extension/popup/choices/steps-choice.tsx';
import { modelGroups } from '../../../../src/extension/ui/select-groups.ts';
import { seasonText } from '../../../../src/extension/ui/season-text.ts';
import { sharesText } from '../../../../src/extension/ui/shares-text.ts';

beforeAll(() => {
  const getMessage = (key: string): string => (messages as Record<string, { message: string } | undefined>)[key]?.message ?? '';
  Object.assign(globalThis, { browser: { i18n: { getMessage } } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

describe('stepsOptions', () => {
  const labels = (choice: Parameters<typeof stepsOptions>): string[] => stepsOptions(...choice).map(({ label }) => label);
  it.each([
    ['the rule with what it comes to', [null, 12, 12, 100], ['12 (auto)', '1', '12 (season)', '35 (chart’s span)']],
    ['the rule without its number where another is in force', [5, 5, null, 100], ['Automatic', '1', '5', '35 (chart’s span)']],
    ['two steps beside five values', [null, 1, null, 5], ['1 (auto)', '1', '2 (chart’s span)']],
    ['the span where it is in force', ['span', 35, 12, 100], ['Automatic', '1', '12 (season)', '35 (chart’s span)']],
  ] as const)('offers %s', (_what, choice, expected) => expect(labels([...choice])).toEqual(expected));
});

describe('periodsOf', () => {
  it.each([
    ['12', [12]],
    ['24, 168', [24, 168]],
    ['168 24', [24, 168]],
    ['7, 7', [7]],
    ['', null],
    ['1', null],
    ['12.5', null],
    ['2, 3, 4', null],
    ['1001', null],
    ['weekly', null],
  ])('takes %j for %j', (written, periods) => expect(periodsOf(written)).toEqual(periods));
});

describe('seasonText', () => {
  it.each([
    [{ periods: [12], source: 'values' }, '12 (found from the values)'],
    [{ periods: [24, 168], source: 'dates' }, '24 and 168 (from the dates)'],
    [{ periods: [4], source: 'repetition' }, '4 (the values repeat exactly)'],
    [{ periods: [7], source: 'user' }, '7 (set by you)'],
    [{ periods: [], source: 'user' }, 'none (set by you)'],
    [{ periods: [], source: 'none' }, 'none found'],
  ] as const)('%j is "%s"', (season, said) => expect(seasonText(season)).toBe(said));
});

describe('sharesText', () => {
  it('says what an automatic forecast is made of, or that one thing alone is', () => {
    const shares = [
      { model: 'pretrained', share: 0.62 },
      { model: 'theta', share: 0.25 },
      { model: 'seasonal-no-change', share: 0.13 },
    ] as const;
    expect(sharesText({ shares })).toBe('Made of 62% pre-trained network, 25% Theta, and 13% seasonal no change.');
    const small = [{ model: 'theta', share: 0.94 }, { model: 'holt', share: 0.04 }, { model: 'drift', share: 0.02 }] as const;
    expect(sharesText({ shares: small })).toBe('Made of 94% Theta and 6% others.');
    expect(sharesText({ shares: [{ model: 'no-change', share: 1 }] })).toBe('Made of no change alone: nothing else did better here.');
  });
});

describe('modelGroups', () => {
  it('offers every model once, the automatic one first, and leaves out of reach what is not there', () => {
    const options = modelGroups((model) => model !== 'fitted').flatMap((group) => group.options);
    expect(options[0]).toEqual({ value: 'auto', label: 'Automatic', isDisabled: false });
    expect(new Set(options.map(({ label }) => label)).size).toBe(12);
    expect(options.filter(({ isDisabled }) => isDisabled).map(({ value }) => value)).toEqual(['fitted']);
  });
});
