import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const YEARS = ['2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01'];
const QUARTERS = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'];

describe('a column of years says when, and is never the values of a table that has others', () => {
  it.each(['Year\tWinner\n2023\tAnna\n2024\tBert\n2025\tCarl', 'Film\tYear\nAnna\t1999\nBert\t2001', 'date,what\n20240105,sun\n20240106,rain'])('where those are words: %j', (text) => {
    expect(readingOf(text).values).toEqual([]);
  });

  it.each([
    ...['Rok Miesiąc', 'Rok Měsíc', 'السنة الشهر', 'שנה חודש', '연도 월', '年份 月份', 'Yıl Ay', 'Tahun Bulan', 'Năm Tháng', 'Рік Місяць', 'Година Месец'],
    ...['Έτος Μήνας', 'Vuosi Kuukausi', 'Év Hónap', 'An Lună', 'वर्ष महीना', 'Godina Mjesec', 'Leto Mesec', 'ปี เดือน', 'Year Month'],
  ])('and so does one of months beside it: %s', (names) => {
    const [year, month] = names.split(' ');
    expect(readingOf(`${year}\t${month}\tX\n2024\t11\t5.5\n2024\t12\t6\n2025\t1\t7\n2025\t2\t8`)).toMatchObject({ values: [5.5, 6, 7, 8], times: ['2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01'] });
    expect(readingOf(`${year}\tX\n2019\t5.5\n2021\t6\n2024\t8`)).toMatchObject({ values: [5.5, 6, 8], times: ['2019-01-01', '2021-01-01', '2024-01-01'] });
  });

  it.each(['Half', 'Halbjahr', 'Semestre'])('and so does one of half-years: %s', (name) => {
    expect(readingOf(`Year\t${name}\tX\n2023\tH1\t5.5\n2023\tH2\t6\n2024\tH1\t7\n2024\tH2\t8`)).toMatchObject({ values: [5.5, 6, 7, 8], times: ['2023-01-01', '2023-07-01', '2024-01-01', '2024-07-01'] });
  });

  it('in Persian digits, of the Persian calendar', () => {
    expect(readingOf('سال\tجمعیت\tرشد\n۱۴۰۱\t۸۴\t۱٫۲\n۱۴۰۲\t۸۵\t۰٫۸\n۱۴۰۳\t۸۶\t۰٫۹')).toMatchObject({ values: [84, 85, 86], times: ['2022-03-21', '2023-03-21', '2024-03-20'] });
  });

  it('in Arabic, Persian and Devanagari digits', () => {
    const tableOf = (zero: number): string => ['', 'Population', 'Growth'].join('\t') + YEARS.map((year, row) => `\n${Array.from(year.slice(0, 4), (digit) => String.fromCharCode(zero + Number(digit))).join('')}\t${row + 0.5}\t${row + 7}`).join('');
    for (const zero of [0x660, 0x6f0, 0x966]) expect(readingOf(tableOf(zero))).toMatchObject({ values: [0.5, 1.5, 2.5, 3.5], times: YEARS });
  });

  it.each([' (est.)', ' est.', 'e', 'F', '¹', '*', '[1]', ' [a]', ' (p)', ' p', ' [YR2025]'])('with %j behind the last', (mark) => {
    expect(readingOf(`Year\tPop\n2022\t5\n2023\t10\n2024\t20\n2025${mark}\t30`)).toMatchObject({ values: [5, 10, 20, 30], times: YEARS });
  });

  it('with the newest first and a mark', () => {
    expect(readingOf('Year\tPop\n2025*\t30\n2024\t20\n2023\t10\n2022\t5')).toMatchObject({ values: [5, 10, 20, 30], times: YEARS, notes: ['sorted-dates'] });
  });

  it('above a line of totals, which is left out', () => {
    expect(readingOf('Year,Sales\n2022,10\n2023,20\n2024,40\nTotal,70')).toMatchObject({ values: [10, 20, 40], times: YEARS.slice(0, 3), skipped: ['Total: bad-date'] });
  });

  it.each<readonly [string, readonly number[]]>([
    ['Pump\tPower\nA\t1500\nB\t1600', [1500, 1600]],
    ['City\tDays\nA\t1600\nB\t1700', [1600, 1700]],
    ['Job\tSalary per year\nA\t30000\nB\t40000', [30000, 40000]],
    ['Year\n2023\n2024', [2023, 2024]],
  ])('but only where it is called so: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});

describe('the parts of a moment make one time', () => {
  it.each<readonly [string, readonly number[], readonly string[]]>([
    ['year,week,cases\n2025,51,10\n2025,52,20\n2026,1,30', [10, 20, 30], ['2025-12-15', '2025-12-22', '2025-12-29']],
    ['Jahr;KW;Fälle\n2025;51;10\n2025;52;20\n2026;1;30', [10, 20, 30], ['2025-12-15', '2025-12-22', '2025-12-29']],
    ['Jahr;Woche;Fälle\n2025;KW 51;10\n2025;KW 52;20\n2026;KW 1;30', [10, 20, 30], ['2025-12-15', '2025-12-22', '2025-12-29']],
    ['Year\tQuarter\tGDP\n2025\tI\t10\n2025\tII\t11\n2025\tIII\t12\n2025\tIV\t13\n2026\tI\t14', [10, 11, 12, 13, 14], QUARTERS],
    ['Year\tQuarter\tGDP\n2025\tQ1\t10\n\tQ2\t11\n\tQ3\t12\n\tQ4\t13\n2026\tQ1\t14', [10, 11, 12, 13, 14], QUARTERS],
    ['Year\tQuarter\tGDP\n2025*\t1\t10\n\t2\t11\n\t3\t12\n\t4\t13\n2026\t1\t14', [10, 11, 12, 13, 14], QUARTERS],
    ['2025;Oktober;122,7\n2025;November;122,9\n2025;Dezember;123,0\n2026;Januar;123,1', [122.7, 122.9, 123, 123.1], ['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01']],
    ['Date,Hour,Load\n2026-01-05,0,100.5\n2026-01-05,1,101.5\n2026-01-05,2,102.5', [100.5, 101.5, 102.5], ['2026-01-05', '2026-01-05T01:00', '2026-01-05T02:00']],
    ['Date,HE,Load\n2026-01-05,23,100.5\n2026-01-05,24,101.5\n2026-01-06,1,102.5', [100.5, 101.5, 102.5], ['2026-01-05T23:00', '2026-01-06', '2026-01-06T01:00']],
    ['Year,Month,Day,Hour,Load\n2026,1,5,0,100.5\n2026,1,5,1,101.5', [100.5, 101.5], ['2026-01-05', '2026-01-05T01:00']],
    ['Year,Month,Day,Hour,Minute,Load\n2026,1,5,0,5,100.5\n2026,1,5,0,10,101.5', [100.5, 101.5], ['2026-01-05T00:05', '2026-01-05T00:10']],
    ['[{"time":{"year":2026,"month":1,"day":5},"value":1.5},{"time":{"year":2026,"month":1,"day":6},"value":1.6}]', [1.5, 1.6], ['2026-01-05', '2026-01-06']],
    ['Date,Distance,Time\n2026-01-05 18:00,5.1,00:30:12\n2026-01-06 18:00,5.2,00:31:12', [5.1, 5.2], ['2026-01-05T18:00', '2026-01-06T18:00']],
    ['t,v\n2026-01-05 23:00,1\n2026-01-05 24:00,2\n2026-01-06 01:00,3', [1, 2, 3], ['2026-01-05T23:00', '2026-01-06', '2026-01-06T01:00']],
  ])('%j', (text, values, times) => {
    expect(readingOf(text)).toMatchObject({ values, times });
  });
});

describe('a period that is the total of others in its column is left out', () => {
  it.each<readonly [string, readonly number[], readonly string[]]>([
    ['Month\tSales\nJan 2026\t10\nFeb 2026\t20\nMar 2026\t30\nQ1 2026\t60\nApr 2026\t40', [10, 20, 30, 40], ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']],
    ['Month\tSales\nJan\t10\nFeb\t20\nMar\t30\nQ1\t60\nApr\t40', [10, 20, 30, 40], ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']],
    ['Co\tQ3 2025\tQ4 2025\tFY 2025\tQ1 2026\nA\t1\t2\t3\t4\nB\t1\t2\t3\t4', [1, 2, 4], ['2025-07-01', '2025-10-01', '2026-01-01']],
    ['Year\tNov\tDec\tQ4\n2024\t1\t2\t9\n2025\t3\t4\t9', [1, 2, 3, 4], ['2024-11-01', '2024-12-01', '2025-11-01', '2025-12-01']],
    ['Day\tv\n2026-01-30\t1\n2026-01-31\t2\nJan 2026\t3\n2026-02-01\t4', [1, 2, 4], ['2026-01-30', '2026-01-31', '2026-02-01']],
  ])('%j', (text, values, times) => {
    expect(readingOf(text)).toMatchObject({ values, times });
  });

});

describe('of years, quarters and months that follow one another in a column one kind is read', () => {
  const rows = (labels: readonly string[]): string => `Title,Rate\n${labels.map((label, index) => `${label},${index}`).join('\n')}`;
  const years = Array.from({ length: 12 }, (_, index) => `${2012 + index}`);
  const quarters = Array.from({ length: 12 }, (_, index) => `${2019 + Math.floor(index / 4)} Q${(index % 4) + 1}`);
  const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT'].map((month) => `2021 ${month}`);

  it.each<readonly [what: string, labels: readonly string[], first: number, count: number]>([
    ['the months, as the ONS publishes all three', [...years, ...quarters, ...months], 24, 10],
    ['the quarters, where there are no months', [...years, ...quarters], 12, 12],
    ['the years, where one quarter has come since', [...years, '2024 Q1'], 0, 12],
    ['the quarters, of which there are more', ['FY 2024', 'Q1 2025', 'Q2 2025'], 1, 2],
    ['the quarters behind a half', ['H1 2025', 'Q3 2025', 'Q4 2025'], 1, 2],
  ])('%s', (_, labels, first, count) => {
    const { values, skipped } = readingOf(rows(labels));
    expect(values).toEqual(Array.from({ length: count }, (_, index) => first + index));
    expect(skipped).toHaveLength(labels.length - count);
  });
});

describe('tables one below the other are series to choose from', () => {
  const two = 'Date\tA\n2026-01-05\t1\n2026-01-06\t2\n\nDate\tB\n2026-01-05\t100\n2026-01-06\t200';

  it('of which the first is read', () => {
    expect(readingOf(two)).toMatchObject({ values: [1, 2], name: 'A', notes: ['chose-series'] });
    expect(readingOf(two, { series: 'B' })).toMatchObject({ values: [100, 200], name: 'B', notes: ['chose-series'] });
    expect(readingOf(two, { series: 'gone' })).toMatchObject({ values: [1, 2], name: 'A' });
  });

  it('but a header that is only repeated begins no other', () => {
    expect(readingOf('Date\tA\n2026-01-05\t1\nDate\tA\n2026-01-06\t2')).toMatchObject({ values: [1, 2], name: 'A' });
  });
});

describe('stamps in one number are days and their times', () => {
  it.each<readonly [string, readonly string[]]>([
    ['time,v\n202601050030,1\n202601050130,2\n202601050230,3', ['2026-01-05T00:30', '2026-01-05T01:30', '2026-01-05T02:30']],
    ['time,v\n2026010500,1\n2026010501,2', ['2026-01-05', '2026-01-05T01:00']],
    ['time,v\n20260105003000,1\n20260105003001,2', ['2026-01-05T00:30', '2026-01-05T00:30:01']],
    ['time,v\n20260105 003000,1\n20260105 003001,2', ['2026-01-05T00:30', '2026-01-05T00:30:01']],
    ['time,v\n20260105 0030,1\n20260105 0031,2', ['2026-01-05T00:30', '2026-01-05T00:31']],
    ['time,v\n20260105T003000Z,1\n20260105T003001Z,2', ['2026-01-05T00:30', '2026-01-05T00:30:01']],
    ['time,v\n20260105 00:30,1\n20260105 00:31,2', ['2026-01-05T00:30', '2026-01-05T00:31']],
    ['date,hour,v\n20260105,5,1\n20260105,24,2', ['2026-01-05T05:00', '2026-01-06']],
    // Epochs whose digits are no stamps.
    ['time,v\n2026990500,1\n2026990501,2', ['2034-03-26T12:55', '2034-03-26T12:55:01']],
    ['time,v\n1767571200,1\n1767571260,2', ['2026-01-05', '2026-01-05T00:01']],
  ])('%j', (text, times) => {
    expect(readingOf(text).times).toEqual(times);
  });

  it.each(['20261305 003000', '20260105 253000', '20260105x0030', '20260105 00300'])('but not %s', (stamp) => {
    expect(readingOf(`time,v\n${stamp},1\n${stamp},2`).times).toBeUndefined();
  });
});

describe('what only a whole column tells is read by it', () => {
  it.each<readonly [string, readonly number[], readonly string[]]>([
    ['Monat\tWert\n03.2026\t30\n02.2026\t20\n01.2026\t10', [10, 20, 30], ['2026-01-01', '2026-02-01', '2026-03-01']],
    ['Monat\tWert\n12.2025\t10\n01.2026\t20', [10, 20], ['2025-12-01', '2026-01-01']],
    ['Monat\tWert\n11/25\t10\n12/25\t20\n1/26\t30', [10, 20, 30], ['2025-11-01', '2025-12-01', '2026-01-01']],
    ['t\tv\n26.01.05\t1\n26.01.06\t2\n26.01.07\t3', [1, 2, 3], ['2026-01-05', '2026-01-06', '2026-01-07']],
    ['t\tv\n26-01-07\t1\n26-01-06\t2\n26-01-05\t3', [3, 2, 1], ['2026-01-05', '2026-01-06', '2026-01-07']],
    ['t\tv\n26.01.05\t1\n26.02.05\t2\n26.03.05\t3', [1, 2, 3], ['2005-01-26', '2005-02-26', '2005-03-26']],
    ['t\tv\n10 AM\t1\n11 am\t2\n12 p.m.\t3', [1, 2, 3], ['1970-01-01T10:00', '1970-01-01T11:00', '1970-01-01T12:00']],
    ['09:00 AM 5\n10:00 AM 6\n01:00 PM 7', [5, 6, 7], ['1970-01-01T09:00', '1970-01-01T10:00', '1970-01-01T13:00']],
    ['9:30 a.m. 5\n10:30 a.m. 6\n1:30 p.m. 7', [5, 6, 7], ['1970-01-01T09:30', '1970-01-01T10:30', '1970-01-01T13:30']],
    ['01/15/2024 11:00:00 AM 5\n01/15/2024 12:00:00 PM 6\n01/15/2024 01:00:00 PM 7', [5, 6, 7], ['2024-01-15T11:00', '2024-01-15T12:00', '2024-01-15T13:00']],
    ['t\tv\nJänner 2026\t1\nFeber 2026\t2', [1, 2], ['2026-01-01', '2026-02-01']],
    ['t\tv\nMar 12, 2026 (Feb)\t2\nFeb 12, 2026 (Jan)\t1', [1, 2], ['2026-02-12', '2026-03-12']],
    ['{"date":{"5":"2026-01-05","6":"2026-01-06"},"close":{"5":1.5,"6":1.6}}', [1.5, 1.6], ['2026-01-05', '2026-01-06']],
    ['{"2023":1.5,"2024":1.6}', [1.5, 1.6], ['2023-01-01', '2024-01-01']],
    ['[[1.5,1767571200],[1.6,1767571260]]', [1.5, 1.6], ['2026-01-05', '2026-01-05T00:01']],
  ])('%j', (text, values, times) => {
    expect(readingOf(text)).toMatchObject({ values, times });
  });

  it.each<readonly [string, readonly number[]]>([
    ['Week\tv\nKW 7\t10\nKW 6\t20\nKW 5\t30', [30, 20, 10]],
    ['Woche\tv\n1\t10\n52\t20\n51\t30\n50\t40', [40, 30, 20, 10]],
  ])('turns %j, whose labels count down, and says so', (text, values) => {
    expect(readingOf(text)).toEqual({ values, name: 'v', notes: ['sorted-dates'] });
  });

  it.each<readonly [string, readonly number[]]>([
    ['Week\tv\nKW 5\t10\nKW 6\t20\nKW 7\t30', [10, 20, 30]],
    ['Rank\tv\n3\t10\n2\t20\n1\t30', [10, 20, 30]],
    ['lap,time\n1,60\n2,59\n3,58', [60, 59, 58]],
    ['ratio\tv\n1.1950\t1\n1.2000\t2\n1.2050\t3', [1, 2, 3]],
  ])('leaves %j as it is', (text, values) => {
    expect(readingOf(text)).toMatchObject({ values });
    expect(readingOf(text).notes ?? []).not.toContain('sorted-dates');
  });
});

describe('times and values in pairs are read as such', () => {
  it.each<readonly [text: string, values: readonly number[], years: readonly string[]]>([
    ['{datetime.date(2024, 1, 1): 5, datetime.date(2024, 1, 2): 6}', [5, 6], ['2024-01-01', '2024-01-02']],
    ['2021: 5.5, 2022: 5.9, 2023: 6.1', [5.5, 5.9, 6.1], ['2021-01-01', '2022-01-01', '2023-01-01']],
    ['2021=5.5; 2022=5.9; 2023=6.1', [5.5, 5.9, 6.1], ['2021-01-01', '2022-01-01', '2023-01-01']],
    ['2021:5.5,2022:5.9', [5.5, 5.9], ['2021-01-01', '2022-01-01']],
    ['2021: 1,234, 2022: 1,334', [1234, 1334], ['2021-01-01', '2022-01-01']],
    ['2021：3.5亿，2022：4.1亿', [3.5e8, 4.1e8], ['2021-01-01', '2022-01-01']],
    ['2024-01-01=5.5 2024-01-02=5.9', [5.5, 5.9], ['2024-01-01', '2024-01-02']],
  ])('%s', (text, values, times) => {
    expect(readingOf(text, { language: { decimal: '.' } })).toMatchObject({ values, times });
  });

  it.each<readonly [string, readonly number[]]>([
    ['ports 2021: 5, 2022: 6', [2021, 5, 2022, 6]],
    ['2021: 5 apples here, 2022: 6', [2021, 5, 2022, 6]],
  ])('but not among words: %s', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});
