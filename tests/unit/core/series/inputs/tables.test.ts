import { describe, expect, it } from 'vitest';
import { readCells } from '../../../../../src/core/series/read-cells.ts';
import { parseSeries } from '../../../../../src/core/series/parse-series.ts';
import { type ReadingInShort, readingOf } from './reading-of.ts';

type Case = readonly [what: string, text: string, reading: ReadingInShort];

const MONTHS = ['2024-01-01', '2024-02-01', '2024-03-01'];

describe('tables are read from whatever holds them', () => {
  it.each<Case>([
    ['CSV of Stooq', 'Date,Open,High,Low,Close,Volume\n2024-01-02,187.15,188.44,183.89,185.64,81964874\n2024-01-03,184.22,185.88,183.43,184.25,58414460\n', { values: [185.64, 184.25], times: ['2024-01-02', '2024-01-03'], name: 'Close' }],
    ['CSV of Yahoo', 'Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-02,187.15,188.44,183.89,185.64,184.53,82488700\n2024-01-03,null,null,null,null,null,null\n2024-01-04,182.15,183.09,180.88,181.91,180.82,71983600', { values: [185.64, NaN, 181.91], times: ['2024-01-02', '2024-01-03', '2024-01-04'], name: 'Close' }],
    ['CSV of FRED', 'observation_date,DCOILWTICO\n2024-01-01,\n2024-01-02,70.62\n2024-01-03,72.97', { values: [NaN, 70.62, 72.97], times: ['2024-01-01', '2024-01-02', '2024-01-03'], name: 'DCOILWTICO' }],
    ['CSV of FRED with points', 'DATE,DGS10\n2024-01-01,.\n2024-01-02,3.95', { values: [NaN, 3.95], times: ['2024-01-01', '2024-01-02'], name: 'DGS10' }],
    ['CSV of Nasdaq', 'Date,Close/Last,Volume,Open,High,Low\n01/31/2024,$184.40,55467800,$187.04,$187.10,$184.35\n01/30/2024,$188.04,55859370,$190.94,$191.80,$187.47', { values: [188.04, 184.4], times: ['2024-01-30', '2024-01-31'], name: 'Close/Last', unit: '$' }],
    ['CSV of Investing', '"Date","Price","Open","High","Low","Vol.","Change %"\n"Jan 31, 2024","4,845.65","4,899.19","4,906.75","4,845.15","","-1.61%"\n"Jan 30, 2024","4,924.97","4,925.89","4,931.09","4,916.27","","-0.06%"', { values: [4924.97, 4845.65], times: ['2024-01-30', '2024-01-31'], name: 'Price' }],
    ['CSV of the ECB', 'Date,USD,JPY,\n2024-01-03,1.0919,155.64,\n2024-01-02,1.0956,155.43,\n', { values: [1.0956, 1.0919], times: ['2024-01-02', '2024-01-03'], name: 'USD' }],
    ['CSV of ariva', 'Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen\n2024-01-03;16.713,20;16.765,10;16.444,05;16.538,39;85.123.456;1.234\n2024-01-02;16.828,83;16.963,45;16.651,82;16.769,36;63.123.456;1.234', { values: [16769.36, 16538.39], times: ['2024-01-02', '2024-01-03'], name: 'Schlusskurs' }],
    ['semicolons, decimal commas', 'Datum;Wert\n01.01.2024;1,5\n01.02.2024;2,5\n01.03.2024;3,5', { values: [1.5, 2.5, 3.5], times: MONTHS, name: 'Wert' }],
    ['the line that Excel puts first', 'sep=;\nDatum;Wert\n01.01.2024;1,5\n01.02.2024;2,5', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'Wert', skipped: ['sep=;: not-a-number'] }],
    ['three columns from a spreadsheet', 'Month\tSales\tCost\nJan 2024\t1,200\t900\nFeb 2024\t1,300.5\t950', { values: [1200, 1300.5], times: MONTHS.slice(0, 2), name: 'Sales' }],
    ['bars', 'day | value\n2024-01-01 | 1.5\n2024-02-01 | 2.5', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'value' }],
    ['Markdown', '| Month | Sales |\n|-------|------:|\n| 2024-01 | 1,200 |\n| 2024-02 | 1,300.5 |\n| 2024-03 | – |', { values: [1200, 1300.5, NaN], times: MONTHS, name: 'Sales' }],
    ['Markdown without outer bars', 'Month | Sales\n--- | ---:\n2024-01 | 1200\n2024-02 | 1300', { values: [1200, 1300], times: MONTHS.slice(0, 2), name: 'Sales' }],
    ['what MySQL prints', '+------------+-------+\n| day        | price |\n+------------+-------+\n| 2024-01-01 |   1.5 |\n| 2024-02-01 |   2.5 |\n+------------+-------+\n2 rows in set (0.00 sec)', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'price', skipped: ['2 rows in set (0.00 sec): bad-date'] }],
    ['what psql prints', '    day     | price \n------------+-------\n 2024-01-01 |   1.5\n 2024-02-01 |   2.5\n(2 rows)', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'price', skipped: ['(2 rows): bad-date'] }],
    ['lines drawn', '┌────────────┬───────┐\n│ day        │ price │\n├────────────┼───────┤\n│ 2024-01-01 │   1.5 │\n│ 2024-02-01 │   2.5 │\n└────────────┴───────┘', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'price' }],
    ['what pandas prints', '         date  close\n0  2024-01-01    1.5\n1  2024-02-01    2.5\n2  2024-03-01    3.5', { values: [1.5, 2.5, 3.5], times: MONTHS, name: 'close' }],
    ['a pandas series', '2024-01-01    1.5\n2024-02-01    2.5\n2024-03-01    NaN\nName: close, dtype: float64', { values: [1.5, 2.5, NaN], times: MONTHS, skipped: ['Name: close, dtype: float64: bad-date'] }],
    ['what R prints', '        date value\n1 2024-01-01   1.5\n2 2024-02-01   2.5\n3 2024-03-01   3.5', { values: [1.5, 2.5, 3.5], times: MONTHS, name: 'value' }],
    ['notes right behind numbers', 'Year\tValue\n2023\t2.5\n2024\t2.8(1)\n2025\t2.9', { values: [2.5, 2.8, 2.9], times: ['2023-01-01', '2024-01-01', '2025-01-01'], name: 'Value' }],
    ['flags of Eurostat', 'geo\t2021\t2022\t2023\nAT\t2.8 b\t8.6\t7.7', { values: [2.8, 8.6, 7.7], times: ['2021-01-01', '2022-01-01', '2023-01-01'], name: 'AT' }],
    ['its other flags', 'Year\tValue\n2019\t2.8 d\n2020\t8.6\n2021\t7.7u\n2022\t7.8\n2023\t7.9 bd\n2024\t8', { values: [2.8, 8.6, 7.7, 7.8, 7.9, 8], times: ['2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'], name: 'Value' }],
    ['what a bank prints', 'Date\tBalance\n2024-01-01\t1,200.00 Cr\n2024-02-01\t300.00 Dr\n2024-03-01\t500.00 Cr', { values: [1200, -300, 500], times: MONTHS, name: 'Balance' }],
    ['changes beside values', 'Date\tPrice\n2024-01-01\t120 (5%)\n2024-02-01\t121 (1%)\n2024-03-01\t123 (2%)', { values: [120, 121, 123], times: MONTHS, name: 'Price' }],
    ['parts of a whole', 'Date\tDone\n2024-01-01\t3 of 10\n2024-02-01\t4 out of 10\n2024-03-01\t5 von 10', { values: [3, 4, 5], times: MONTHS, name: 'Done' }],
    ['errors beside values', 'Date\tValue\n2024-01-01\t1.5 ± 0.1\n2024-02-01\t1.6 ± 0.2\n2024-03-01\t1.7 ± 0.1', { values: [1.5, 1.6, 1.7], times: MONTHS, name: 'Value' }],
    ['cells of one R vector', 'c(1.5, 1.6, 1.7)', { values: [1.5, 1.6, 1.7], skipped: ['c(: not-a-number'] }],
    ['one that is assigned', 'x <- c(1.5, 1.6)', { values: [1.5, 1.6], skipped: ['x: not-a-number', 'c(: not-a-number'] }],
    ['hours and minutes', '7h 30m\n6h 45m', { values: [7.5, 6.75], unit: 'h' }],
    ['an R vector', '[1] 1.5 2.5 3.5\n[4] 4.5', { values: [1.5, 2.5, 3.5, 4.5] }],
    ['a numpy array', 'array([1.5, 2.5, 3.5])', { values: [1.5, 2.5, 3.5], skipped: ['array(: not-a-number', '): not-a-number'] }],
    ['aligned columns with rules', 'Date         Price\n-----------  -----\n2024-01-01     1.5\n2024-02-01     2.5', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'Price' }],
    ['aligned columns of words', 'Month           Sales   Region\nJanuary 2024    1,200   New York\nFebruary 2024   1,300   New York\nMarch 2024      1,400.5  New York', { values: [1200, 1300, 1400.5], times: MONTHS, name: 'Sales' }],
    ['titles above and sources below', 'Oil price\nUSD per barrel\n\nDATE,VALUE\n2024-01-01,1\n2024-02-01,2\n2024-03-01,3\n\nSource: EIA', { values: [1, 2, 3], times: MONTHS, name: 'VALUE', skipped: ['Oil price: not-a-number', 'USD per barrel: not-a-number', 'Source: EIA: bad-date'] }],
    ['comments', '# from a sensor\n# unit: C\n2024-01-01,1.5\n2024-02-01,2.5\n2024-03-01,3.5', { values: [1.5, 2.5, 3.5], times: MONTHS, skipped: ['# from a sensor: not-a-number', '# unit: C: not-a-number'] }],
    ['a unit in the header', 'Date,Price (USD)\n2024-01-01,1.5\n2024-02-01,2.5', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'Price (USD)', unit: 'USD' }],
    ['quoted cells', '"1,234","5"', { values: [1234, 5] }],
    ['quotes inside quotes', 'd,v,note\n2024-01-01,1,"say ""hi"", 5"\n2024-02-01,2,"x"', { values: [1, 2], times: MONTHS.slice(0, 2), name: 'v' }],
    ['line breaks inside quotes', 'd,v,note\n2024-01-01,1,"two\nlines"\n2024-02-01,2,"one"', { values: [1, 2], times: MONTHS.slice(0, 2), name: 'v' }],
    ['single quotes', "'2024-01-01','1.5'\n'2024-02-01','2.5'", { values: [1.5, 2.5], times: MONTHS.slice(0, 2) }],
    ['trailing commas', '2024-01-01,1.5,\n2024-02-01,2.5,\n', { values: [1.5, 2.5], times: MONTHS.slice(0, 2) }],
    ['empty lines between', '2024-01-01,1.5\n\n2024-02-01,2.5\n\n', { values: [1.5, 2.5], times: MONTHS.slice(0, 2) }],
    ['lone CR', 'd,v\r2024-01-01,1.5\r2024-02-01,2.5', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'v' }],
    ['names and numbers', 'Apples,5\nPears,6\nPlums,7', { values: [5, 6, 7], skipped: ['Apples: not-a-number', 'Pears: not-a-number', 'Plums: not-a-number'] }],
    ['names and numbers by colons', 'Mon: 5\nTue: 6\nWed: 7', { values: [5, 6, 7], skipped: ['Mon: not-a-number', 'Tue: not-a-number', 'Wed: not-a-number'] }],
    ['a numbered list', '1. 12.5\n2. 13.5\n3. 14.5', { values: [12.5, 13.5, 14.5] }],
    ['a bulleted list', '- 12.5\n- 13.5\n- 14.5', { values: [-12.5, -13.5, -14.5] }],
    ['bullets', '• 12.5\n• 13.5\n• 14.5', { values: [12.5, 13.5, 14.5] }],
    ['key and value', 'close=5\nclose=6\nclose=7', { values: [5, 6, 7], skipped: ['close: not-a-number', 'close: not-a-number', 'close: not-a-number'] }],
    ['HTML as a browser copies it', 'Date \tPrice \t\n2024-01-01 \t$1.5 \t\n2024-02-01 \t$2.5 \t', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'Price', unit: '$' }],
    ['HTML itself', '<table><tr><th>Date</th><th>Price</th></tr><tr><td>2024-01-01</td><td>1.5</td></tr><tr><td>2024-02-01</td><td>2.5</td></tr></table>', { values: [1.5, 2.5], times: MONTHS.slice(0, 2), name: 'Price' }],
  ])('%s', (_, text, reading) => {
    const { notes: _notes, skipped, ...got } = readingOf(text);
    const others = (skipped ?? []).filter((piece) => reading.skipped?.includes(piece) || !piece.endsWith('other-column'));
    expect({ ...got, ...(others.length > 0 && { skipped: others }) }).toEqual(reading);
  });
});

