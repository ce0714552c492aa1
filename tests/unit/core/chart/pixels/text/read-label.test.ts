import { describe, expect, it } from 'vitest';
import { loadGlyphNetwork } from '../../../../../../src/core/chart/pixels/text/glyph-storage.ts';
import { GLYPH_WEIGHTS } from '../../../../../../src/core/chart/pixels/text/glyph-weights.ts';
import { readLabel } from '../../../../../../src/core/chart/pixels/text/read-label.ts';
import { inkOf } from './ink-of.ts';

const network = loadGlyphNetwork(GLYPH_WEIGHTS);

describe('readLabel', () => {
  // Labels of charts in Arial's metrics (Liberation Sans) of 12 and 14 px, as Chromium draws them at one device px per CSS px.
  it.each([
    [
      ['$13,500'],
      [
        ' 58984  178   37973     79999  38971  4896 ',
        '47 7391 858   93 39     82    192 56 38  74',
        '46 7 1  128   4   91    91    37  19 65  37',
        '2947     28      38     96983 55   9173  29',
        ' 27994   28    3992     74 49155   8273  19',
        '   7393  28      381        7456   9173  29',
        '31 7 64  28  14   74   12   7437  19 65  37',
        '67 7 83  28  192 192 41192 391192 66 381 84',
        '179994 399998 38983  82 48983  38971  4995 ',
        '   7                 52                    ',
        '                     3                     ',
      ],
    ],
    [
      ['Feb', '13'],
      [
        '                192                        ',
        '39999995        192           593   258962 ',
        '39222221        192          7693   772168 ',
        '39       168871 1947971     13 93   51  291',
        '39       76 277 1972177        93       57 ',
        '39      29   29 194  29        93     8981 ',
        '3999999349999991192  191       93     2368 ',
        '3922222138      192  191       93        93',
        '39      291   1 193  29        93  182   93',
        '39       761 67 197  77        93   8721591',
        '39       168971 1938971     4999996 169972 ',
      ],
    ],
    [
      ['40%'],
      [
        '   392  5996  666   55  ',
        '   992 39  7427 62 18   ',
        '  5582 65  3836 54 73   ',
        ' 29 82 83  2936 5437476 ',
        ' 83 82 83  1917 72818 63',
        '47  82 83  29 5755527 45',
        '799999365  48   18 27 45',
        '    82 391 84   73 18 53',
        '    82  5996   37   677 ',
      ],
    ],
  ])('reads %j, also where characters touch', (expected, rows) => {
    const words = readLabel(network, inkOf(rows));
    expect(words.map(({ text }) => text)).toEqual(expected);
    for (const { confidence } of words) expect(confidence).toBeGreaterThan(0.95);
  });

  it('tells where each word begins and ends', () => {
    const rows = ['9 9         9', '999         9', '9 9         9', '9 9         9', '9 9         9'];
    expect(readLabel(network, inkOf(rows)).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [12, 13],
    ]);
  });

  it('reads nothing where there is no ink', () => {
    expect(readLabel(network, { width: 4, height: 4, ink: new Float32Array(16) })).toEqual([]);
  });
});
