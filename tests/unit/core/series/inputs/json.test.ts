import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../../src/core/series/parse-series.ts';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const DAYS = ['2024-01-02', '2024-01-03', '2024-01-04'];
const SECONDS = DAYS.map((day) => Date.parse(day) / 1000);

type Case = readonly [what: string, json: unknown, reading: ReadingInShort];

describe('JSON is read in the usual shapes', () => {
  it.each<Case>([
    ['numbers', [1, null, 3], { values: [1, NaN, 3] }],
    ['numbers as strings', ['1,5', '2,5'], { values: [1.5, 2.5] }],
    ['pairs', [[0.1, 5], [0.2, 6]], { values: [5, 6] }],
    ['pairs of ms and values', SECONDS.map((s, i) => [s * 1000, i + 0.5]), { values: [0.5, 1.5, 2.5], times: DAYS }],
    ['pairs of days and values', DAYS.map((day, i) => [day, i + 0.5]), { values: [0.5, 1.5, 2.5], times: DAYS }],
    ['x and y', [{ x: 1, y: 2 }, { x: 2, y: 5 }], { values: [2, 5], name: 'y' }],
    ['t and v', SECONDS.map((t, v) => ({ t, v })), { values: [0, 1, 2], times: DAYS, name: 'v' }],
    ['time and value', DAYS.map((time, value) => ({ time, value })), { values: [0, 1, 2], times: DAYS, name: 'value' }],
    ['bars of a chart library', DAYS.map((time, i) => ({ time, open: i, high: i + 2, low: i - 1, close: i + 0.5 })), { values: [0.5, 1.5, 2.5], times: DAYS, name: 'close' }],
    ['objects within objects', DAYS.map((date, i) => ({ date, price: { usd: i + 0.5 } })), { values: [0.5, 1.5, 2.5], times: DAYS, name: 'price.usd' }],
    ['dates of MongoDB', DAYS.map((day, i) => ({ at: { $date: `${day}T00:00:00Z` }, v: i + 0.5 })), { values: [0.5, 1.5, 2.5], times: DAYS, name: 'v' }],
    ['columns', { dates: DAYS, values: [1, 2, 3] }, { values: [1, 2, 3], times: DAYS, name: 'values' }],
    ['x and y as columns', { x: [1, 2, 3], y: [4, 5, 6] }, { values: [4, 5, 6], name: 'y' }],
    ['an object of dates', Object.fromEntries(DAYS.map((day, i) => [day, i + 0.5])), { values: [0.5, 1.5, 2.5], times: DAYS, name: 'y' }],
    ['an object of years', { 2021: 1.5, 2022: 2.5, 2023: 3.5 }, { values: [1.5, 2.5, 3.5], times: ['2021-01-01', '2022-01-01', '2023-01-01'], name: 'y' }],
    ['rows wrapped up', { status: 'ok', result: { data: DAYS.map((date, value) => ({ date, value })) } }, { values: [0, 1, 2], times: DAYS, name: 'value' }],
    ['Yahoo', { chart: { result: [{ meta: { symbol: 'AAPL', regularMarketPrice: 5 }, timestamp: SECONDS, indicators: { quote: [{ close: [1, null, 3], open: [4, 5, 6], volume: [7, 8, 9] }], adjclose: [{ adjclose: [1, 2, 3] }] } }], error: null } }, { values: [1, NaN, 3], times: DAYS, name: 'close' }],
    ['Alpha Vantage', { 'Meta Data': { '1. Information': 'Daily Prices', '2. Symbol': 'IBM' }, 'Time Series (Daily)': Object.fromEntries([...DAYS].reverse().map((day, i) => [day, { '1. open': '160.5', '4. close': String(3.5 - i), '5. volume': '5000' }])) }, { values: [1.5, 2.5, 3.5], times: DAYS, name: '4. close' }],
    ['Twelve Data', { meta: { symbol: 'AAPL' }, values: DAYS.map((datetime, i) => ({ datetime, open: '1', close: String(i + 0.5) })), status: 'ok' }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'close' }],
    ['FRED', { realtime_start: '2024-02-01', observations: DAYS.map((date, i) => ({ realtime_start: '2024-02-01', realtime_end: '2024-02-01', date, value: i === 1 ? '.' : `${i}.5` })) }, { values: [0.5, NaN, 2.5], times: DAYS, name: 'value' }],
    ['World Bank', [{ page: 1, pages: 1 }, [2023, 2022, 2021].map((year, i) => ({ indicator: { id: 'SP.POP', value: 'Population' }, country: { id: 'FR' }, date: String(year), value: 30 - i, decimal: 0 }))], { values: [28, 29, 30], times: ['2021-01-01', '2022-01-01', '2023-01-01'], name: 'value' }],
    ['Frankfurter', { base: 'EUR', rates: Object.fromEntries(DAYS.map((day, i) => [day, { USD: 1.5 + i }])) }, { values: [1.5, 2.5, 3.5], times: DAYS, name: 'USD' }],
    ['CoinGecko', { prices: SECONDS.map((s, i) => [s * 1000, i + 0.5]), market_caps: SECONDS.map((s, i) => [s * 1000, i + 100]), total_volumes: SECONDS.map((s, i) => [s * 1000, i + 200]) }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'prices' }],
    ['Prometheus', { status: 'success', data: { resultType: 'matrix', result: [{ metric: { job: 'a' }, values: SECONDS.map((s, i) => [s, `${i}.5`]) }] } }, { values: [0.5, 1.5, 2.5], times: DAYS }],
    ['InfluxDB', { results: [{ series: [{ name: 'cpu', columns: ['time', 'usage'], values: DAYS.map((day, i) => [`${day}T00:00:00Z`, i + 0.5]) }] }] }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'usage' }],
    ['pandas by columns', { date: { 0: DAYS[0], 1: DAYS[1], 2: DAYS[2] }, close: { 0: 1.5, 1: 2.5, 2: 3.5 } }, { values: [1.5, 2.5, 3.5], times: DAYS, name: 'close' }],
    ['pandas by columns under dates', { close: Object.fromEntries(SECONDS.map((s, i) => [String(s * 1000), i + 0.5])) }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'y' }],
    ['pandas split', { columns: ['date', 'close'], index: [0, 1, 2], data: DAYS.map((day, i) => [day, i + 0.5]) }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'close' }],
    ['Chart.js', { type: 'line', data: { labels: DAYS, datasets: [{ label: 'Sales', data: [1, 2, 3], borderWidth: 1 }] } }, { values: [1, 2, 3], times: DAYS, name: 'Sales' }],
    ['Chart.js with points', { data: { datasets: [{ label: 'Sales', data: DAYS.map((x, y) => ({ x, y })) }] } }, { values: [0, 1, 2], times: DAYS, name: 'y' }],
    ['Plotly', { data: [{ x: DAYS, y: [1, 2, 3], type: 'scatter', name: 'A' }], layout: { title: 'T', xaxis: { range: [0, 1] } } }, { values: [1, 2, 3], times: DAYS, name: 'A' }],
    ['Vega', { $schema: 'https://vega.github.io', data: { values: DAYS.map((d, i) => ({ d, v: i + 0.5 })) }, mark: 'line', encoding: { x: { field: 'd' } } }, { values: [0.5, 1.5, 2.5], times: DAYS, name: 'v' }],
    ['Highcharts', { title: { text: 'T' }, xAxis: { categories: DAYS }, series: [{ name: 'A', data: [1, 2, 3] }] }, { values: [1, 2, 3], times: DAYS, name: 'A' }],
    ['Highcharts with pairs', { series: [{ name: 'A', data: SECONDS.map((s, i) => [s * 1000, i + 0.5]) }] }, { values: [0.5, 1.5, 2.5], times: DAYS }],
    ['ECharts', { xAxis: { type: 'category', data: DAYS }, yAxis: { type: 'value' }, series: [{ type: 'line', name: 'A', data: [1, 2, 3] }] }, { values: [1, 2, 3], times: DAYS, name: 'A' }],
    ['ApexCharts', { series: [{ name: 'A', data: [1, 2, 3] }], xaxis: { categories: DAYS } }, { values: [1, 2, 3], times: DAYS, name: 'A' }],
    ['a table as an array of arrays', [['Date', 'Close'], ...DAYS.map((day, i) => [day, i + 0.5])], { values: [0.5, 1.5, 2.5], times: DAYS, name: 'Close' }],
    ['one long row', [Array.from({ length: 40 }, (_, i) => i + 0.5)], { values: Array.from({ length: 40 }, (_, i) => i + 0.5) }],
    ['names and numbers', { a: 1.5, b: 2.5, c: 3.5 }, { values: [1.5, 2.5, 3.5], name: 'y' }],
    ['keys that could do harm', [{ constructor: 5, toString: 1 }, { constructor: 6, toString: 2 }], { values: [5, 6], name: 'constructor' }],
    ['an empty array', [], { values: [] }],
    ['an array of empty arrays', [[], []], { values: [] }],
  ])('%s', (_, json, reading) => {
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, 2)]) {
      const { notes: _notes, skipped: _skipped, ...got } = readingOf(text);
      expect(got).toEqual(reading);
    }
  });

  it.each<readonly [string, readonly number[]]>([
    [DAYS.map((date, value) => JSON.stringify({ date, value })).join('\n'), [0, 1, 2]],
    ['[1,2]\n[3,4]\n[5,7]', [2, 4, 7]],
    ["[{'x': 1, 'y': None}, {'x': 2, 'y': 3.5}]", [NaN, 3.5]],
    ['{date: "2024-01-02", close: 5}\n{date: "2024-01-03", close: 6}', [5, 6]],
    ['[1, NaN, Infinity, 4]', [1, NaN, 4]],
    ['[1,2,3', [1, 2, 3]],
    ['[1,,3]', [1, NaN, 3]],
    ['data = [1.5, 2.5, 3.5];', [1.5, 2.5, 3.5]],
    ['const data = [\n  { t: "2024-01-02", v: 5 },\n  { t: "2024-01-03", v: 6 },\n];', [5, 6]],
    ['callback([1.5,2.5])', [1.5, 2.5]],
  ])('and in what is nearly JSON: %s', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });

  it.each<readonly [string, unknown, readonly string[], string, readonly number[]]>([
    ['Chart.js', { data: { labels: DAYS, datasets: [{ label: 'A', data: [1, 2, 3] }, { label: 'B', data: [4, 5, 6] }] } }, ['A', 'B'], 'column', [4, 5, 6]],
    ['Highcharts with pairs', { series: [{ name: 'A', data: SECONDS.map((s, i) => [s * 1000, i]) }, { name: 'B', data: SECONDS.map((s, i) => [s * 1000, i + 4]) }] }, ['A', 'B'], 'series', [4, 5, 6]],
    ['CoinGecko', { prices: SECONDS.map((s, i) => [s * 1000, i]), market_caps: SECONDS.map((s, i) => [s * 1000, i + 4]) }, ['prices', 'market_caps'], 'series', [4, 5, 6]],
    ['Graphite', ['A', 'B'].map((target, n) => ({ target, datapoints: SECONDS.map((s, i) => [i + 4 * n, s]) })), ['A', 'B'], 'series', [4, 5, 6]],
    ['Plotly', [{ name: 'A', x: DAYS, y: [1, 2, 3] }, { name: 'B', x: DAYS, y: [4, 5, 6] }], ['A', 'B'], 'column', [4, 5, 6]],
    ['objects under dates', Object.fromEntries(DAYS.map((day, i) => [day, { open: i, close: i + 4 }])), ['open', 'close'], 'column', [4, 5, 6]],
  ])('and offers the series of %s', (_, json, names, choice, values) => {
    const text = JSON.stringify(json);
    const note = parseSeries(text).notes.find(({ code }) => code === `chose-${choice}`);
    const offers = note?.code === 'chose-column' || note?.code === 'chose-series' ? note.offers.map(({ name }) => name) : [];
    for (const name of names) expect(offers.some((offer) => offer.startsWith(name))).toBe(true);
    const last = offers.find((offer) => offer.startsWith(names[1])) ?? '';
    expect(readingOf(text, { [choice]: last })).toMatchObject({ values, times: DAYS });
  });
});

