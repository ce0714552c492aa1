import { describe, expect, it } from 'vitest';
import { rateAt, type ScheduleConfig } from '../../../../../src/core/rnn/training/schedule.ts';

const SCHEDULES: readonly { name: string; schedule: ScheduleConfig; rates: readonly number[] }[] = [
  { name: 'constant', schedule: { shape: { kind: 'constant' }, rate: 0.1, warmUp: 0 }, rates: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] },
  { name: 'constant after a warm-up', schedule: { shape: { kind: 'constant' }, rate: 0.4, warmUp: 3 }, rates: [0.1, 0.2, 0.3, 0.4, 0.4, 0.4, 0.4, 0.4] },
  {
    name: 'cosine',
    schedule: { shape: { kind: 'cosine', floor: 0.2 }, rate: 1, warmUp: 0 },
    // 0.2 + 0.4 (1 + cos(pi k / 8))
    rates: [1, 0.9695518, 0.8828427, 0.7530734, 0.6, 0.4469266, 0.3171573, 0.2304482],
  },
  { name: 'cosine after a warm-up', schedule: { shape: { kind: 'cosine', floor: 0 }, rate: 1, warmUp: 4 }, rates: [0.2, 0.4, 0.6, 0.8, 1, 0.8535534, 0.5, 0.1464466] },
  { name: 'step', schedule: { shape: { kind: 'step', every: 3, factor: 0.1 }, rate: 1, warmUp: 0 }, rates: [1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01] },
  { name: 'step after a warm-up', schedule: { shape: { kind: 'step', every: 2, factor: 0.5 }, rate: 1, warmUp: 1 }, rates: [0.5, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.125] },
  { name: 'a warm-up longer than the training', schedule: { shape: { kind: 'constant' }, rate: 1, warmUp: 9 }, rates: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] },
];

describe('the learning rate over eight epochs', () => {
  it.each(SCHEDULES)('$name: $rates', ({ schedule, rates }) => {
    rates.forEach((rate, epoch) => expect(rateAt(schedule, epoch, rates.length)).toBeCloseTo(rate, 6));
  });

  it('comes down to the floor of the cosine at the end', () => {
    expect(rateAt({ shape: { kind: 'cosine', floor: 0.01 }, rate: 1, warmUp: 0 }, 1000, 1000)).toBeCloseTo(0.01, 12);
  });
});
