import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const THIN = '\u2009';
const RTL = '\u200f';

/** Lines of text -> values. */
type Case = readonly [lines: readonly string[], values: readonly number[]];

describe('a column of numbers is read by what all of it says', () => {
  it.each<Case>([
    [['1.234,56', '2.345,67'], [1234.56, 2345.67]],
    [['1,234.56', '2,345.67'], [1234.56, 2345.67]],
    [['1,234', '12,5'], [1.234, 12.5]],
    [['1.234', '12.5'], [1.234, 12.5]],
    [['1.234', '12,5'], [1234, 12.5]],
    [['1,234', '12.5'], [1234, 12.5]],
    [['0,123', '1,234'], [0.123, 1.234]],
    [['1,234,567', '1,234'], [1234567, 1234]],
    [['1.234.567', '1.234'], [1234567, 1234]],
    [['1,23,456', '12,345', '1,00,00,000'], [123456, 12345, 10000000]],
    [['₹1,23,456.50', '₹12,345.00'], [123456.5, 12345]],
    [["1'234.50", "12'345.50"], [1234.5, 12345.5]],
    [['1’234.50', '12’345.50'], [1234.5, 12345.5]],
    [["1'234,50", "12'345,50"], [1234.5, 12345.5]],
    [['1 234,5', '12 345,5'], [1234.5, 12345.5]],
    [[`1${NBSP}234,5`, `12${NBSP}345,5`], [1234.5, 12345.5]],
    [[`1${NARROW}234,5`, `12${NARROW}345,5`], [1234.5, 12345.5]],
    [[`1${THIN}234,5`, `12${THIN}345,5`], [1234.5, 12345.5]],
    [[`1${NBSP}234`, `2${NBSP}345`], [1234, 2345]],
    [['1_234', '2_345'], [1234, 2345]],
    [['1·234,5', '2·345,5'], [1234.5, 2345.5]],
    [['1·234·567', '2·345'], [1234567, 2345]],
    [['12·5', '13·25'], [12.5, 13.25]],
    [['1˙234', '2˙345'], [1234, 2345]],
    [['1 234 567', '2 345 678'], [1, 234, 567, 2, 345, 678]],
    [['.5', '-.5', '5.'], [0.5, -0.5, 5]],
    [['1e3', '1.5E-3', '1.5e+3', '2×10^3', '2 × 10³', '3x10^-2'], [1000, 0.0015, 1500, 2000, 2000, 0.03]],
    [['1,5e3', '2,5e3'], [1500, 2500]],
    [['007', '08'], [7, 8]],
    [['1', '2', '3'], [1, 2, 3]],
    [['1²', '5'], [5]],
  ])('%j', (lines, values) => {
    expect(readingOf(lines.join('\n')).values).toEqual(values);
  });

  it.each<Case>([
    [['٣٫٥', '٤٫٥'], [3.5, 4.5]],
    [['١٬٢٣٤٫٥', '٢٬٣٤٥٫٦'], [1234.5, 2345.6]],
    [['۱٬۲۳۴٫۵', '۲٬۳۴۵٫۶'], [1234.5, 2345.6]],
    [[`${RTL}-١٢٫٥`, `${RTL}١٣٫٥`], [-12.5, 13.5]],
    [['१२३', '४५६.५'], [123, 456.5]],
    [['১২৩', '৪৫৬.৫'], [123, 456.5]],
    [['๑๒๓', '๔๕๖.๕'], [123, 456.5]],
    [['１，２３４．５', '５６．７'], [1234.5, 56.7]],
    [['၁၂၃', '၄၅၆'], [123, 456]],
    [['༡༢༣', '༤༥༦'], [123, 456]],
    [['一二三', '1'], [1]],
  ])('digits of other scripts %j', (lines, values) => {
    expect(readingOf(lines.join('\n')).values).toEqual(values);
  });

  it.each<Case>([
    [['−5', '-6', '–7', '‐8', '－9', '﹣10'], [-5, -6, -7, -8, -9, -10]],
    [['(1,234.00)', '(5)', '6'], [-1234, -5, 6]],
    [['($5.00)', '$(6.00)', '-$7', '$-8', '$ -9'], [-5, -6, -7, -8, -9]],
    [['5-', '6,50-', '7'], [-5, -6.5, 7]],
    [['5.00 CR', '6.00 DR'], [5, -6]],
    [['1,200.00 Cr', '300.00 Dr', '500.00 Cr'], [1200, -300, 500]],
    [['12,- €', '13,– €', '14,50 €'], [12, 13, 14.5]],
    [['12.-', '13.—', '14.50'], [12, 13, 14.5]],
    [['12 3/8', '12 1/2', '-12 1/4', '13'], [12.375, 12.5, -12.25, 13]],
    [['12⅜', '12½', '-12 ¼', '13'], [12.375, 12.5, -12.25, 13]],
    [['1 200,50 $US', '(1 300,75 $US)'], [1200.5, -1300.75]],
    [['2.8b', '8.6', '7.7 p'], [2.8, 8.6, 7.7]],
    [['1.2b', '950m', '900'], [1.2e9, 950e6, 900]],
    [['1.2b', '1.3b'], [1.2e9, 1.3e9]],
    [['950000', '1.2b'], [950000, 1.2e9]],
    [['$0.9', '$1.2b'], [0.9, 1.2e9]],
    [['+5', '+6.5', '＋7'], [5, 6.5, 7]],
    [['- 5', '+ 6'], [-5, 6]],
    [['(5%)', '6%'], [-5, 6]],
    [['−$1,200.50', '-€5'], [-1200.5, -5]],
    [['~5', '≈6', '5*', '6†', 'ca. 7'], [5, 6, 5, 6, 7]],
    [['1,234.5 (p)', '5 r', '6 (e)'], [1234.5, 5, 6]],
    [['1,234[1]', '1,300[a]', '1,400 [note 3]'], [1234, 1300, 1400]],
    [['( 5)', '( 12)', '$ ( 1,234.00)', '(1.2)%', '$(5)', 'USD (5.00)', '(6,000.00) €'], [-5, -12, -1234, -1.2, -5, -5, -6000]],
    [['2.8(1)', '12(3)', '120(5%)', '1.50(3)'], [2.8, 12, 120, 1.5]],
    [['120 (5%)', '121 (+1.2%)', '1,234 (3rd)', '(5) (a)', '2.8 (b)', '2.9 (1.2–3.4)', '3 (a)(b)*'], [120, 121, 1234, -5, 2.8, 2.9, 3]],
    [['2.8¹', '2.9²', '3¹⁾', '2.8 1)', '5 2)'], [2.8, 2.9, 3, 2.8, 5]],
    [['12 (kg)', '13 (kg)', '5 (million)'], [12, 13, 5e6]],
  ])('signs and marks %j', (lines, values) => {
    expect(readingOf(lines.join('\n')).values).toEqual(values);
  });
});

