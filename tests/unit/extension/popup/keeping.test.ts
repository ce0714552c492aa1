import { describe, expect, it } from 'vitest';
import type { ForecastQuestion } from '../../../../src/extension/messages/forecast-question.ts';
import type { Hand } from '../../../../src/extension/messages/protocol.ts';
import { handOf } from './hand-of.ts';
import { popupWorld, settled } from './popup-world.ts';

const FILE = { text: '1, 2', name: 'prices.csv', choices: {} };

/** How the forecast of a series that is put in hand is to be kept. */
async function keepingFor(hand: Hand, isPrivateWindow: () => Promise<boolean>): Promise<ForecastQuestion['keeping']> {
  const asked: ForecastQuestion[] = [];
  const { answers, popup } = popupWorld({ isPrivateWindow });
  const compute = answers.forecast;
  answers.forecast = (question: ForecastQuestion) => {
    asked.push(question);
    return compute(question as never);
  };
  popup.take(hand);
  await settled();
  return asked[0].keeping;
}

describe('the popup has a forecast kept', () => {
  it.each<[string, Partial<Hand>, () => Promise<boolean>, ForecastQuestion['keeping']]>([
    ['under the name of its file, with the band that is shown', { origin: FILE, level: 0.95 }, async () => false, { name: 'prices.csv', level: 0.95 }],
    ['without a name where it has none', {}, async () => false, { name: '', level: 0.8 }],
    ['not where it is an example', { source: 'somebody' }, async () => false, null],
    ['not in a private window', {}, async () => true, null],
    ['not where nobody can say whether the window is private', {}, () => Promise.reject(new Error('no window')), null],
  ])('%s', async (_case, hand, isPrivateWindow, expected) => {
    expect(await keepingFor({ ...handOf([0, 0.5]), ...hand }, isPrivateWindow)).toEqual(expected);
  });

  it('and shows what became of those before it', async () => {
    const { answers, popup } = popupWorld();
    const compute = answers.forecast;
    answers.forecast = (question) => ({ ...(compute(question) as object), trackRecord: '3 were checked' });
    popup.take(handOf([0, 0.5]));
    await settled();
    expect(popup.state().shown).toMatchObject({ trackRecord: '3 were checked', forecast: { model: 'mini' } });
  });
});
