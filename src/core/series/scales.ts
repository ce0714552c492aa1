/**
 * Powers of ten by the words that stand for them in any case of letters. German
 * "Billion" is left out of the English one's way: English is the language of most
 * numbers that carry words.
 */
const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, ['k', 'thousand', 'thsd', 'tsd', 'tausend', 'mille', 'тыс', 'тысяч', 'тысячи', 'тис', 'хил', 'χιλ', 'tys', 'tis', 'tuh', 'tusen', 'duizend', 'mijë', 'ribu', 'rb', 'nghìn', 'ngàn', 'ألف', 'พัน', 'हज़ार', 'हजार', '千', '천']],
      [4, ['万', '萬', '만']],
      [5, ['lakh', 'lakhs', 'lac', 'lacs']],
      [6, ['mn', 'mio', 'mill', 'mln', 'million', 'millions', 'millionen', 'millones', 'milhões', 'milioni', 'miljoen', 'miljoner', 'milj', 'milyon', 'juta', 'jt', 'triệu', 'млн', 'εκ', 'مليون', 'ล้าน', '百万', '百萬', '백만']],
      [7, ['crore', 'crores', 'cr', '千万', '千萬', '천만']],
      [8, ['億', '亿', '억']],
      [9, ['b', 'bn', 'bln', 'bil', 'billion', 'billions', 'mrd', 'md', 'mds', 'mld', 'mlrd', 'mia', 'milliard', 'milliards', 'milliarden', 'miliardi', 'miljard', 'milyar', 'miliar', 'tỷ', 'млрд', 'δισ', 'مليار']],
      [12, ['tn', 'trn', 'trln', 'trillion', 'trillions', 'billionen', 'triliun', 'трлн', 'τρισ', 'lakh crore', 'lakh cr', '万亿', '萬億', '兆', '조']],
    ] satisfies [number, string[]][]
  ).flatMap(([exponent, words]) => words.map((word) => [word, exponent] as const)),
);

/** Letters of which the case decides: `mm` is a length, `t` a weight. */
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([['M', 6], ['MM', 6], ['T', 12]]);

/** Credit in accounts, not a crore. */
const NO_SCALE = 'CR';

/** The power of ten of `k`, `M`, `bn`, `Mrd`, `万` and their like; null for any other word, and for `m`, which could be anything. */
export function scaleOf(word: string): number | null {
  return SCALE_LETTERS.get(word) ?? (word === NO_SCALE ? null : (SCALE_WORDS.get(word.toLowerCase()) ?? null));
}
