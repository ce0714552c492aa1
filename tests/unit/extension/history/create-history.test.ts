import { describe, expect, it } from 'vitest';
import type { KeptForecast } from '../../../../src/core/history/kept-forecast.ts';
import { createHistory } from '../../../../src/extension/history/create-history.ts';
import { kept } from '../../core/history/kept.ts';

const nth = (n: number): KeptForecast => kept({ values: [1, 2, n], predicted: [4], made: n });

/** A store in a variable; `isBroken` makes it fail. */
function world() {
  const disk = { forecasts: [nth(1), nth(2), nth(3)], isBroken: false, keepForecasts: true };
  const work = async <Result>(act: () => Result): Promise<Result> => {
    if (disk.isBroken) throw new Error('broken');
    return act();
  };
  const history = createHistory({
    loadForecasts: () => work(() => disk.forecasts),
    deleteForecasts: (ids) => work(() => void (disk.forecasts = disk.forecasts.filter(({ id }) => !ids.includes(id)))),
    restoreForecasts: (forecasts) => work(() => void disk.forecasts.push(...forecasts)),
    loadSettings: async () => ({ keepForecasts: disk.keepForecasts }),
  });
  return { disk, history, shown: () => history.state().forecasts?.map(({ made }) => made) };
}

describe('the history page', () => {
  it('shows what is kept, and whether anything new is', async () => {
    const { disk, history, shown } = world();
    disk.keepForecasts = false;
    expect(history.state().forecasts).toBeNull();
    await history.open();
    expect(shown()).toEqual([1, 2, 3]);
    expect(history.state().isKeeping).toBe(false);
  });

  it('deletes from the store at once, and takes it back', async () => {
    const { disk, history, shown } = world();
    await history.open();
    await history.remove([nth(2)]);
    expect(disk.forecasts.map(({ made }) => made)).toEqual([1, 3]);
    expect(shown()).toEqual([1, 3]);
    await history.undo();
    expect(disk.forecasts).toHaveLength(3);
    expect(shown()).toEqual([1, 3, 2]);
    expect(history.state()).toMatchObject({ deleted: null, restored: nth(2).id });
  });

  it('takes back only what was deleted last, and nothing twice', async () => {
    const { disk, history } = world();
    await history.open();
    await history.remove([nth(1)]);
    await history.remove([nth(2), nth(3)]);
    await history.undo();
    await history.undo();
    expect(disk.forecasts.map(({ made }) => made)).toEqual([2, 3]);
  });

  it('is not brought back to before a deletion by a reading that began earlier', async () => {
    const { history, shown } = world();
    await history.open();
    const reading = history.open();
    await Promise.all([history.remove([nth(1)]), reading]);
    expect(shown()).toEqual([2, 3]);
  });

  it('says what failed, and keeps showing what is there', async () => {
    const { disk, history, shown } = world();
    await history.open();
    disk.isBroken = true;
    await history.remove([nth(1)]);
    expect(shown()).toEqual([1, 2, 3]);
    expect(history.state().problem).toMatchObject({ code: 'unexpected' });
  });

  it('is empty, with a problem, where it cannot be read', async () => {
    const { disk, history, shown } = world();
    disk.isBroken = true;
    await history.open();
    expect(shown()).toEqual([]);
    expect(history.state().problem).not.toBeNull();
  });
});
