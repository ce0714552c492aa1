import { describe, expect, it } from 'vitest';
import { recordSentence } from '../../../../src/extension/ui/record-sentence.ts';

const scored = (ratio: number | null, error = 1) =>
  recordSentence({ kind: 'scored', origins: 40, error, noChange: 1, ratio, steps: 1, coverage: [], bias: null }, (value) => `$${value}`);

describe('recordSentence', () => {
  it.each([
    [0.5, 'record_better', { percent: '50' }],
    [0.97, 'record_same', {}],
    [1.05, 'record_same', {}],
    [1.3, 'record_worse', { percent: '30' }],
    [3.42, 'record_times', { times: '3.4' }],
    [23.1, 'record_times', { times: '23' }],
    [1e9, 'record_far_off', {}],
  ])('calls a ratio of %d %s', (ratio, key, parameters) => {
    expect(scored(ratio).verdict).toEqual({ key, parameters });
    expect(scored(ratio).sentence).toEqual({ key: 'record_scored', parameters: { origins: '40' } });
  });

  it('places the model between better and worse, and never off the scale', () => {
    expect(scored(1).position).toBe(0.5);
    expect(scored(2).position).toBe(0.75);
    expect(scored(0.5).position).toBe(0.25);
    expect(scored(1e300).position).toBe(1);
    expect(scored(0).position).toBe(0);
  });

  it('says so where "no change" was never wrong', () => {
    expect(scored(null, 3).sentence).toEqual({ key: 'record_never_wrong', parameters: { origins: '40', error: '$3' } });
    expect(scored(null, 0).sentence.key).toBe('record_both_right');
  });

  it('judges nothing that is too short', () => {
    const record = recordSentence({ kind: 'too-short' }, String);
    expect(record.sentence.key).toBe('record_too_short');
    expect(record.position).toBeNull();
  });
});
