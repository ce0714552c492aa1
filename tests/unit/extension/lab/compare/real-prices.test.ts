import { describe, expect, it } from 'vitest';
import { forecastAtOrigin } from '../../../../../src/core/forecast/backtest/forecast-at-origin.ts';
import { ARTICLE_WEIGHTS } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { fetchOtherRecords, type RecordServices } from '../../../../../src/extension/lab/compare/other-records.ts';
import { layoutReal, realRows } from '../../../../../src/extension/lab/compare/real-rows.ts';
import { realRecords } from '../../../../../src/extension/lab/real-record.ts';
import type { Send } from '../../../../../src/extension/messages/create-send.ts';
import type { Request } from '../../../../../src/extension/messages/protocol.ts';
import { REAL_SERIES } from '../../../../../src/extension/ui/real-series.ts';

/** The worker's own answer, without the network that only the package has. */
const answer = ({ input, origins, ...asked }: Request<'backtest'>) => origins.map((origin) => forecastAtOrigin(input, asked, {}, origin));

function servicesOf(changed: Partial<RecordServices> = {}): RecordServices {
  const send = ((_: 'backtest', request: Request<'backtest'>) => Promise.resolve(answer(request))) as unknown as Send;
  return { send, newId: () => 'id', onProgress: () => undefined, signal: new AbortController().signal, ...changed };
}

const SERIES = REAL_SERIES.map(({ series }) => series);

describe('MiniRnn on real prices', () => {
  it('is more than twice as far off as "no change" on both, over forty days', () => {
    const records = realRecords({});
    expect(records.map(({ real }) => real.shortName)).toEqual(['Crude oil, WTI', 'Natural gas, Henry Hub']);
    for (const { score } of records) {
      expect(score.origins).toBe(40);
      expect(score.ratio).toBeGreaterThan(2);
    }
  });

  it('follows the weights: those that only repeat the last value are "no change"', () => {
    for (const { score } of realRecords({ weights: { w1: 1, w2: 0, w3: 1 } })) expect(score.ratio).toBeCloseTo(1, 9);
    expect(realRecords({ weights: ARTICLE_WEIGHTS })).toEqual(realRecords({}));
  });

  it('is scored at the same days, against the same "no change", as the models of the worker', async () => {
    const summaries = await fetchOtherRecords(SERIES, servicesOf());
    realRecords({}).forEach(({ score }, index) => {
      const noChange = summaries[index]?.others.find(({ model }) => model === 'no-change');
      expect(summaries[index]?.origins).toBe(score.origins);
      expect(noChange?.error).toBeCloseTo(score.noChange, 12);
    });
  });

  it('stands first, then "no change", then the others, the closest first', async () => {
    const [summary] = await fetchOtherRecords(SERIES.slice(0, 1), servicesOf());
    const rows = realRows(realRecords({})[0], summary);
    expect(rows.slice(0, 2).map(({ model }) => model)).toEqual(['mini', 'no-change']);
    expect(rows.length).toBeGreaterThan(4);
    const errors = rows.slice(2).map(({ error }) => error);
    expect(errors).toEqual([...errors].sort((one, other) => one - other));
  });
});

describe('asking the worker', () => {
  it('says how far it is after every answer, up to all days', async () => {
    const told: number[] = [];
    await fetchOtherRecords(SERIES.slice(0, 1), servicesOf({ onProgress: (done, total) => told.push(done / total) }));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.length).toBeGreaterThan(5);
  });

  it('stops with the first answer after it was given up', async () => {
    const controller = new AbortController();
    let asked = 0;
    const send = ((_: 'backtest', request: Request<'backtest'>) => {
      asked++;
      controller.abort();
      return Promise.resolve(answer(request));
    }) as unknown as Send;
    await expect(fetchOtherRecords(SERIES, servicesOf({ send, signal: controller.signal }))).rejects.toThrow();
    expect(asked).toBe(1);
  });
});

describe('the chart of ratios', () => {
  it('has "no change" on its line and what is worse to the right of it, to scale by the logarithm', () => {
    const rows = [1, 2, 4].map((ratio) => ({ model: 'mini' as const, error: ratio, ratio }));
    const { one, groups } = layoutReal([rows], 700, 120);
    const [first, second, third] = groups[0].rows.map(({ x }) => x ?? NaN);
    expect(first).toBe(one);
    expect(second - first).toBeCloseTo(third - second, 0);
  });
});