describe('JSON-stat is read by what its places mean', () => {
  const cube = (value: unknown, index: unknown, role?: unknown): string =>
    JSON.stringify({ class: 'dataset', label: 'Prices', value, id: ['geo', 'tid'], size: [2, 3], role, dimension: { geo: { category: { index: { DE: 0, FR: 1 }, label: { DE: 'Germany', FR: 'France' } } }, tid: { category: { index } } } });
  const index = { '2024-01-02': 0, '2024-01-03': 1, '2024-01-04': 2 };

  it.each<readonly [what: string, text: string]>([
    ['values in an array', cube([1, null, 3, 4, 5, 6], index)],
    ['values under their places', cube({ 0: 1, 1: null, 2: 3, 3: 4, 4: 5, 5: 6 }, index)],
    ['codes in an array', cube([1, null, 3, 4, 5, 6], DAYS)],
    ['the role of a time', cube([1, null, 3, 4, 5, 6], DAYS, { time: ['tid'] })],
  ])('%s', (_, text) => {
    expect(readingOf(text)).toMatchObject({ values: [1, NaN, 3], times: DAYS, name: 'Germany', notes: ['chose-series'] });
    expect(readingOf(text, { series: 'France' })).toMatchObject({ values: [4, 5, 6], times: DAYS, name: 'France' });
  });

  it('but not what only has its keys', () => {
    expect(readingOf(JSON.stringify({ id: ['a'], size: [3], value: [1, 2, 3], dimension: { a: 5 } })).values).toEqual([1, 2, 3]);
    expect(readingOf(cube([1, 2, 3, 4, 5, 6], [])).values.length).toBeGreaterThan(0);
  });
});