describe('a table of several columns offers them', () => {
  const text = 'Date,Open,Close,Volume\n2024-01-01,1,2,300\n2024-02-01,3,4,';

  it('with their names and how many of their cells are not empty', () => {
    expect(parseSeries(text).notes).toEqual([
      { code: 'chose-column', chosen: 'Close', offers: [{ name: 'Open', count: 2 }, { name: 'Close', count: 2 }, { name: 'Volume', count: 1 }] },
    ]);
  });

  it('takes the one that was chosen, and its own if that is not here', () => {
    expect(readingOf(text, { column: 'Volume' })).toMatchObject({ values: [300, NaN], name: 'Volume' });
    expect(readingOf(text, { column: 'Other' })).toMatchObject({ values: [2, 4], name: 'Close' });
  });

  it('numbers columns of one name', () => {
    const twice = 'd,v,v\n2024-01-01,1,2\n2024-02-01,3,4';
    expect(readingOf(twice, { column: 'v (2)' }).values).toEqual([2, 4]);
  });

  it('infers the decimal mark of the chosen column alone', () => {
    const mixed = 'd;a;b\n2024-01-01;1.234,5;1.5\n2024-02-01;2.345,5;2.5';
    expect(readingOf(mixed, { column: 'a' }).values).toEqual([1234.5, 2345.5]);
    expect(readingOf(mixed, { column: 'b' }).values).toEqual([1.5, 2.5]);
  });
});

