import type { DecimalMark } from './decimal-mark.ts';

/**
 * Powers of ten by the words that stand for them in any case of letters. German
 * "Billion" is left out of the English one's way: English is the language of most
 * numbers that carry words.
 */
const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, ['k', 'thousand', 'thsd', 'tsd', 'tausend', 'mille', 'тыс', 'тысяч', 'тысячи', 'тис', 'хил', 'χιλ', 'tys', 'tis', 'tuh', 'bin', 'ezer', 'tusen', 'duizend', 'mijë', 'ribu', 'rb', 'nghìn', 'ngàn', 'ألف', 'พัน', 'हज़ार', 'हजार', '千', '천']],
      [4, ['万', '萬', '만']],
      [5, ['lakh', 'lakhs', 'lac', 'lacs']],
      [6, ['mn', 'mio', 'mill', 'mln', 'million', 'millions', 'millionen', 'millones', 'milhões', 'milioni', 'miljoen', 'miljoner', 'milj', 'milyon', 'juta', 'jt', 'triệu', 'млн', 'εκ', 'مليون', 'ล้าน', '百万', '百萬', '백만']],
      [7, ['crore', 'crores', 'cr', '千万', '千萬', '천만']],
      [8, ['億', '亿', '억']],
      [9, ['b', 'bn', 'bln', 'bil', 'bi', 'billion', 'billions', 'mrd', 'md', 'mds', 'mld', 'mlrd', 'mia', 'milliard', 'milliards', 'milliarden', 'miliardi', 'miljard', 'milyar', 'miliar', 'tỷ', 'млрд', 'δισ', 'مليار']],
      [12, ['tn', 'trn', 'trln', 'trillion', 'trillions', 'billionen', 'triliun', 'трлн', 'τρισ', 'lakh crore', 'lakh cr', '万亿', '萬億', '兆', '조']],
    ] satisfies [number, string[]][]
  ).flatMap(([exponent, words]) => words.map((word) => [word, exponent] as const)),
);

/** Letters of which the case decides: `mm` is a length, `t` a weight. */
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([['M', 6], ['MM', 6], ['T', 12]]);

/** Words that are thousands, millions and milliards in languages with a decimal comma, and something else in English: 5 mil, 5 mi, Mr 5. */
const COMMA_SCALES: ReadonlyMap<string, number> = new Map([['mil', 3], ['mi', 6], ['mr', 9]]);
const REAL: ReadonlySet<string> = new Set(['R$', 'BRL']);
const FORINT: ReadonlySet<string> = new Set(['Ft', 'HUF']);

/** The power of ten of a word that only its unit or the decimal mark of its column tells: `13,5 mil`, `R$ 12 mi`, `12 E Ft`; null for any other. */
export function scaleBeside(word: string, unit: string, decimal: DecimalMark): number | null {
  if (FORINT.has(unit) && /^e$/i.test(word)) return 3;
  return decimal === ',' || REAL.has(unit) ? (COMMA_SCALES.get(word.toLowerCase()) ?? null) : null;
}

/** Credit in accounts, not a crore. */
const NO_SCALE = 'CR';

/** The power of ten of `k`, `M`, `bn`, `Mrd`, `万` and their like; null for any other word, and for `m`, which could be anything. */
export function scaleOf(word: string): number | null {
  return SCALE_LETTERS.get(word) ?? (word === NO_SCALE ? null : (SCALE_WORDS.get(word.toLowerCase()) ?? null));
}