describe('literals of programs are read as JSON is', () => {
  const DAYS = ['2020-01-01', '2020-02-01', '2020-03-01'];

  it.each<readonly [what: string, text: string, times: readonly string[] | undefined]>([
    ['Date.UTC', '[[Date.UTC(2020,0,1), 5],[Date.UTC(2020, 1, 1), 6],[Date.UTC(2020, 2, 1), 7]]', DAYS],
    ['new Date of numbers', '[{x: new Date(2020, 0), y: 5}, {x: new Date(2020, 1), y: 6}, {x: new Date(2020, 2, 1), y: 7}]', DAYS],
    ['new Date of a text', '[{x: new Date("2020-01-01"), y: 5}, {x: new Date("2020-02-01"), y: 6}, {x: new Date(\'2020-03-01\'), y: 7}]', DAYS],
    ['new Date of milliseconds', '[[new Date(1577836800000), 5],[new Date(1580515200000), 6],[new Date(1583020800000), 7]]', DAYS],
    ['dates of Python', '[[datetime.date(2020, 1, 1), 5], [datetime.date(2020, 2, 1), 6], [datetime.datetime(2020, 3, 1, 0, 0), 7]]', DAYS],
    ['wrapped values', "[[Timestamp('2020-01-01 00:00:00'), np.float64(5)], [Timestamp('2020-02-01 00:00:00'), np.float64(6)], [Timestamp('2020-03-01 00:00:00'), np.float64(7)]]", DAYS],
    ['a variable', 'var data = [[Date.UTC(2020,0,1), 5],[Date.UTC(2020,1,1), 6],[Date.UTC(2020,2,1), 7]];', DAYS],
    ['a property', 'data: [["2020-01-01", 5],["2020-02-01", 6],["2020-03-01", 7]],', DAYS],
    ['a call', "Highcharts.chart('box', { series: [{ data: [5, 6, 7] }] });", undefined],
    ['numbers alone', 'const data = [5, 6, 7];', undefined],
    ['a table of pandas in parts', '{"columns":["v","w"],"index":["2020-01-01","2020-02-01","2020-03-01"],"data":[[5,1],[6,2],[7,3]]}', DAYS],
    ['whole numbers of R', 'c(5L, 6L, 7L)', undefined],
  ])('%s', (_, text, times) => {
    const reading = readingOf(text);
    expect(reading.values).toEqual([5, 6, 7]);
    expect(reading.times).toEqual(times);
  });

  it('and what is called like one in a text is no literal', () => {
    expect(readingOf('x: 5\ny: 6\nz: 7').values).toEqual([5, 6, 7]);
    expect(readingOf('[1, f(), 3]').values).toContain(3);
  });
});
