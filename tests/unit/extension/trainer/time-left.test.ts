import { describe, expect, it } from 'vitest';
import type { FitScale } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import { createTimeLeft } from '../../../../src/extension/trainer/time-left.ts';

const at = (done: number, scale: FitScale = 'difference') => ({ scale, done, trainingLosses: [], heldBackLosses: [] });

describe('the time left', () => {
  it('is told from the speed so far, once there is enough of it', () => {
    const timeLeft = createTimeLeft();
    expect(timeLeft(at(0), 1000)).toBeNull();
    expect(timeLeft(at(0.05), 1200)).toBeNull();
    expect(timeLeft(at(0.1), 1400)).toBeCloseTo(3600);
    expect(timeLeft(at(0.5), 3000)).toBeCloseTo(2000);
  });

  it('takes no account of what was done before a restart', () => {
    const timeLeft = createTimeLeft();
    timeLeft(at(0.8), 0);
    expect(timeLeft(at(0.9), 1000)).toBeCloseTo(1000);
  });

  it('does not take a scale that stopped early for speed', () => {
    const timeLeft = createTimeLeft();
    timeLeft(at(0), 0);
    timeLeft(at(0.1), 1000);
    expect(timeLeft(at(0.5, 'level'), 1001)).toBeCloseTo(5000);
    expect(timeLeft(at(0.6, 'level'), 2001)).toBeCloseTo(4000);
  });

  it('is not told while nothing gets done', () => {
    const timeLeft = createTimeLeft();
    timeLeft(at(0), 0);
    expect(timeLeft(at(0), 60_000)).toBeNull();
  });
});
