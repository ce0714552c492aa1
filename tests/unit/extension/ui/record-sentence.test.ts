import { describe, expect, it } from 'vitest';
import { recordSentence } from '../../../../src/extension/ui/record-sentence.ts';

const wording = { formatError: (value: number) => `$${value}`, level: null, isDaily: false };
const card = { kind: 'scored', origins: 40, error: 1, noChange: 1, ratio: 0.9, steps: 1, coverage: [{ level: 0.8, share: 0.8249 }], bias: null } as const;
const scored = (ratio: number | null, error = 1) => recordSentence({ ...card, error, ratio }, wording);
const values = { stem: 'record_values', count: 40, parameters: {} };

describe('recordSentence', () => {
  it.each([
    [0.5, 'record_better', { percent: '50%' }],
    [0.97, 'record_same', {}],
    [1.05, 'record_same', {}],
    [1.3, 'record_worse', { percent: '30%' }],
    [3.42, 'record_times', { times: '3.4' }],
    [23.1, 'record_times', { times: '23' }],
    [1e9, 'record_far_off', {}],
  ])('calls a ratio of %d %s', (ratio, key, parameters) => {
    expect(scored(ratio).verdict).toEqual({ key, parameters });
    expect(scored(ratio).sentence).toEqual({ key: 'record_scored', parameters: { where: values, band: '' } });
  });

  it('places the model between better and worse, and never off the scale', () => {
    expect(scored(1).position).toBe(0.5);
    expect(scored(2).position).toBe(0.75);
    expect(scored(0.5).position).toBe(0.25);
    expect(scored(1e300).position).toBe(1);
    expect(scored(0).position).toBe(0);
  });

  it('says so where "no change" was never wrong', () => {
    expect(scored(null, 3).sentence).toEqual({ key: 'record_never_wrong', parameters: { where: values, error: '$3' } });
    expect(scored(null, 0).sentence).toMatchObject({ key: 'record_both_right' });
  });

  it.each([
    [{ ...wording, isDaily: true }, {}, { stem: 'record_days', count: 40, parameters: {} }],
    [wording, {}, values],
    [{ ...wording, isDaily: true }, { steps: 12 }, { stem: 'record_places', count: 40, parameters: { steps: '12' } }],
  ])('calls values days only where they are, and several steps places', (worded, change, where) => {
    expect(recordSentence({ ...card, ...change }, worded).sentence.parameters).toMatchObject({ where });
  });

  it('says how often the band held that is shown, and nothing of another', () => {
    const held = { key: 'record_band', parameters: { level: '80%', share: '82%' } };
    expect(recordSentence(card, { ...wording, level: 0.8 }).sentence.parameters).toMatchObject({ band: held });
    expect(recordSentence(card, { ...wording, level: 0.5 }).sentence.parameters).toMatchObject({ band: '' });
  });

  it('judges nothing that is too short', () => {
    const record = recordSentence({ kind: 'too-short' }, wording);
    expect(record.sentence).toMatchObject({ key: 'record_too_short' });
    expect(record.position).toBeNull();
  });
});
