import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_WEIGHTS } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { trainMini } from '../../../../../src/core/rnn/mini/train-mini.ts';
import { SURFACES } from '../../../../../src/extension/lab/lab-state.ts';
import { runDescent, type Descent } from '../../../../../src/extension/lab/loss-surface/run-descent.ts';
import { descentPath, layoutSurface, LEVELS, placeOf, shadeOf, SURFACE_AXES, weightsAt } from '../../../../../src/extension/lab/loss-surface/surface-layout.ts';

const FRAME = { left: 40, top: 20, size: 480 };
const hundredths = fc.integer({ min: -300, max: 300 }).map((of) => of / 100);

describe('a place on the map', () => {
  it.each(SURFACES)('of %s is that of its weights, and back', (surface) => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (w1, w2, w3) => {
        const axes = SURFACE_AXES[surface];
        expect(weightsAt(placeOf({ w1, w2, w3 }, axes, FRAME), axes, FRAME, { w1, w2, w3 })).toEqual({ w1, w2, w3 });
      }),
    );
  });

  it('beyond the border is the weight at the border; the third weight stays', () => {
    expect(weightsAt({ x: -1e6, y: 1e6 }, SURFACE_AXES['w1-w2'], FRAME, ARTICLE_WEIGHTS)).toEqual({ w1: -3, w2: -3, w3: 1.4 });
    expect(weightsAt({ x: 1e6, y: -1e6 }, SURFACE_AXES['w1-w3'], FRAME, ARTICLE_WEIGHTS)).toEqual({ w1: 3, w2: -0.5, w3: 3 });
  });
});

describe('the map', () => {
  it('has a line and a region for each level there is, darker with each', () => {
    const levels = layoutSurface(1.4, SURFACE_AXES['w1-w2'], FRAME);
    expect(levels.map(({ level }) => level)).toEqual(LEVELS);
    for (const { linePath, regionPath } of levels) {
      expect(linePath).toMatch(/^M[\d.]+ [\d.]+L/);
      expect(regionPath).toMatch(/Z$/);
    }
    const shades = [0, ...LEVELS.map((_, exceeded) => exceeded + 1)].map(shadeOf);
    expect(shades[0]).toBe(0);
    expect(shades).toEqual([...shades].sort((one, other) => one - other));
    expect(shades[shades.length - 1]).toBeLessThan(0.55);
  });

  it('draws a descent from first to last, and never further than a browser can draw', () => {
    const path = [{ w1: 0, w2: 0, w3: 0 }, { w1: 0.0001, w2: 0, w3: 0 }, { w1: -1e9, w2: 1e9, w3: 0 }];
    const drawn = descentPath(path, SURFACE_AXES['w1-w2'], FRAME);
    expect(drawn).toBe('M280 260L-48000 -48000');
    expect(descentPath([], SURFACE_AXES['w1-w2'], FRAME)).toBe('');
  });
});

describe('a descent in slices', () => {
  const services = { nextSlice: () => Promise.resolve(), now: () => 0, isWatched: true };

  it.each([true, false])('ends where it would at once, with the weights of every epoch (watched: %s)', async (isWatched) => {
    const start = { w1: 0.5, w2: 0.3, w3: 0.5 };
    const told: Descent[] = [];
    await runDescent(start, { ...services, isWatched, onProgress: (descent) => told.push(descent), signal: new AbortController().signal });
    const epochs: unknown[] = [start];
    const whole = trainMini(start, { onEpoch: (weights) => epochs.push(weights) });
    const last = told[told.length - 1];
    expect(last).toEqual({ path: epochs, training: whole, isDone: true });
    expect(told.slice(0, -1).every(({ isDone }) => !isDone)).toBe(true);
    expect(told.length > 20).toBe(isWatched);
  });

  it('says nothing more once it was given up', async () => {
    const controller = new AbortController();
    let told = 0;
    await runDescent({ w1: 0.5, w2: 0.3, w3: 0.5 }, {
      ...services,
      onProgress: () => {
        told++;
        controller.abort();
      },
      signal: controller.signal,
    });
    expect(told).toBe(1);
  });
});
