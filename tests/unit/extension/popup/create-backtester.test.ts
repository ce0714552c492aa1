import { describe, expect, it } from 'vitest';
import { RemoteProblem } from '../../../../src/extension/messages/remote-problem.ts';
import type { Request } from '../../../../src/extension/messages/protocol.ts';
import { handOf } from './hand-of.ts';
import { popupWorld, settled } from './popup-world.ts';

const hand = handOf(Array.from({ length: 60 }, (_, t) => Math.sin(t / 3)));

/** A popup with a series in hand, and what its backtests asked for; `hold` keeps the answers back. */
async function withHand() {
  const world = popupWorld();
  const asked: Request<'backtest'>[] = [];
  const held: (() => void)[] = [];
  const compute = world.answers.backtest;
  const control = { isHeld: false };
  world.answers.backtest = (request: never) => {
    asked.push(request);
    return control.isHeld ? new Promise((resolve) => held.push(() => resolve(compute(request)))) : compute(request);
  };
  world.popup.take(hand);
  await settled();
  return { ...world, asked, held, control };
}

describe('the backtest in the popup', () => {
  it('runs by itself once the details are open, chunk by chunk, and only once', async () => {
    const { popup, asked } = await withHand();
    expect(asked).toEqual([]);
    popup.toggleDetails(true);
    await settled();
    const { stage, pasts, summary } = popup.state().backtest;
    expect(stage).toBe('done');
    expect(pasts).toHaveLength(40);
    expect(summary).toMatchObject({ origins: 40, own: { model: 'mini' } });
    expect(Math.max(...asked.map(({ origins }) => origins.length))).toBeLessThanOrEqual(8);
    expect(asked.flatMap(({ origins }) => origins)).toEqual(pasts.map(({ origin }) => origin));
    popup.toggleDetails(false);
    popup.toggleDetails(true);
    await settled();
    expect(asked.flatMap(({ origins }) => origins)).toHaveLength(40);
  });

  it('ends at Cancel, drops what it had, and begins anew when asked', async () => {
    const { popup, asked, held, control } = await withHand();
    control.isHeld = true;
    popup.toggleDetails(true);
    await settled();
    popup.cancelBacktest();
    expect(popup.state().backtest).toMatchObject({ stage: 'cancelled', pasts: [] });
    for (const release of held) release();
    await settled();
    expect(asked).toHaveLength(1);
    expect(popup.state().backtest.pasts).toEqual([]);
    control.isHeld = false;
    popup.runBacktest();
    await settled();
    expect(popup.state().backtest.stage).toBe('done');
  });

  it('runs again for another forecast, and lets the one before go', async () => {
    const { popup, asked, held, control } = await withHand();
    control.isHeld = true;
    popup.toggleDetails(true);
    await settled();
    control.isHeld = false;
    popup.choose({ horizon: 3 });
    await settled();
    for (const release of held) release();
    await settled();
    expect(popup.state().backtest).toMatchObject({ stage: 'done', summary: { horizon: 3 } });
    expect(asked[0].horizon).toBe(1);
    expect(asked.slice(1).every(({ horizon }) => horizon === 3)).toBe(true);
  });

  it('asks for nothing new when only the band is another', async () => {
    const { popup, asked, kept } = await withHand();
    popup.toggleDetails(true);
    await settled();
    const before = [asked.length, kept.sent.filter((verb) => verb === 'forecast').length];
    popup.choose({ level: 0.5 });
    await settled();
    expect([asked.length, kept.sent.filter((verb) => verb === 'forecast').length]).toEqual(before);
    expect(kept.hand?.level).toBe(0.5);
  });

  it('says what went wrong and keeps the forecast', async () => {
    const { popup, answers } = await withHand();
    answers.backtest = () => Promise.reject(new RemoteProblem('worker_unreachable', {}));
    popup.toggleDetails(true);
    await settled();
    expect(popup.state().backtest).toMatchObject({ stage: 'failed', problem: { code: 'worker_unreachable' } });
    expect(popup.state().shown).not.toBeNull();
  });

  it('has nothing to go back in where there are too few values', async () => {
    const { popup, asked } = await withHand();
    popup.take(handOf([1, 2, 3]));
    await settled();
    popup.toggleDetails(true);
    await settled();
    expect(asked).toEqual([]);
    expect(popup.state().backtest).toMatchObject({ stage: 'done', total: 0, summary: null });
  });

  it('does not judge a fitted network by what it has seen', async () => {
    const { popup, asked } = await withHand();
    popup.choose({ model: 'fitted' });
    await settled();
    popup.toggleDetails(true);
    await settled();
    expect(asked).toEqual([]);
  });
});
