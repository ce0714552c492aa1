import { describe, expect, it } from 'vitest';
import { createHandKeeper } from '../../../../src/extension/popup/create-hand-keeper.ts';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import { handOf } from './hand-of.ts';

describe('createHandKeeper', () => {
  it('writes one at a time and leaves out what was overtaken while it waited', async () => {
    const log: string[] = [];
    const send = (async (verb: string, request: { hand?: { series: { name: string } } }) => {
      const what = request.hand?.series.name ?? verb;
      log.push(`start ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`end ${what}`);
      return null;
    }) as unknown as Send;
    const keeper = createHandKeeper(send, () => undefined);
    keeper.keep(handOf([1], 'a'));
    keeper.keep(handOf([1], 'b'));
    keeper.keep(null);
    await keeper.settled();
    expect(log).toEqual(['start a', 'end a', 'start clear-hand', 'end clear-hand']);
  });

  it('goes on after a write that failed, and tells of it', async () => {
    const failures: unknown[] = [];
    let calls = 0;
    const send = (async () => {
      if (calls++ === 0) throw new Error('full');
      return null;
    }) as unknown as Send;
    const keeper = createHandKeeper(send, (error) => failures.push(error));
    keeper.keep(handOf([1]));
    await keeper.settled();
    keeper.keep(handOf([2]));
    await keeper.settled();
    expect([calls, failures.length]).toEqual([2, 1]);
  });
});
