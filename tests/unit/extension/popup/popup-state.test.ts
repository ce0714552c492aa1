import { describe, expect, it } from 'vitest';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { nextState, OPENING, type ForecastShown, type PopupEvent, type PopupState } from '../../../../src/extension/popup/popup-state.ts';
import { handOf } from './hand-of.ts';

const A = handOf([0, 0.5], 'a');
const B = handOf([1, 0.5], 'b');
const inputOf = (hand: typeof A) => normalizeSeries(hand.series, hand.mode);
const taken = (hand: typeof A): PopupEvent => ({ type: 'hand-taken', hand, input: inputOf(hand) });
const after = (...events: PopupEvent[]): PopupState => events.reduce(nextState, OPENING);
const shown = { input: inputOf(A), forecast: {} } as unknown as ForecastShown;
const problem = { code: 'no_number', parameters: {} };

describe('nextState', () => {
  it('shows the series in hand once the worker has told it', () => {
    const state = after({ type: 'hand-arrived', hand: A, input: inputOf(A) });
    expect(state).toMatchObject({ isOpening: false, hand: A, turn: 0, undo: null });
  });

  it('keeps what the user has put in before the worker told', () => {
    const state = after(taken(B), { type: 'hand-arrived', hand: A, input: inputOf(A) });
    expect(state.hand).toBe(B);
  });

  it('ignores answers to older questions', () => {
    const asked = after(taken(A), { type: 'forecast-asked', id: '1' }, { type: 'forecast-asked', id: '2' });
    expect(nextState(asked, { type: 'forecast-arrived', id: '1', shown })).toBe(asked);
    expect(nextState(asked, { type: 'forecast-failed', id: '1', problem })).toBe(asked);
    expect(nextState(asked, { type: 'forecast-arrived', id: '2', shown })).toMatchObject({ shown, awaited: null });
  });

  it('shows no forecast of one series beside another', () => {
    const state = after(taken(A), { type: 'forecast-asked', id: '1' }, { type: 'forecast-arrived', id: '1', shown }, taken(B));
    expect(state.shown).toBeNull();
    expect(nextState(state, { type: 'forecast-arrived', id: '1', shown }).shown).toBeNull();
  });

  it('keeps the last forecast while a choice is being computed', () => {
    const state = after(taken(A), { type: 'forecast-asked', id: '1' }, { type: 'forecast-arrived', id: '1', shown }, {
      type: 'choice-made',
      hand: { ...A, horizon: 3 },
      input: inputOf(A),
    });
    expect(state.shown).toBe(shown);
    expect(state.hand?.horizon).toBe(3);
  });

  it('opens the box with the text still in it when nothing could be read, and leaves the hand alone', () => {
    const state = after(
      taken(A),
      { type: 'typed', text: 'words' },
      { type: 'reading-started', reading: { job: 'j', name: '', size: 5 } },
      { type: 'reading-ended', job: 'j', problem },
    );
    expect(state).toMatchObject({ hand: A, inputProblem: problem, reading: null, box: { isOpen: true, text: 'words' } });
  });

  it('takes the words of a problem back as soon as the text is changed', () => {
    const state = after({ type: 'reading-started', reading: { job: 'j', name: '', size: 5 } }, { type: 'reading-ended', job: 'j', problem });
    expect(nextState(state, { type: 'typed', text: '1' }).inputProblem).toBeNull();
  });

  it('ignores the end of a reading that another has replaced', () => {
    const state = after(
      { type: 'reading-started', reading: { job: 'old', name: '', size: 5 } },
      { type: 'reading-started', reading: { job: 'new', name: '', size: 5 } },
    );
    expect(nextState(state, { type: 'reading-ended', job: 'old', problem })).toBe(state);
  });

  it('offers what was cleared or replaced until it is back, dismissed, or a choice is made', () => {
    expect(after(taken(A)).undo).toBeNull();
    expect(after(taken(A), taken(B)).undo).toEqual({ hand: A, reason: 'replaced' });
    const cleared = after(taken(A), { type: 'cleared' });
    expect(cleared).toMatchObject({ hand: null, undo: { hand: A, reason: 'cleared' } });
    expect(nextState(cleared, { type: 'undone', hand: A, input: inputOf(A) })).toMatchObject({ hand: A, undo: null });
    expect(nextState(cleared, { type: 'undo-dismissed' }).undo).toBeNull();
  });

  it('puts a draft back, but not over what is being written', () => {
    expect(after({ type: 'draft-arrived', text: '1, 2' }).box).toEqual({ isOpen: true, text: '1, 2', held: null });
    expect(after({ type: 'typed', text: '3' }, { type: 'draft-arrived', text: '1, 2' }).box.text).toBe('3');
    expect(after({ type: 'draft-arrived', text: '' })).toEqual(OPENING);
  });
});
