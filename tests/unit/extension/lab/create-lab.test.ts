import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLab } from '../../../../src/extension/lab/create-lab.ts';
import { readHash } from '../../../../src/extension/lab/lab-code.ts';
import { createPacedAddress } from '../../../../src/extension/lab/paced-address.ts';

/** A history like the browser's: entries, and which of them is shown. */
function openHistory(first = '') {
  const entries = [first];
  let shown = 0;
  return {
    entries,
    hash: () => entries[shown],
    replace: (hash: string) => void (entries[shown] = hash),
    push(hash: string) {
      entries.splice(++shown, Infinity, hash);
    },
    back: () => void shown--,
  };
}

describe('the lab', () => {
  it('writes another series or view as an entry of its own, a weight or a step into the one there is', () => {
    const history = openHistory();
    const lab = createLab(history);
    lab.chooseSeries('stock_curve');
    lab.setWeight('w1', 2);
    lab.change({ step: 1 });
    lab.change({ view: 'compare' });
    expect(history.entries).toEqual(['', 'series=stock_curve&w=2%2C-0.5%2C1.4&step=1', 'view=compare&series=stock_curve&w=2%2C-0.5%2C1.4&step=1']);
  });

  it('goes back with the browser, and keeps a long series of one’s own on the way', () => {
    const history = openHistory();
    const lab = createLab(history);
    const own = { name: 'long', values: Array.from({ length: 500 }, (_, i) => i) };
    lab.useOwn(own);
    lab.chooseSeries('stock_rising');
    history.back();
    lab.readAddress();
    expect(lab.state()).toMatchObject({ series: 'own', own, step: 501 });
    history.back();
    lab.readAddress();
    expect(lab.state()).toMatchObject({ series: 'stock_falling', own });
  });

  it('takes a code as one step of the history', () => {
    const history = openHistory();
    const lab = createLab(history);
    lab.take(readHash('w=1,2,3'));
    expect(history.entries).toEqual(['', 'w=1%2C2%2C3']);
  });

  it('holds weights to where they still say something', () => {
    const lab = createLab(openHistory());
    lab.setWeight('w2', -1e300);
    expect(lab.state().weights.w2).toBe(-1e6);
  });
});

describe('the paced address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes the newest of what came in a quarter of a second', () => {
    const history = openHistory();
    const address = createPacedAddress(history);
    for (let i = 0; i < 60; i++) address.replace(`step=${i}`);
    expect(history.entries).toEqual(['']);
    expect(address.hash()).toBe('step=59');
    vi.advanceTimersByTime(250);
    expect(history.entries).toEqual(['step=59']);
  });

  it('writes what waits into its own entry before another is pushed', () => {
    const history = openHistory();
    const address = createPacedAddress(history);
    address.replace('step=1');
    address.push('view=train');
    vi.advanceTimersByTime(1000);
    expect(history.entries).toEqual(['step=1', 'view=train']);
  });

  it('lets go of what waits when the user goes back', () => {
    const history = openHistory();
    const address = createPacedAddress(history);
    address.push('view=train');
    address.replace('view=train&seed=2');
    history.back();
    address.drop();
    vi.advanceTimersByTime(1000);
    expect(history.entries[0]).toBe('');
    expect(address.hash()).toBe('');
  });
});
