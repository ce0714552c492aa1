import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode, readHash, writeCode, writeHash } from '../../../../src/extension/lab/lab-code.ts';
import { seriesOf } from '../../../../src/extension/lab/lab-series.ts';
import { INITIAL_STATE, LARGEST_SEED, LAB_VIEWS, LONGEST_OWN, MOST_HIDDEN, type LabState } from '../../../../src/extension/lab/lab-state.ts';
import { settleState } from '../../../../src/extension/lab/settle-state.ts';
import { anyState } from './lab-states.ts';

const ADDRESS = 'chrome-extension://abcdefghijklmnop/src/extension/lab/lab.html';

describe('the address of the lab', () => {
  it('of any state leads back to the same state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readHash(writeHash(state))).toEqual(state);
      }),
    );
  });

  it('of any state, as a code or as a whole address pasted with room around it, leads back to the same state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readCode(` ${writeCode(state)}\n`)).toEqual(state);
        expect(readCode(`${ADDRESS}#${writeHash(state)}`)).toEqual(state);
      }),
    );
  });

  it('of what opens first is empty', () => {
    expect(writeHash(INITIAL_STATE)).toBe('');
    expect(readHash('')).toEqual(INITIAL_STATE);
  });

  it('is a valid state whatever stands there', () => {
    const names = fc.constantFrom('view', 'series', 'own', 'w', 'variant', 'step', 'drawing', 'figure', 'surface', 'network', 'hidden', 'seed', '__proto__', 'constructor');
    const written = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '-1', '1e999', 'NaN', '1,2', '0x10', '99999999999999999999', 'own', 'step', 'gru', '1,2,3', 'a;b', ',;,'));
    const hashes = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.tuple(names, written)).map((items) => `#${items.map(([name, value]) => `${name}=${value}`).join('&')}`));
    fc.assert(fc.property(hashes, (hash) => expectValid(readHash(hash))), { numRuns: 1000 });
  });

  it.each([
    ['step=2', { step: 2 }],
    ['series=data_zic_zac2', { series: 'data_zic_zac2', step: 6 }],
    ['series=data_zic_zac2&step=99', { series: 'data_zic_zac2', step: 6 }],
    ['series=nothing-of-the-kind', { series: 'stock_rising', step: 3 }],
    ['series=own', { series: 'stock_rising', own: null }],
    ['series=own&own=1,2,3;a, b; c', { series: 'own', own: { name: 'a, b; c', values: [1, 2, 3] }, step: 4 }],
    ['series=own&own=1,2,x;a', { own: null }],
    ['w=2,-0.5,1', { weights: { w1: 2, w2: -0.5, w3: 1 } }],
    ['w=2,-0.5', { weights: INITIAL_STATE.weights }],
    ['w=2,-0.5,1e7', { weights: INITIAL_STATE.weights }],
    ['hidden=33', { hidden: INITIAL_STATE.hidden }],
    ['view=__proto__', { view: 'step' }],
  ])('%j is read as %j', (hash, items) => expect(readHash(hash)).toMatchObject(items));

  it('keeps a long series of one’s own where the tab has it, and out of the address', () => {
    const own = { name: 'long', values: Array.from({ length: LONGEST_OWN + 1 }, (_, i) => i) };
    const state = settleState({ ...INITIAL_STATE, own, series: 'own', step: 7 });
    expect(writeHash(state)).toBe('series=own&step=7');
    expect(readHash(writeHash(state), own)).toEqual(state);
  });

  it.each(['', 'predict-next', 'https://example.org/src/extension/lab/lab.html#view=train', '1, 2, 3'])('%j is no code', (code) => expect(readCode(code)).toBeNull());
});

function expectValid(state: LabState): void {
  expect(Object.keys(state).sort()).toEqual(Object.keys(INITIAL_STATE).sort());
  expect(LAB_VIEWS).toContain(state.view);
  expect(seriesOf(state).name).toBe(state.series);
  expect(state.step).toBeGreaterThanOrEqual(0);
  expect(state.step).toBeLessThanOrEqual(seriesOf(state).input.units.length + 1);
  expect(Object.values(state.weights).every(Number.isFinite)).toBe(true);
  expect(state.own?.values.every(Number.isFinite) ?? true).toBe(true);
  expect(Number.isInteger(state.seed) && state.seed >= 0 && state.seed <= LARGEST_SEED).toBe(true);
  expect(state.hidden >= 1 && state.hidden <= MOST_HIDDEN).toBe(true);
}