describe('units stay with the numbers', () => {
  it.each<readonly [readonly string[], readonly number[], string]>([
    [['$1,200', '$1,300.50'], [1200, 1300.5], '$'],
    [['€ 5', '€ 6'], [5, 6], '€'],
    [['5 €', '6,50 €'], [5, 6.5], '€'],
    [['5€', '6€'], [5, 6], '€'],
    [['£1.5m', '£2.5m'], [1.5e6, 2.5e6], '£'],
    [['¥1,200', '¥1,300'], [1200, 1300], '¥'],
    [['￥1,200.5', '￥1,300.5'], [1200.5, 1300.5], '¥'],
    [['1.200,50 ₺', '1.300,50 ₺'], [1200.5, 1300.5], '₺'],
    [['5 kr', '6 kr.'], [5, 6], 'kr'],
    [['SEK 5', 'SEK 6'], [5, 6], 'SEK'],
    [['5 USD', '6 USD'], [5, 6], 'USD'],
    [['USD5', '6USD'], [5, 6], 'USD'],
    [['US$ 5', 'US$6'], [5, 6], 'US$'],
    [['R$ 1.234,50', 'R$ 2.345,60'], [1234.5, 2345.6], 'R$'],
    [["CHF 1'234.50", "CHF 2'345.60"], [1234.5, 2345.6], 'CHF'],
    [['1 234,50 zł', '2 345,60 zł'], [1234.5, 2345.6], 'zł'],
    [['1 234,50 Kč', '2 345,60 Kč'], [1234.5, 2345.6], 'Kč'],
    [['1 234,50 ₽', '2 345,60 ₽'], [1234.5, 2345.6], '₽'],
    [['1 234,50 руб.', '2 345,60 руб.'], [1234.5, 2345.6], 'руб'],
    [['1,234円', '2,345円'], [1234, 2345], '円'],
    [['1,234元', '2,345元'], [1234, 2345], '元'],
    [['1,234원', '2,345원'], [1234, 2345], '원'],
    [['12.5%', '13.5%'], [12.5, 13.5], '%'],
    [['12,5 %', '13,5 %'], [12.5, 13.5], '%'],
    [['%12,5', '%13,5'], [12.5, 13.5], '%'],
    [['１２％', '１３％'], [12, 13], '%'],
    [['٪12', '٪13'], [12, 13], '%'],
    [['5‰', '6‰'], [5, 6], '‰'],
    [['25 bp', '30 bp'], [25, 30], 'bp'],
    [['25bps', '30bps'], [25, 30], 'bps'],
    [['1.5 pp', '2 pp'], [1.5, 2], 'pp'],
    [['12.5 percent', '13 percent'], [12.5, 13], 'percent'],
    [['5 dollars', '6 dollars'], [5, 6], 'dollars'],
    [['5 Euro', '6 Euro'], [5, 6], 'Euro'],
    [['5 km', '6 km'], [5, 6], 'km'],
    [['21 °C', '22 °C'], [21, 22], '°C'],
    [['21°', '22°'], [21, 22], '°'],
    [['80 kg', '81.5 kg'], [80, 81.5], 'kg'],
    [['120 ms', '130 ms'], [120, 130], 'ms'],
    [['60 bpm', '61 bpm'], [60, 61], 'bpm'],
    [['R 1 234,50', 'R 1 300,00'], [1234.5, 1300], 'R'],
    [['5 kWh', '6 kWh'], [5, 6], 'kWh'],
    [['5 MB', '6 MB'], [5, 6], 'MB'],
    [['0.5 BTC', '0.6 BTC'], [0.5, 0.6], 'BTC'],
    [['₿0.5', '₿0.6'], [0.5, 0.6], '₿'],
    [['$5/bbl', '$6/bbl'], [5, 6], '$/bbl'],
    [['5 USD/t', '6 USD/t'], [5, 6], 'USD/t'],
  ])('%j', (lines, values, unit) => {
    const { notes: _, ...reading } = readingOf(lines.join('\n'));
    expect(reading).toEqual({ values, unit });
  });

  it.each<Case>([
    [['1.2k', '3K', '5 k'], [1200, 3000, 5000]],
    [['3M', '1.5 M', '2 Mio', '2 Mio.', '3 mn', '4 million', '5 MM'], [3e6, 1.5e6, 2e6, 2e6, 3e6, 4e6, 5e6]],
    [['4B', '2bn', '1 Mrd', '1 Mrd.', '3 billion', '2 Md', '1 mld', '2 Mld.'], [4e9, 2e9, 1e9, 1e9, 3e9, 2e9, 1e9, 2e9]],
    [['1T', '2tn', '3 trillion', '2 trn'], [1e12, 2e12, 3e12, 2e12]],
    [['$1.2bn', '€3,5 Mrd.'.replace(',', '.'), '£4m'], [1.2e9, 3.5e9, 4e6]],
    [['1,5 Mio. €', '2,5 Mio. €'], [1.5e6, 2.5e6]],
    [['1,5 mln', '2,5 mln', '3 млн', '2 млрд', '5 тыс.'], [1.5e6, 2.5e6, 3e6, 2e9, 5000]],
    [['5 lakh', '2 crore', '3 Cr'], [5e5, 2e7, 3e7]],
    [['1.2万', '3億', '4亿', '2兆', '5千'], [12000, 3e8, 4e8, 2e12, 5000]],
    [['1.2만', '3억', '2조'], [12000, 3e8, 2e12]],
    [['5 Tsd.', '6 tausend'], [5000, 6000]],
    [['950 TEUR', '2 MEUR', '3 KEUR', '4 T€', '5 TSEK'], [950000, 2e6, 3000, 4000, 5000]],
    [['1.2T', '$1.3T', '1.4T USD'], [1.2e12, 1.3e12, 1.4e12]],
    [['950', '1,2 tys.', '3 тысячи', '4 ribu', '5 juta', '6 triệu', '7 tỷ'], [950, 1200, 3000, 4000, 5e6, 6e6, 7e9]],
    [['₹1.2 lakh crore', '₹3 lakh'], [1.2e12, 3e5]],
    [['1.2万亿', '5百万', '6千万'], [1.2e12, 5e6, 6e7]],
    [['5 millions', '2 milliards', '3 Millionen', '4 Milliarden', '5 millones'], [5e6, 2e9, 3e6, 4e9, 5e6]],
  ])('powers of ten %j', (lines, values) => {
    expect(readingOf(lines.join('\n')).values).toEqual(values);
  });

  it('warns of mixed units and of what a lower-case m may be', () => {
    expect(readingOf('USD 5\n€7')).toEqual({ values: [5, 7], unit: 'USD', notes: ['mixed-units'] });
    expect(readingOf('5m\n6.5m')).toEqual({ values: [5e6, 6.5e6], notes: ['ambiguous-m'] });
    expect(readingOf('5m\n6.5m', { smallM: 'unit' })).toEqual({ values: [5, 6.5], unit: 'm', notes: ['ambiguous-m'] });
    expect(readingOf('5 m\n6k').values).toEqual([5e6, 6000]);
  });

  it('takes spellings of one unit for one', () => {
    expect(readingOf('5 kr\n6 kr.').notes).toBeUndefined();
    expect(readingOf('12%\n13 ％').notes).toBeUndefined();
  });
});

