import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import { LONGEST_SHOWN } from '../../../../src/extension/reading/hold-text.ts';
import { RemoteProblem } from '../../../../src/extension/messages/remote-problem.ts';
import { handOf } from './hand-of.ts';
import { popupWorld as world, settled } from './popup-world.ts';

describe('the popup', () => {
  it('opens with the series in hand and continues it', async () => {
    const { kept, popup } = world();
    kept.hand = handOf([0, 0.5]);
    await popup.open();
    await settled();
    expect(popup.state()).toMatchObject({ isOpening: false, shortcut: 'Alt+Shift+K', shown: { forecast: { reported: 1 } } });
  });

  it('reads a text, keeps it in hand, forgets the draft and shows what comes next', async () => {
    const { kept, popup } = world();
    await popup.open();
    popup.type('1, 0.5, 0.5');
    expect(kept.draft).toBe('1, 0.5, 0.5');
    popup.readBox();
    await settled();
    expect(popup.state().shown?.forecast.reported).toBe(1);
    expect(kept.hand?.read).toBe(3);
    expect(kept.draft).toBe('');
  });

  it('leaves hand, text and draft alone where there is no number', async () => {
    const { kept, popup } = world();
    kept.hand = handOf([0, 0.5]);
    await popup.open();
    popup.type('no number');
    popup.readBox();
    await settled();
    expect(popup.state()).toMatchObject({ inputProblem: { code: 'no_number' }, box: { isOpen: true, text: 'no number' } });
    expect(popup.state().hand?.read).toBe(2);
    expect(kept).toMatchObject({ draft: 'no number', hand: { read: 2 } });
  });

  it('keeps a long text out of the text area', async () => {
    const { popup } = world();
    popup.readText('x '.repeat(LONGEST_SHOWN));
    await settled();
    const { box, inputProblem } = popup.state();
    expect(inputProblem?.code).toBe('no_number');
    expect(box.text).toBe('');
    expect(box.held?.text).toHaveLength(2 * LONGEST_SHOWN);
    expect(box.held?.preview.length).toBeLessThan(5000);
  });

  it('lets only the latest of two forecasts through, whichever comes first', async () => {
    const { answers, popup } = world();
    const waiting: (() => void)[] = [];
    const compute = answers.forecast;
    answers.forecast = (request) => new Promise((resolve) => waiting.push(() => resolve(compute(request))));
    popup.take(handOf([0, 0.5]));
    popup.choose({ horizon: 3 });
    await settled();
    waiting[1]();
    await settled();
    waiting[0]();
    await settled();
    expect(popup.state().shown?.forecast.values).toHaveLength(3);
  });

  it('brings a cleared series back, with its choices, here and in the worker', async () => {
    const { kept, popup } = world();
    popup.take(handOf([1, 0.5]));
    popup.choose({ mode: 'min-max' });
    popup.clear();
    await settled();
    expect(kept.hand).toBeNull();
    popup.undo();
    await settled();
    expect(kept.hand?.mode).toBe('min-max');
    expect(popup.state()).toMatchObject({ hand: { mode: 'min-max' }, undo: null });
  });

  it('has kept the latest choice before it asks for the page', async () => {
    const { kept, services, popup } = world();
    popup.take(handOf([0, 0.5]));
    popup.choose({ horizon: 2 });
    await popup.showOnPage();
    expect(kept.sent.at(-1)).toBe('show-on-page');
    expect(kept.hand?.horizon).toBe(2);
    expect(services.close).toHaveBeenCalledOnce();
  });

  it('stays open and says why where the page cannot be drawn on', async () => {
    const { answers, services, popup } = world();
    answers['show-on-page'] = () => Promise.reject(new RemoteProblem('page_forbidden', {}));
    popup.take(handOf([0, 0.5]));
    await popup.showOnPage();
    expect(popup.state().problem?.code).toBe('page_forbidden');
    expect(services.close).not.toHaveBeenCalled();
  });

  it('says what a gesture could not show', async () => {
    const { answers, popup } = world();
    answers['take-notice'] = () => ({ code: 'nothing_to_read' });
    await popup.open();
    expect(popup.state().problem?.code).toBe('nothing_to_read');
  });

  it('can be used although the worker does not answer', async () => {
    const { answers, popup } = world();
    answers['read-hand'] = () => Promise.reject(new RemoteProblem('worker_unreachable', {}));
    await popup.open();
    expect(popup.state()).toMatchObject({ isOpening: false, problem: { code: 'worker_unreachable' } });
  });

  it('ends a reading on request and says nothing of it', async () => {
    const { popup } = world({
      read: (_source, _options, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))),
    });
    popup.readText('1 2 3');
    expect(popup.state().reading).not.toBeNull();
    popup.cancelReading();
    await settled();
    expect(popup.state()).toMatchObject({ reading: null, inputProblem: null, hand: null, box: { text: '1 2 3' } });
  });

  it('copies the forecast one value a line', async () => {
    const { services, popup } = world();
    popup.take({ ...handOf([0, 0.5]), horizon: 2 });
    await settled();
    await popup.copyForecast();
    expect(services.copy).toHaveBeenCalledWith('0.98\n1.4308');
    expect(popup.state().isCopied).toBe(true);
  });

  it('takes no name that a message could not carry', async () => {
    const { kept, popup } = world({
      read: async () => ({ reading: parseSeries('1 2 3', { name: 'n'.repeat(1000) }), text: null }),
    });
    popup.readText('1 2 3');
    await settled();
    expect(kept.hand?.series.name).toHaveLength(200);
  });
});
