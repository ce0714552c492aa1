import { describe, expect, it } from 'vitest';
import type { MemberForecast, MemberName } from '../../../../../src/core/forecast/blend/members.ts';
import { measurePastErrors } from '../../../../../src/core/forecast/blend/past-errors.ts';

const NAMES: readonly MemberName[] = ['as-is', 'theta', 'ses'];
const member = (name: MemberName, ...points: number[]): MemberForecast => ({ name, points: Float64Array.from(points), quantiles: null });
const VALUES = Float64Array.of(1, 2, 3, 5, 8);

describe('the errors that members made', () => {
  it('are summed over the steps that came, origin by origin', () => {
    const pasts = [
      { origin: 1, members: [member('as-is', 3, 4), member('theta', 2, 2), member('ses', 3, 5)] },
      { origin: 3, members: [member('as-is', 7, 9), member('theta', 8, 0), member('ses', 5, 5)] },
    ];
    const { sums, counts } = measurePastErrors(NAMES, pasts, VALUES, new Uint8Array(5).fill(1));
    expect([...sums]).toEqual([1, 4, 0, 1, 0, 3]);
    expect([...counts]).toEqual([2, 1]);
  });

  it('are not measured where a gap was filled: that is no truth', () => {
    const pasts = [{ origin: 1, members: [member('as-is', 30, 4), member('theta', 2, 2), member('ses', 3, 5)] }];
    const { sums, counts } = measurePastErrors(NAMES, pasts, VALUES, Uint8Array.of(1, 1, 0, 1, 1));
    expect([...sums]).toEqual([1, 3, 0]);
    expect([...counts]).toEqual([1]);
  });

  it('of a member that was missing are the mean of the others', () => {
    const pasts = [{ origin: 1, members: [member('as-is', 3, 4), member('ses', 0, 5)] }];
    expect([...measurePastErrors(NAMES, pasts, VALUES, new Uint8Array(5).fill(1)).sums]).toEqual([1, 2, 3]);
  });
});
