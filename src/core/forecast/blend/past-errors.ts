import type { MemberForecast, MemberName } from './members.ts';

/** What all members said from one place of the past. */
export interface PastMembers {
  /** Index of the last value that was known. */
  readonly origin: number;
  readonly members: readonly MemberForecast[];
}

/** Mean absolute errors of a blend's members, origin by origin. */
export interface PastErrors {
  readonly names: readonly MemberName[];
  /** (origins, names) summed over the steps that came. */
  readonly sums: Float64Array;
  /** (origins) steps that came, and were observed. */
  readonly counts: Float64Array;
}

/**
 * How far each member was off from each origin. A member that was missing at an
 * origin counts there as the mean of the others.
 *
 * @param values (n) what came
 * @param isObserved (n) 0 where a gap was filled: that is no truth to be judged by
 */
export function measurePastErrors(
  names: readonly MemberName[],
  pasts: readonly PastMembers[],
  values: Float64Array,
  isObserved: Uint8Array,
): PastErrors {
  const sums = new Float64Array(pasts.length * names.length);
  const counts = new Float64Array(pasts.length);
  pasts.forEach(({ origin, members }, index) => {
    const row = sums.subarray(index * names.length, (index + 1) * names.length);
    let known = 0;
    let total = 0;
    names.forEach((name, at) => {
      const points = members.find((member) => member.name === name)?.points;
      if (!points) {
        row[at] = NaN;
        return;
      }
      for (let step = 0; step < points.length && origin + 1 + step < values.length; step++) {
        if (isObserved[origin + 1 + step] === 1) row[at] += Math.abs(values[origin + 1 + step] - points[step]);
      }
      known++;
      total += row[at];
    });
    for (let at = 0; at < row.length; at++) if (Number.isNaN(row[at])) row[at] = total / known;
    const steps = members[0].points.length;
    for (let step = 0; step < steps && origin + 1 + step < values.length; step++) counts[index] += isObserved[origin + 1 + step];
  });
  return { names, sums, counts };
}