describe('a table with times across is turned, and offers its rows', () => {
  it.each<readonly [string, string, readonly string[], readonly string[], readonly number[]]>([
    ['years', 'Country,2021,2022,2023\nFrance,1,2,3\nSpain,4,5,6', ['France', 'Spain'], ['2021-01-01', '2022-01-01', '2023-01-01'], [1, 2, 3]],
    ['years that fall', 'Country\t2023\t2022\t2021\nFrance\t3\t2\t1\nSpain\t6\t5\t4', ['France', 'Spain'], ['2021-01-01', '2022-01-01', '2023-01-01'], [1, 2, 3]],
    ['months', 'Item;Jan 2024;Feb 2024;Mar 2024\nA;1,5;2,5;3,5\nB;4;5;6', ['A', 'B'], MONTHS, [1.5, 2.5, 3.5]],
    ['days', ',2024-01-01,2024-02-01,2024-03-01\nA,1,2,3\nB,4,5,6', ['A', 'B'], MONTHS, [1, 2, 3]],
    ['days as in the United States', 'Province/State,Country/Region,Lat,Long,1/22/20,1/23/20,1/24/20\n,Italy,41.8,12.5,0,1,2\n,Spain,40.4,-3.7,3,4,5', ['Italy · 41.8 · 12.5', 'Spain · 40.4 · -3.7'], ['2020-01-22', '2020-01-23', '2020-01-24'], [0, 1, 2]],
    ['of the World Bank', 'Country Name,Country Code,Indicator Name,1960,1961,1962,1963\nAruba,ABW,"Population, total",54608,55811,56682,57475\nAfghanistan,AFG,"Population, total",8622466,8790140,8969047,', ['Aruba · ABW · Population, total', 'Afghanistan · AFG · Population, total'], ['1960-01-01', '1961-01-01', '1962-01-01', '1963-01-01'], [54608, 55811, 56682, 57475]],
    ['quarters', '\tQ1 2024\tQ2 2024\tQ3 2024\nNorth\t1\t2\t3\nSouth\t4\t5\t6', ['North', 'South'], ['2024-01-01', '2024-04-01', '2024-07-01'], [1, 2, 3]],
    ['of one row', '\tJan 2024\tFeb 2024\tMar 2024\nSales\t1\t2\t3', [], MONTHS, [1, 2, 3]],
    ['years and a change', 'Country\t2022\t2023\t2024\tChange\nFrance\t1\t2\t3\t50%\nSpain\t4\t5\t6\t20%', ['France', 'Spain'], ['2022-01-01', '2023-01-01', '2024-01-01'], [1, 2, 3]],
    ['years, an average and a change', 'Country\t2022\t2023\t2024\tAverage\tYoY\nFrance\t1\t2\t3\t2\t50%\nSpain\t4\t5\t6\t5\t20%', ['France', 'Spain'], ['2022-01-01', '2023-01-01', '2024-01-01'], [1, 2, 3]],
    ['years to come', 'in Mio.\t2024\t2025e\t2026e\nSales\t1\t2\t3\nEBIT\t4\t5\t6', ['Sales', 'EBIT'], ['2024-01-01', '2025-01-01', '2026-01-01'], [1, 2, 3]],
    ['of the World Bank, with codes', 'Country Name,Country Code,2019 [YR2019],2020 [YR2020],2021 [YR2021]\nAustria,AUT,1,2,3\nBelgium,BEL,4,5,6', ['Austria · AUT', 'Belgium · BEL'], ['2019-01-01', '2020-01-01', '2021-01-01'], [1, 2, 3]],
    ['two years', 'Country\t2023\t2024\nFrance\t1\t2\nSpain\t4\t5', ['France', 'Spain'], ['2023-01-01', '2024-01-01'], [1, 2]],
    ['two months', 'Item;Jan 2024;Feb 2024\nA;1,5;2,5\nB;4;5', ['A', 'B'], MONTHS.slice(0, 2), [1.5, 2.5]],
    ['units below the years', 'Country\t2022\t2023\t2024\n\tMio.\tMio.\tMio.\nFrance\t1\t2\t3\nSpain\t4\t5\t6', ['France', 'Spain'], ['2022-01-01', '2023-01-01', '2024-01-01'], [1, 2, 3]],
    ['without labels', '2021\t2022\t2023\t2024\n5\t6\t7\t8', [], ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'], [5, 6, 7, 8]],
  ])('%s', (_, text, names, times, values) => {
    const { notes } = parseSeries(text);
    const choice = notes.find(({ code }) => code === 'chose-series');
    expect(choice?.code === 'chose-series' ? choice.offers.map(({ name }) => name) : []).toEqual(names);
    expect(readingOf(text)).toMatchObject({ values, times });
    if (names.length > 1) expect(readingOf(text, { series: names[1] })).toMatchObject({ name: names[1], times });
  });

  it('reads a row for every year and a column for every month as one series', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const text = `Year,${months.join(',')}\n2023,${months.map((_, i) => i + 0.5).join(',')}\n2024,12.5,13.5,,,,,,,,,,`;
    const reading = readingOf(text);
    expect(reading.values.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, i) => i + 0.5));
    expect(reading.times?.slice(11, 14)).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
  });

  it.each([
    ['numbers', Array.from({ length: 12 }, (_, month) => month + 1).join()],
    ['Roman numbers', 'I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII'],
    ['names, with means behind them', 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,J-D,D-N,DJF,MAM,JJA,SON'],
  ])('reads a row for every year also where the months are %s', (_, header) => {
    const row = (first: number): string => Array.from({ length: 12 }, (_, month) => first + month).join();
    const reading = readingOf(`Year,${header}\n2023,${row(10)}\n2024,${row(22)}`);
    expect(reading.values).toEqual(Array.from({ length: 24 }, (_, i) => 10 + i));
    expect(reading.times?.slice(11, 13)).toEqual(['2023-12-01', '2024-01-01']);
  });

  it.each<readonly [string, readonly number[]]>([
    ['Name\t1950\t1951\nAnna\t1960\t1961\nBert\t1970\t1971', [1950, 1960, 1970]],
    ['Item\t2000\t1500\nA\t1\t2\nB\t3\t4', [2000, 1, 3]],
  ])('takes two numbers for no years across: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });

  it('says which rows it left out', () => {
    expect(readingOf('Country,2021,2022,2023\nFrance,1,2,3\nSpain,4,5,6').skipped).toEqual(['Spain,4,5,6: other-series']);
  });

  it('keeps a table with dates down its first column as it is, whatever stands across', () => {
    expect(readingOf('date,2021,2022,2023\n2024-01-01,1,2,3\n2024-02-01,4,5,6')).toMatchObject({ values: [1, 4], times: MONTHS.slice(0, 2), name: '2021' });
  });
});