describe('what is missing, too large, or no number', () => {
  it.each(['', '–', '—', '-', '--', '---', 'NaN', 'nan', 'N/A', 'n/a', 'NA', '#N/A', '#DIV/0!', 'null', 'NULL', 'None', 'nil', 'undefined', '.', '..', '...', '…', '<NA>', 'NaT', '?', 'n.d.', 'k.A.', 'missing', 'not available', 's.o.', '⋯', '∅', ':', 'ND', 'n.v.t.', '-.-', '\\N', '(null)', '--.--'])(
    'takes %j in a column for a gap',
    (word) => {
      expect(readingOf(`v\n1\n2\n${word}\n4\n5\n6\n7`).values).toEqual(word === '' ? [1, 2, 4, 5, 6, 7] : [1, 2, NaN, 4, 5, 6, 7]);
      expect(readingOf(`t,v\n2001,1\n2002,2\n2003,${word}\n2004,4`)).toMatchObject({ values: [1, 2, NaN, 4] });
    },
  );

  it.each<readonly [string, readonly string[]]>([
    ['1,234\n1,23,4\n1,300', ['1,23,4: bad-grouping']],
    ['1\n1e400\n2', ['1e400: too-large']],
    ['1\n-1e400\n2', ['-1e400: too-large']],
    ['1\nInfinity\n-∞\n2', ['Infinity: too-large', '-∞: too-large']],
    ['1\n12abc\n2', ['12abc: not-a-number']],
    ['1\n0x1F\n2', ['0x1F: not-a-number']],
    ['1\n5 apples\n2', ['apples: not-a-number']],
    ['v\n1\n2\n3\n4\n5 apples\n6', ['5 apples: not-a-number']],
    ['1\n▲5\n<6\n2', ['▲5: not-a-number', '<6: not-a-number']],
    ['1\n1.2.3\n2', ['1.2.3: bad-grouping']],
    ['v\n5\nTotal\n6\n7\n8\n9', ['Total: not-a-number']],
  ])('says of %j what it left out', (text, skipped) => {
    expect(readingOf(text).skipped).toEqual(skipped);
  });

  it('counts whole numbers that a double cannot hold', () => {
    expect(readingOf('9007199254740993\n9007199254740992')).toEqual({ values: [9007199254740992, 9007199254740992], notes: ['rounded-integers'] });
    expect(readingOf('9007199254740992\n100000000000000000000').notes).toBeUndefined();
    expect(readingOf('[9007199254740993, 5]').notes).toEqual(['rounded-integers']);
    expect(readingOf('9,007,199,254,740,993\n5').notes).toEqual(['rounded-integers']);
  });

  it.each(['1e308 5e-324 -0', '1.7976931348623157e308', '4.9e-324'])('keeps the extremes %s', (text) => {
    expect(readingOf(text).values).toEqual(text.split(' ').map(Number));
  });
});

