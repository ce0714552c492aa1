import { describe, expect, it } from 'vitest';
import { loadGlyphNetwork } from '../../../../../../src/core/chart/pixels/text/glyph-storage.ts';
import { GLYPH_WEIGHTS } from '../../../../../../src/core/chart/pixels/text/glyph-weights.ts';
import { readLabel } from '../../../../../../src/core/chart/pixels/text/read-label.ts';
import { readPower } from '../../../../../../src/core/chart/pixels/text/read-power.ts';
import { inkOf } from './ink-of.ts';

const network = loadGlyphNetwork(GLYPH_WEIGHTS);

/** As matplotlib draws it at two device px per CSS px. */
const TEN_TO_THE_SIXTH = [
  '                                  1599995 ',
  '                                  79977891',
  '                                 5971   41',
  '                                 991      ',
  '    2221             121        396 122   ',
  '45799993           5899985      494599983 ',
  '99998993          799878997     5979878992',
  '642 3993         6994   4996    5994   597',
  '    3993        2995     5992   497     99',
  '    3993        5991     1995   296     89',
  '    3993        897       798    981   298',
  '    3993        995       599    598434894',
  '    3993       2994       4992    6999996 ',
  '    3993       2994       4992     36653  ',
  '    3993       3993       3993            ',
  '    3993       3993       4992            ',
  '    3993       2994       4992            ',
  '    3993       1995       5991            ',
  '    3993        996       699             ',
  '    3993        798       896             ',
  '    3993        4993     3993             ',
  '    3993         8981   1898              ',
  '222259942221     39984348992              ',
  '699999999996      389999983               ',
  '577777777774       1466641                ',
];

describe('readPower', () => {
  it('reads a small number raised behind a 10 as its exponent, which as one text is another number', () => {
    expect(readPower(network, inkOf(TEN_TO_THE_SIXTH))?.map(({ text, from, to }) => ({ text, from, to }))).toEqual([{ text: '10^6', from: 0, to: 42 }]);
    expect(readLabel(network, inkOf(TEN_TO_THE_SIXTH)).map(({ text }) => text)).not.toEqual(['10^6']);
  });

  it.each([
    ['a number of one size', TEN_TO_THE_SIXTH.slice(4).map((row) => row.slice(0, 28))],
    ['a number that is lowered', [...TEN_TO_THE_SIXTH].reverse()],
    ['a one with a number raised behind it', TEN_TO_THE_SIXTH.map((row) => row.slice(0, 13) + row.slice(30))],
  ])('is null for %s', (_what, rows) => {
    expect(readPower(network, inkOf(rows))).toBeNull();
  });
});