describe('years beside parts of a year are one series in the order of time', () => {
  const SIX = ['2022-01-01', '2022-02-01', '2022-03-01', '2023-01-01', '2023-02-01', '2023-03-01'];

  it.each<Case>([
    ['months down, years across', 'Month\t2022\t2023\nJan\t1\t4\nFeb\t2\t5\nMar\t3\t6', { values: [1, 2, 3, 4, 5, 6], times: SIX }],
    ['in German, with sums below', 'Monat;2022;2023\nJanuar;1,5;4\nFebruar;2;5\nMärz;3;6\nSumme;6,5;15', { values: [1.5, 2, 3, 4, 5, 6], times: SIX, skipped: ['Summe;6,5;15: not-a-number'] }],
    ['in Japanese, above an empty corner', '\t2022年\t2023年\n1月\t1\t4\n2月\t2\t5\n3月\t3\t6', { values: [1, 2, 3, 4, 5, 6], times: SIX }],
    ['in Japanese, years down', '年\t1月\t2月\t3月\n2022年\t1\t2\t3\n2023年\t4\t5\t6', { values: [1, 2, 3, 4, 5, 6], times: SIX }],
    ['months to come', 'Year\tJan\tFeb\tMar\n2022\t1\t2\t3\n2023\t4\t5\t', { values: [1, 2, 3, 4, 5], times: SIX.slice(0, 5) }],
    ['months to come, down', 'Month\t2022\t2023\nJan\t1\t4\nFeb\t2\t5\nMar\t3\t', { values: [1, 2, 3, 4, 5], times: SIX.slice(0, 5) }],
    ['quarters down', '\t2022\t2023\nQ1\t1\t4\nQ2\t2\t5\nQ3\t3\t6', { values: [1, 2, 3, 4, 5, 6], times: ['2022-01-01', '2022-04-01', '2022-07-01', '2023-01-01', '2023-04-01', '2023-07-01'] }],
    ['days down', 'Day\t2022\t2023\t2024\n1 Jan\t1\t4\t7\n2 Jan\t2\t5\t8\n3 Jan\t3\t6\t9', { values: [1, 2, 3, 4, 5, 6, 7, 8, 9], times: ['2022-01-01', '2022-01-02', '2022-01-03', '2023-01-01', '2023-01-02', '2023-01-03', '2024-01-01', '2024-01-02', '2024-01-03'] }],
    ['months by number', `Month,2022,2023\n${Array.from({ length: 12 }, (_, month) => `${month + 1},${month},${month + 12}`).join('\n')}`, { values: Array.from({ length: 24 }, (_, month) => month), times: Array.from({ length: 24 }, (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`) }],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it.each([
    ["with apostrophes, as the EIA has them", (year: number) => `Year-${year}`, ["1990's", "2000's"]],
    ['by their first years', String, ['1990', '2000']],
    ['from year to year', String, ['1990-1999', '2000-2009']],
  ] as const)('decades down, years across: %s', (_, heading, [first, second]) => {
    const years = Array.from({ length: 10 }, (_year, year) => year);
    const text = ['Decade', ...years.map(heading)].join('\t') + `\n${first}\t\t\t${years.slice(2).join('\t')}\n${second}\t10\t11\t\t13\t\t\t\t\t\t`;
    const { values, times } = readingOf(text);
    expect(values).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, NaN, 13]);
    expect(times).toEqual(values.map((_value, index) => `${1992 + index}-01-01`));
  });

  it('but no decades where the rows are years one after the other', () => {
    const row = Array.from({ length: 10 }, (_, year) => year).join('\t');
    expect(readingOf(`Year\t${row}\n2020\t${row}\n2021\t${row}`).times).toEqual(['2020-01-01', '2021-01-01']);
  });

  it('but not where a row only happens to be called like a month', () => {
    expect(readingOf('Country\t2021\t2022\t2023\nGermany\t1\t2\t3\nFrance\t4\t5\t6\nMay\t4\t5\t6')).toMatchObject({ values: [1, 2, 3], name: 'Germany' });
  });
});

describe('what programs, offices and banks write is read as they mean it', () => {
  const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'];
  const YEARS = ['2021-01-01', '2022-01-01', '2023-01-01'];

  it.each<Case>([
    ['LaTeX', '\\begin{tabular}{lr}\n\\hline\nYear & Value \\\\\n\\hline\n2021 & 1.5 \\\\\n2022 & 2.5 \\\\\n2023 & 3.5 \\\\ \\hline\n\\end{tabular}', { values: [1.5, 2.5, 3.5], times: YEARS, name: 'Value' }],
    ['bold Markdown', '| Year | Value |\n|---|--:|\n| 2021 | **1.5** |\n| 2022 | `2.5` |\n| 2023 | *3.5* |', { values: [1.5, 2.5, 3.5], times: YEARS, name: 'Value' }],
    ['a list of years and values', '- 2021: 1.5\n- 2022: 2.5\n- 2023: 3.5', { values: [1.5, 2.5, 3.5], times: YEARS }],
    ['a dash that is a missing value', 'a b c\n- 5 6\n- 7 8', { values: [5, 7], name: 'b' }],
    ['a log of keys and values', '2024-01-01 10:00:00,123 INFO latency=12.5ms\n2024-01-01 10:00:01,223 INFO latency=13.5ms\n2024-01-01 10:00:02,323 INFO latency=11.5ms', { values: [12.5, 13.5, 11.5], times: ['2024-01-01T10:00:00.123Z', '2024-01-01T10:00:01.223Z', '2024-01-01T10:00:02.323Z'], unit: 'ms' }],
    ['a log with its times in brackets', '[2024-01-01T10:00:00Z] cpu=45.2%\n[2024-01-01T10:01:00Z] cpu=46.2%', { values: [45.2, 46.2], times: ['2024-01-01T10:00', '2024-01-01T10:01'], unit: '%' }],
    ['a chat', '[12/01/24, 08:15:22] Anna: 72.5 kg\n[13/01/24, 08:20:22] Anna: 72.3 kg', { values: [72.5, 72.3], times: ['2024-01-12T08:15:22', '2024-01-13T08:20:22'] }],
    ['a chat without brackets', '12/01/24, 08:15 - Anna: 72.5 kg\n13/01/24, 08:20 - Anna: 72.3 kg', { values: [72.5, 72.3], times: ['2024-01-12T08:15', '2024-01-13T08:20'] }],
    ['CSV of Eurostat, where one moment says when it was updated', 'DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE\nX,01/03/24 23:00:00,AT,2021,5.1\nX,01/03/24 23:00:00,AT,2022,5.3\nX,01/03/24 23:00:00,AT,2023,5.5', { values: [5.1, 5.3, 5.5], times: YEARS, name: 'OBS_VALUE' }],
    ['CSV of InfluxDB', ',result,table,_start,_time,_value\n,,0,2024-01-01T00:00:00Z,2024-01-01T00:00:00Z,1.5\n,,0,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z,2.5\n,,0,2024-01-01T00:00:00Z,2024-01-03T00:00:00Z,3.5', { values: [1.5, 2.5, 3.5], times: DAYS, name: '_value' }],
    ['the balance of an account', 'Date;Libellé;Débit;Crédit;Solde\n01/01/2024;CB;-45,20;;1 954,80\n02/01/2024;VIR;;2 500,00;4 454,80\n15/01/2024;LOYER;-1 200,00;;3 254,80', { values: [1954.8, 4454.8, 3254.8], times: ['2024-01-01', '2024-01-02', '2024-01-15'], name: 'Solde' }],
    ['nothing in the accounts of a spreadsheet', 'Date\tAmount\n2024-01-01\t $ 1,234.50 \n2024-01-02\t $ - \n2024-01-03\t $ (410.25)', { values: [1234.5, NaN, -410.25], times: DAYS, name: 'Amount', unit: '$' }],
    ['tuples of Python', "[('2024-01-01', 1.5), ('2024-01-02', 2.5), ('2024-01-03', 3.5)]", { values: [1.5, 2.5, 3.5], times: DAYS }],
    ['year and month without names', '2024 01 2024.042  126.0  19.2\n2024 02 2024.123  123.0  21.0\n2024 03 2024.204  103.7  16.8', { values: [126, 123, 103.7], times: MONTHS }],
    ['hours and minutes behind their days', 'Sleep\n2024-01-01: 7 hr 30 min\n2024-01-02: 6 hr 45 min', { values: [7.5, 6.75], times: DAYS.slice(0, 2), name: 'Sleep', unit: 'h' }],
    ['the hours that spans begin with', 'MTU,Price\n01.01.2024 00:00 - 01.01.2024 01:00,0.10\n01.01.2024 01:00 - 01.01.2024 02:00,0.01', { values: [0.1, 0.01], times: ['2024-01-01', '2024-01-01T01:00'], name: 'Price' }],
    ['months in Vietnamese', 'Tháng\tDoanh thu\nTháng 1/2024\t1.234,5\nTháng 2/2024\t1.300,5', { values: [1234.5, 1300.5], times: MONTHS.slice(0, 2), name: 'Doanh thu' }],
    ['hryvnia', 'Місяць\tПродажі\nсічень 2024\t1 234,50 грн\nлютий 2024\t1 300,00 грн', { values: [1234.5, 1300], times: MONTHS.slice(0, 2), name: 'Продажі', unit: 'грн' }],
    ['decades, which are no seconds', 'Decade\tPop\n1980s\t5\n1990s\t6\n2000s\t7', { values: [5, 6, 7], name: 'Pop' }],
    ['values beside a code that is the same in all rows', 'MESS_DATUM;QN_9;TT_TU\n2024010100;3;5.1\n2024010101;3;4.9\n2024010102;3;4.5', { values: [5.1, 4.9, 4.5], times: ['2024-01-01', '2024-01-01T01:00', '2024-01-01T02:00'], name: 'TT_TU' }],
    ['numbers of tables, which are no amounts', '[{"no":"001/A/NBP/2024","effectiveDate":"2024-01-02","mid":4.3},{"no":"002/A/NBP/2024","effectiveDate":"2024-01-03","mid":4.4}]', { values: [4.3, 4.4], times: ['2024-01-02', '2024-01-03'], name: 'mid' }],
    ['what is no year and month', '1900 5 3\n1905 7 4\n1910 2 5', { values: [5, 7, 2], times: ['1900-01-01', '1905-01-01', '1910-01-01'] }],
  ])('%s', (_, text, reading) => {
    const { notes: _notes, skipped: _skipped, ...got } = readingOf(text);
    expect(got).toEqual(reading);
  });
});

describe('blocks side by side are one table', () => {
  it('where their times go on', () => {
    const text = 'Year\tPop.\t±%\tYear\tPop.\t±%\n1900\t120\t—\t1930\t500\t10%\n1910\t150\t25%\t1940\t600\t20%\n1920\t200\t33%\t\t\t';
    expect(readingOf(text)).toMatchObject({ values: [120, 150, 200, 500, 600], times: ['1900-01-01', '1910-01-01', '1920-01-01', '1930-01-01', '1940-01-01'], name: 'Pop.' });
  });

  it('but several where they are the same, or name no time', () => {
    expect(readingOf('Date,Close,Date,Close\n2024-01-01,1,2024-01-01,5\n2024-02-01,2,2024-02-01,6').values).toEqual([1, 2]);
    expect(readingOf('a,b,a,b\n1,2,3,4\n5,6,7,8').values).toEqual([1, 5]);
  });
});

describe('a long table offers its series', () => {
  const long = 'date,symbol,price\n2024-01-01,A,1\n2024-01-01,B,10\n2024-02-01,A,2\n2024-02-01,B,20\n2024-03-01,A,3\n2024-03-01,B,30';

  it('by name, with their counts, and reads the first', () => {
    const { series, notes } = parseSeries(long);
    expect([...series.values]).toEqual([1, 2, 3]);
    expect(series.name).toBe('A');
    expect(notes).toEqual([{ code: 'chose-series', chosen: 'A', offers: [{ name: 'A', count: 3 }, { name: 'B', count: 3 }] }]);
    expect(readingOf(long, { series: 'B' })).toMatchObject({ values: [10, 20, 30], times: MONTHS, name: 'B' });
    expect(readingOf(long, { series: 'gone' })).toMatchObject({ values: [1, 2, 3], name: 'A' });
  });

  it.each<readonly [string, string, string, readonly number[]]>([
    ['in blocks', 'symbol,date,price\nA,2024-01-01,1\nA,2024-02-01,2\nB,2024-01-01,10\nB,2024-02-01,20', 'B', [10, 20]],
    ['by years', 'Entity,Code,Year,Value\nFrance,FRA,2020,1\nFrance,FRA,2021,2\nSpain,ESP,2020,3\nSpain,ESP,2021,4', 'Spain', [3, 4]],
    ['by two names', 'country,sex,year,v\nFR,m,2020,1\nFR,f,2020,2\nES,m,2020,3\nES,f,2020,4\nFR,m,2021,5\nFR,f,2021,6\nES,m,2021,7\nES,f,2021,8', 'ES · f', [4, 8]],
    ['by numbers that name', 'date,store,sales\n2024-01-01,1,5\n2024-01-01,2,50\n2024-02-01,1,6\n2024-02-01,2,60', '2', [50, 60]],
    ['with several values', 'unique_id,ds,y\nH1,2024-01-01,5\nH1,2024-02-01,6\nH2,2024-01-01,50\nH2,2024-02-01,60', 'H2', [50, 60]],
    ['as objects', '[{"t":"2024-01-01","k":"a","v":1},{"t":"2024-01-01","k":"b","v":2},{"t":"2024-02-01","k":"a","v":3},{"t":"2024-02-01","k":"b","v":4}]', 'b', [2, 4]],
  ])('%s', (_, text, series, values) => {
    expect(readingOf(text, { series })).toMatchObject({ values, name: series });
  });

  it('is no such table where each time stands once', () => {
    expect(readingOf('date,weather,v\n2024-01-01,sun,1\n2024-01-02,rain,2\n2024-01-03,sun,3\n2024-01-04,rain,4')).toMatchObject({ values: [1, 2, 3, 4] });
  });
});

describe('readCells reads the cells of a table as parseSeries reads its text', () => {
  it.each([
    'Date\tOpen\tClose\n2024-01-02\t1,234.5\t5\n2024-01-03\t7\t6',
    'Country\t2021\t2022\t2023\nFrance\t1\t2\t3\nSpain\t4\t5\t6',
    'date\tsymbol\tprice\n2024-01-01\tA\t1\n2024-01-01\tB\t10\n2024-02-01\tA\t2\n2024-02-01\tB\t20',
    'v\n1\n2\n3\n4\nx\n5\n6',
  ])('%j', (text) => {
    expect(readCells(text.split('\n').map((line) => line.split('\t')))).toEqual(parseSeries(text));
  });

  it('takes rows of any length, none, and cells with breaks inside', () => {
    expect(readCells([]).read).toBe(0);
    expect(readCells([[], [''], [' ']]).read).toBe(0);
    expect([...readCells([['Day', 'Price\n(USD)'], ['2024-01-01', ' 1.5 '], ['2024-02-01'], ['2024-03-01', '2.5', 'note']]).series.values]).toEqual([1.5, NaN, 2.5]);
    expect([...readCells([['1.5'], ['2.5']]).series.values]).toEqual([1.5, 2.5]);
  });
});

describe('cells that came in a line each, as grids of boxes are copied, are a table again', () => {
  const DAYS = ['2024-03-04', '2024-03-05', '2024-03-06'];

  it.each<readonly [string, string, readonly number[]]>([
    ['Date\nClose\nVolume\nMar 4, 2024\n133.35\n23M\nMar 5, 2024\n132.67\n24M\nMar 6, 2024\n131.40\n25M', 'Close', [133.35, 132.67, 131.4]],
    ['Prices\n\nDate\n\nOpen\n\nClose\n\n4 Mar 2024\n\n1\n\n2\n\n5 Mar 2024\n\n-\n\n2.5\n\n6 Mar 2024\n\n1.7\n\n2.7\nLoad more', 'Close', [2, 2.5, 2.7]],
    ['2024-03-04\nNorth\n5\n2024-03-05\nNorth\n6\n2024-03-06\nNorth\n7', '', [5, 6, 7]],
  ])('%j', (text, name, values) => {
    const reading = readingOf(text);
    expect([reading.name ?? '', reading.values, reading.times]).toEqual([name, values, DAYS]);
  });

  it.each<readonly [string, readonly number[]]>([
    ['2024-03-04\n2024-03-05\n2024-03-06\n2024-03-07', []],
    ['2024-03-04,5\n2024-03-05,6\n2024-03-06,7', [5, 6, 7]],
    ['Mar 4, 2024\n5\n6\n7\n8\nMar 5, 2024\n9', [4, 2024, 5, 6, 7, 8, 5, 2024, 9]],
  ])('but nothing else is: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});
