import { describe, expect, it } from 'vitest';
import { parseHand } from '../../../../src/extension/messages/requests.ts';
import { LONGEST_ORIGIN } from '../../../../src/extension/messages/protocol.ts';
import { languageHints } from '../../../../src/extension/ui/language-hints.ts';
import { placesInText } from '../../../../src/extension/popup/place-in-text.ts';
import { handOf } from './hand-of.ts';
import { popupWorld as world, settled } from './popup-world.ts';

async function read(text: string) {
  const opened = world();
  await opened.popup.open();
  opened.popup.readText(text);
  await settled();
  return opened;
}

describe('what a text leaves open', () => {
  it.each<readonly [string, string, Parameters<ReturnType<typeof world>['popup']['reread']>[0], readonly number[], readonly number[]]>([
    ['a comma', '1,234\n2,345', { decimal: ',' }, [1234, 2345], [1.234, 2.345]],
    ['a point', '1.234\n2.345', { decimal: ',' }, [1.234, 2.345], [1234, 2345]],
    ['a lower-case m', '5m\n6k', { smallM: 'unit' }, [5e6, 6000], [5, 6000]],
    ['a column', 'd,a,b\n2024-01-01,1,5\n2024-01-02,2,6', { column: 'b' }, [1, 2], [5, 6]],
    ['a series in rows', 'k,2021,2022,2023\nA,1,2,3\nB,4,5,6', { series: 'B' }, [1, 2, 3], [4, 5, 6]],
    ['the order of dates', 'd,v\n02/01/2024,1\n01/02/2024,2', { dateOrder: 'day-first' }, [2, 1], [1, 2]],
  ])('%s, is switched at once, kept in hand, and switched back', async (_, text, choice, before, after) => {
    const { kept, popup } = await read(text);
    expect([...(kept.hand?.series.values ?? [])]).toEqual(before);
    await popup.reread(choice);
    await settled();
    expect([...(popup.state().hand?.series.values ?? [])]).toEqual(after);
    expect([...(kept.hand?.series.values ?? [])]).toEqual(after);
    expect(kept.hand?.origin).toEqual({ text, name: '', choices: choice });
    expect(popup.state()).toMatchObject({ isRereading: false, turn: 1, undo: null });
    expect(popup.state().shown?.input.series.values).toEqual(kept.hand?.series.values);
  });

  it('is switched in a popup that was opened later, with what was chosen before and what was forecast by', async () => {
    const { kept, popup } = await read('k,d,v\nA,03/04/2024,"1,234"\nB,03/04/2024,"4,567"\nA,03/05/2024,"1,235"\nB,03/05/2024,"4,568"');
    popup.choose({ horizon: 3 });
    await popup.reread({ series: 'B' });
    await settled();
    const later = world();
    later.kept.hand = parseHand(kept.hand);
    await later.popup.open();
    await later.popup.reread({ decimal: ',' });
    await settled();
    expect(later.kept.hand).toMatchObject({ horizon: 3, origin: { choices: { series: 'B', decimal: ',' } } });
    expect([...(later.kept.hand?.series.values ?? [])]).toEqual([4.567, 4.568]);
  });

  it('is switched in a text too long to be kept only while the popup stays open', async () => {
    const text = `1,234\n2,345\n${'x'.repeat(LONGEST_ORIGIN)}`;
    const { kept, popup } = await read(text);
    expect(kept.hand?.origin).toBeUndefined();
    expect(kept.hand && popup.canReread(kept.hand)).toBe(true);
    await popup.reread({ decimal: ',' });
    expect(popup.state().hand?.series.values[0]).toBe(1.234);
    await popup.reread({ decimal: '.' });
    expect(popup.state().hand?.series.values[0]).toBe(1234);
    const later = world();
    later.kept.hand = kept.hand;
    await later.popup.open();
    const { hand } = later.popup.state();
    expect(hand && later.popup.canReread(hand)).toBe(false);
  });

  it('leaves alone a series that was not read from a text, and one taken in hand meanwhile', async () => {
    const { popup } = await read('1,234\n2,345');
    const late = popup.reread({ decimal: ',' });
    popup.take(handOf([5, 6]));
    await late;
    expect([...(popup.state().hand?.series.values ?? [])]).toEqual([5, 6]);
    await popup.reread({ decimal: ',' });
    expect(popup.state()).toMatchObject({ isRereading: false, problem: null });
  });
});

describe('languageHints', () => {
  it.each([
    ['en-US', '.', 'month-first'],
    ['en-GB', '.', 'day-first'],
    ['de-DE', ',', 'day-first'],
    ['fr-CH', ',', 'day-first'],
    ['ja-JP', '.', undefined],
  ])('%s', (language, decimal, dateOrder) => {
    expect(languageHints(language)).toEqual({ decimal, dateOrder });
  });
});

describe('placesInText', () => {
  it('counts lines of every kind of end', () => {
    expect(placesInText('ab\ncd\r\ne\rf', [0, 1, 3, 7, 9])).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 3, column: 1 }, { line: 4, column: 1 },
    ]);
  });
});
