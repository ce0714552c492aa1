import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../src/core/forecast/fitted/fingerprint.ts';
import type { LearningState } from '../../../../src/extension/messages/learning.ts';
import { RemoteProblem } from '../../../../src/extension/messages/remote-problem.ts';
import { handOf } from './hand-of.ts';
import { popupWorld, settled, verdictOf } from './popup-world.ts';

const season = [1, 5, 2, 8];
const hand = handOf(Array.from({ length: 40 }, (_, t) => season[t % 4] + t / 100));
const id = fingerprint(hand.series);
const other = handOf(Array.from({ length: 40 }, (_, t) => Math.sin(t * t)));

const running = (done: number, preview: number[] = [3]): LearningState => ({
  kind: 'running',
  id,
  progress: { scale: 'difference', done, trainingLosses: [1], heldBackLosses: [1] },
  millisecondsLeft: 1000,
  preview: Float64Array.from(preview),
});
const done = (horizon = 4): Extract<LearningState, { kind: 'done' }> => ({ kind: 'done', id, verdict: verdictOf(horizon), horizon });

/** A popup with the series in hand. */
async function withHand() {
  const world = popupWorld();
  world.popup.take(hand);
  await settled();
  return world;
}

describe('learning this series', () => {
  it('learns one season ahead where nobody chose how far, else as far as chosen', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    expect(trainer.asked).toEqual([`start quick ${id}`]);
    expect(trainer.horizons).toEqual([4]);
    const chosen = await withHand();
    chosen.popup.choose({ horizon: 7 });
    chosen.popup.learn('quick');
    await settled();
    expect(chosen.trainer.horizons).toEqual([7]);
  });

  it('takes the model on when it is done: forecast, steps and what a right-click uses', async () => {
    const { popup, trainer, kept } = await withHand();
    popup.learn('quick');
    await settled();
    trainer.tell(running(0.5));
    trainer.tell(done());
    expect(popup.state().learning.fit).not.toBeNull();
    await settled();
    expect(popup.state()).toMatchObject({ hand: { model: 'fitted', horizon: null }, learning: { fit: null } });
    expect(popup.state().shown?.forecast).toMatchObject({ model: 'fitted', verdict: { horizon: 4 } });
    expect(popup.state().shown?.forecast.values).toHaveLength(4);
    expect(kept).toMatchObject({ hand: { model: 'fitted', horizon: null }, awaitedFit: '' });
  });

  it('keeps the steps that the user chose', async () => {
    const { popup, trainer } = await withHand();
    popup.choose({ horizon: 7 });
    popup.learn('quick');
    await settled();
    trainer.tell(done(7));
    await settled();
    expect(popup.state().hand).toMatchObject({ model: 'fitted', horizon: 7 });
  });

  it('goes back and forth between the models, each with its own steps', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    trainer.tell(done());
    const stepsBy = async (choice: Parameters<typeof popup.choose>[0]): Promise<number | undefined> => {
      popup.choose(choice);
      await settled();
      return popup.state().shown?.forecast.values.length;
    };
    expect(await stepsBy({ model: 'mini' })).toBe(1);
    expect(await stepsBy({ model: 'fitted' })).toBe(4);
    expect(await stepsBy({ horizon: 9 })).toBe(9);
    expect(await stepsBy({ model: 'mini' })).toBe(9);
  });

  it('draws at most ten states a second, and the end at once', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    let changes = 0;
    popup.subscribe(() => changes++);
    for (let i = 1; i <= 50; i++) trainer.tell(running(i / 100));
    expect(changes).toBe(1);
    trainer.tell(done());
    expect(popup.state().learning.state?.kind).toBe('done');
  });

  it('cancels: what was there before is there at once, and nothing told later brings the fit back', async () => {
    const { popup, trainer, kept } = await withHand();
    const { shown } = popup.state();
    popup.learn('quick');
    await settled();
    expect(kept.awaitedFit).toBe(id);
    popup.cancelLearning();
    expect(popup.state()).toMatchObject({ shown, hand: { model: 'mini', horizon: null }, learning: { fit: null } });
    trainer.tell(running(0.9));
    await settled();
    expect(popup.state().learning).toMatchObject({ state: { kind: 'none' }, fit: null });
    expect(trainer.asked).toEqual([`start quick ${id}`, `stop ${id}`]);
    expect(kept.awaitedFit).toBe('');
  });

  it('tells the trainer to stop only after it was told to start, and to start again only after that', async () => {
    const { popup, trainer, services } = await withHand();
    let begin = (): void => undefined;
    const { start } = services.learning;
    Object.assign(services.learning, {
      start: async (request: Parameters<typeof start>[0]) => {
        await new Promise<void>((resolve) => (begin = resolve));
        return start(request);
      },
    });
    popup.learn('quick');
    await settled();
    popup.cancelLearning();
    popup.learn('quick');
    await settled();
    expect(trainer.asked).toEqual([]);
    begin();
    await settled();
    begin();
    await settled();
    expect(trainer.asked).toEqual([`start quick ${id}`, `stop ${id}`, `start quick ${id}`]);
    expect(popup.state().learning.state?.kind).toBe('running');
  });

  it('starts once, however often it is pressed', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    popup.learn('quick');
    await settled();
    expect(trainer.asked).toHaveLength(1);
  });

  it('says why it could not start, and keeps what is shown', async () => {
    const { popup, services } = await withHand();
    Object.assign(services.learning, { start: () => Promise.reject(new RemoteProblem('worker_unreachable', {})) });
    popup.learn('quick');
    await settled();
    expect(popup.state()).toMatchObject({ hand: { model: 'mini' }, problem: null });
    expect(popup.state().learning.state).toMatchObject({ kind: 'failed', problem: { code: 'worker_unreachable' } });
    expect(popup.state().shown).not.toBeNull();
  });

  it('stops for another series, and shows nothing of it there', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    popup.take(other);
    trainer.tell(running(0.5));
    trainer.tell(done());
    await settled();
    expect(trainer.asked.at(-1)).toBe(`stop ${id}`);
    expect(popup.state()).toMatchObject({ hand: { model: 'mini' }, learning: { id: fingerprint(other.series), fit: null, kept: null } });
  });

  it('goes on for the same values pasted again', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    trainer.keep(running(0.4));
    popup.take({ ...hand, source: 'pasted again' });
    await settled();
    expect(trainer.asked).toHaveLength(1);
    expect(popup.state().learning.state?.kind).toBe('running');
  });

  it('stops when the series is cleared', async () => {
    const { popup, trainer } = await withHand();
    popup.learn('quick');
    await settled();
    popup.clear();
    await settled();
    expect(trainer.asked.at(-1)).toBe(`stop ${id}`);
  });

  it('is joined by a popup that opens meanwhile, which takes the model on', async () => {
    const { popup, trainer, kept } = popupWorld();
    kept.hand = hand;
    trainer.keep(running(0.4));
    await popup.open();
    await settled();
    expect(popup.state().learning.fit?.progress.done).toBe(0.4);
    trainer.tell(done());
    await settled();
    expect(popup.state().hand).toMatchObject({ model: 'fitted', horizon: null });
  });

  it('is taken on by a popup that opens after its end, but only once', async () => {
    const { popup, trainer, kept } = popupWorld();
    kept.hand = hand;
    kept.awaitedFit = id;
    trainer.keep(done());
    await popup.open();
    await settled();
    expect(kept).toMatchObject({ hand: { model: 'fitted' }, awaitedFit: '' });
    const later = popupWorld();
    later.kept.hand = { ...hand, model: 'mini' };
    later.trainer.keep(done());
    await later.popup.open();
    await settled();
    expect(later.popup.state()).toMatchObject({ hand: { model: 'mini' }, learning: { kept: { kind: 'done' } } });
  });

  it('falls back to automatic where the model is gone, and says so', async () => {
    const { popup, kept, answers } = popupWorld();
    const compute = answers.forecast;
    answers.forecast = (request: never) =>
      (request as { model: string }).model === 'fitted' ? Promise.reject(new RemoteProblem('fitted_model_missing', {})) : compute(request);
    kept.hand = { ...hand, model: 'fitted', horizon: 4 };
    await popup.open();
    await settled();
    expect(popup.state()).toMatchObject({ hand: { model: 'auto', horizon: 4 }, problem: { code: 'fitted_model_missing' } });
    expect(popup.state().shown?.forecast.model).toBe('auto');
  });
});