describe('a mark that could be either is said and can be switched', () => {
  it.each<readonly [string, number, number]>([
    ['1,234', 1234, 1.234],
    ['1,234\n2,345', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1.234\n2.345', 1.234, 1234],
    ['$1,234', 1234, 1.234],
  ])('%j is %d with a point, %d with a comma', (text, withPoint, withComma) => {
    const code = text.includes(',') ? 'ambiguous-comma' : 'ambiguous-point';
    expect(readingOf(text)).toMatchObject({ notes: [code] });
    expect(readingOf(text).values[0]).toBe(withPoint);
    expect(readingOf(text, { decimal: ',' }).values[0]).toBe(withComma);
    expect(readingOf(text, { language: { decimal: ',' } }).values[0]).toBe(withComma);
    expect(readingOf(text, { decimal: '.', language: { decimal: ',' } }).values[0]).toBe(withPoint);
  });

  it('is not said where one cell tells, or where JSON does', () => {
    expect(readingOf('1,234\n1,234.5').notes).toBeUndefined();
    expect(readingOf('1.234\n1.5').notes).toBeUndefined();
    expect(readingOf('[1.234, 2.345]').notes).toBeUndefined();
  });
});

describe('words of size are those of the language that the column is in', () => {
  it.each<readonly [what: string, cells: readonly string[], values: readonly number[], unit: string]>([
    ['Japanese in several parts', ['3兆4,500億円', '3兆5,000億円', '4兆円'], [3.45e12, 3.5e12, 4e12], '円'],
    ['Korean in several parts', ['1조 2,000억', '1조 3,000억 원', '9,500억원'], [1.2e12, 1.3e12, 9.5e11], '원'],
    ['Chinese in several parts', ['1万2千', '3亿4500万', '2万'], [12_000, 345_000_000, 20_000], ''],
    ['parts down to the last digit', ['12万3456人', '-13万人'], [123_456, -130_000], '人'],
    ['Portuguese', ['R$ 12 mil', 'R$ 13,5 mi', 'R$ 14 bi'], [12_000, 13.5e6, 14e9], 'R$'],
    ['Portuguese by its comma', ['12,5 mil', '13 mil'], [12_500, 13_000], ''],
    ['Hungarian', ['12 E Ft', '13 eFt', '14 M Ft'], [12_000, 13_000, 14e6], 'Ft'],
    ['Turkish', ['12,5 bin TL', '13 bin TL'], [12_500, 13_000], 'TL'],
    ['Turkish in milliards', ['900 Mn', '1,2 Mr'], [900e6, 1.2e9], ''],
    ['Swedish', ['5 tkr', '6,5 tkr'], [5000, 6500], 'kr'],
  ])('%s', (_, cells, values, unit) => {
    const { notes: _notes, ...got } = readingOf(`Date\tValue\n${cells.map((cell, index) => `2024-01-0${index + 1}\t${cell}`).join('\n')}`);
    expect(got).toEqual({ values, times: values.map((_value, index) => `2024-01-0${index + 1}`), name: 'Value', ...(unit && { unit }) });
  });

  it('and are left out where nothing tells: 5 mil may be five million, 5 mi five miles', () => {
    expect(readingOf('Date\tValue\n2024-01-01\t5 mil\n2024-01-02\t6 mil').values).not.toContain(5000);
    expect(readingOf('Date\tValue\n2024-01-01\t5 mi\n2024-01-02\t6 mi').values).not.toContain(5e6);
  });

  it('in parts of which none is smaller than the one before are several numbers or none', () => {
    expect(readingOf('Date\tValue\n2024-01-01\t5万6億\n2024-01-02\t7万').values).toEqual([70_000]);
  });
});

describe('Cr without Dr beside it may be a crore or a credit', () => {
  const column = 'Date\tBalance\n2024-01-01\t1,200.00 Cr\n2024-01-02\t1,300.00 Cr';

  it('is read as a crore with a note, and as the user switches', () => {
    expect(readingOf(column)).toMatchObject({ values: [1.2e10, 1.3e10], notes: ['ambiguous-cr'] });
    expect(readingOf(column, { cr: 'credit' })).toMatchObject({ values: [1200, 1300], notes: ['ambiguous-cr'] });
  });

  it('but is told by a Dr, by capitals and by the word', () => {
    expect(readingOf(column.replace('1,300.00 Cr', '1,300.00 Dr'))).toMatchObject({ values: [1200, -1300] });
    for (const mark of ['CR', 'crore']) expect(readingOf(column.replaceAll('Cr', mark)).notes ?? []).not.toContain('ambiguous-cr');
  });
});
