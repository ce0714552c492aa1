import { describe, expect, it } from 'vitest';
import { createSeries } from '../../../../src/core/series/series.ts';
import { writeCode } from '../../../../src/extension/lab/lab-code.ts';
import { INITIAL_STATE, LONGEST_LOOKED_AT } from '../../../../src/extension/lab/lab-state.ts';
import { ownOf, readPasted } from '../../../../src/extension/lab/paste/read-pasted.ts';
import { readSource } from '../../../../src/extension/reading/read-source.ts';

describe('what is pasted into the lab', () => {
  it('is a view where it is a code', async () => {
    const state = { ...INITIAL_STATE, view: 'train', seed: 7 } as const;
    expect(await readPasted(writeCode(state), readSource)).toEqual({ kind: 'view', state });
  });

  it('is numbers where there are some', async () => {
    expect(await readPasted('Rain\n1\n2\n3', readSource)).toEqual({ kind: 'own', own: { name: 'Rain', values: [1, 2, 3] } });
  });

  it('is a problem with words where it is neither', async () => {
    await expect(readPasted('hello', readSource)).rejects.toMatchObject({ code: 'no_number' });
  });
});

it('of a series the last observations are looked at, and what is missing is left out', () => {
  expect(ownOf(createSeries([1, NaN, 3], { name: 'a' }))).toEqual({ name: 'a', values: [1, 3] });
  const { values } = ownOf(createSeries(Float64Array.from({ length: LONGEST_LOOKED_AT + 5 }, (_, i) => i)));
  expect([values.length, values[0]]).toEqual([LONGEST_LOOKED_AT, 5]);
});
