import type { Page } from 'playwright';
import { readCells } from '../../../src/core/series/read-cells.ts';
import type { Reading } from '../../../src/core/series/reading.ts';
import type { RawTable } from '../../../src/extension/page/raw-document.ts';
import { decimalOf } from '../../../src/core/series/decimal-of.ts';
import { MEASURED } from '../../support/measured.ts';
import type { PageServer } from '../../support/page-server.ts';
import { inPageScript } from '../../support/in-page-script.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readDocumentOf } from '../../support/reader-page.ts';
import { dayAfter, tableMarkup } from '../../support/table-markup.ts';
import { traceTasks } from '../../support/trace-tasks.ts';

async function tablesOf(page: Page, pages: PageServer, name: string): Promise<readonly RawTable[]> {
  await page.goto(pages.url(`tables/${name}.html`));
  return (await readDocumentOf(page)).tables;
}

function readColumn({ rows, language }: RawTable, column?: string): Reading {
  return readCells(rows, { decimal: decimalOf(language), column, series: column });
}

const days = (...dates: string[]): number[] => dates.map((date) => Date.parse(date));

/** What a page's first table reads as: the column asked for, and its values and times in order. */
const PAGES: readonly {
  readonly title: string;
  readonly page: string;
  readonly name: string;
  readonly column?: string;
  readonly values: readonly number[];
  /** Not looked at where the core does not yet know how the page writes them. */
  readonly times?: readonly number[];
}[] = [
  {
    title: 'an encyclopedia: footnotes, hidden sort keys and a header of two rows',
    page: 'encyclopedia', name: 'Census population', column: 'Population Total',
    values: [119_581, 126_052, 123_911, 133_320, 149_815, 160_580, 170_215],
    times: days('1901', '1911', '1921', '1931', '1951', '1961', '1971'),
  },
  {
    title: 'a price history: newest first, with dividends, splits and an advertisement between the prices',
    page: 'price-history', name: 'Northgate Rail, Inc. (NGR)',
    values: [180.75, 179.66, 175.1, 170.12, 169.12, 169, 170.73],
    times: days('2024-02-29', '2024-03-01', '2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'a statistics office: German numbers, years above their months, sums of each year',
    page: 'statistics-office', name: 'Umsatz im Einzelhandel nach Monaten', column: 'Umsatz nominal in Mill. EUR',
    values: [1052.4, 1148, 1301.7, 961.2, 948.8, 1077.5],
    times: days('2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03'),
  },
  {
    title: 'a shop: cents that are raised, beside the number of a footnote',
    page: 'raised-cents', name: 'Price of a kettle',
    values: [19.99, 18.49, 1020, 20.5], times: days('2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'),
  },
  {
    title: 'a shop: the sign of a currency raised, too',
    page: 'raised-cents', name: 'Price of a kettle', column: 'Shipping',
    values: [4.5, 5, 5.25, 5.75], times: days('2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'),
  },
  {
    title: 'a shop: hours and minutes',
    page: 'raised-cents', name: 'Price of a kettle', column: 'Time to ship',
    values: [30.25, 28, 29.5, 26.75], times: days('2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'),
  },
  {
    title: 'Japanese stocks: dates and a header in Japanese, closes taken',
    page: 'japanese-stocks', name: '北門鉄道(株) 時系列',
    values: [3627, 3621, 3662, 3689, 3641, 3602],
    times: days('2024-03-01', '2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'Japanese stocks: a black triangle is a minus',
    page: 'japanese-stocks', name: '北門鉄道(株) 時系列', column: '前日比',
    values: [15, -6, 41, 27, -48, -39],
    times: days('2024-03-01', '2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'Korean stocks: a hidden word says that a change is a fall',
    page: 'korean-stocks', name: '북문철도 일별시세', column: '전일비',
    values: [1500, -1200, -800, -700, 1100],
    times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'Korean stocks: and so does a picture',
    page: 'korean-stocks', name: '북문철도 일별시세', column: '등락',
    values: [1500, -1200, -800, -700, 1100],
    times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'Korean stocks: beside a share or a level a picture says how that came about',
    page: 'korean-stocks', name: '북문철도 일별시세', column: '거래량',
    values: [23_210_474, 19_505_124, 13_481_818, 14_516_963, 19_271_349],
    times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'Korean stocks: a share that has fallen is none below zero',
    page: 'korean-stocks', name: '북문철도 일별시세', column: '배당 (%)',
    values: [2, 2, 2, 2, 1.9],
    times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'a labour office: year, month and both in each row, under their names',
    page: 'labour-office', name: 'Consumer prices, all items', column: '12-Month Change',
    values: [3.2, 3.1, 3.4, 3.1, 3.2],
    times: days('2023-10', '2023-11', '2023-12', '2024-01', '2024-02'),
  },
  {
    title: 'years with their sums above their months',
    page: 'sums-of-years', name: 'Visitors by month', column: 'Visitors',
    values: [1000, 1100, 1200, 1300, 1250],
    times: days('2023-11', '2023-12', '2024-01', '2024-02', '2024-03'),
  },
  {
    title: 'signs under a name that is made of them',
    page: 'sums-of-years', name: 'Visitors by month', column: '+/–',
    values: [-70, -30, 50, 90, -20],
  },
  {
    title: 'an Arabic table: right to left, in Arabic-Indic digits, without its sum',
    page: 'arabic', name: 'الإنتاج السنوي من القمح', column: 'الإنتاج (ألف طن)',
    values: [8421.5, 8348.6, 8558.8, 9101.9, 9842.5, 9700],
  },
  {
    title: 'years across: the first row',
    page: 'years-across', name: 'Exports of goods (billions)',
    values: [12.4, 13.1, 13.9, 14.2, 12.8, 15],
    times: days('2016', '2017', '2018', '2019', '2020', '2021'),
  },
  {
    title: 'months across and years down: one series, without total and average',
    page: 'months-by-years', name: 'Monthly rainfall at Northgate (mm)',
    values: [81, 64, 70, 45, 52, 61, 48, 66, 72, 90, 95, 88, 92, 120, 55, 30, 18, 77, 69, 84, 58, 110, 74, 99, 101, 58, 49, 22, 91, 40, 80, 62, 67, 98, 43, 85],
    times: Array.from({ length: 36 }, (_, month) => Date.UTC(2019, month)),
  },
  {
    title: 'Markdown on a code forge',
    page: 'markdown', name: 'Nightly throughput',
    values: [18_250, 18_310, 18_994, 18_870, 19_102],
    times: days('2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05'),
  },
  {
    title: 'a grid that draws the rows in view: in their own order, without its spacers',
    page: 'virtual-rows', name: 'Readings by hour',
    values: [1.25, 1, 0.875, 1.125, 1.75, 2.5],
    times: Array.from({ length: 6 }, (_, hour) => Date.UTC(2024, 1, 1, hour)),
  },
  {
    title: 'a grid of other elements by their roles: rows and cells where their numbers have them',
    page: 'aria-grid', name: 'Closing prices',
    values: [101.5, 103, 102.25, 104.75, 105],
    times: days('2024-05-06', '2024-05-07', '2024-05-08', '2024-05-09', '2024-05-10'),
  },
  {
    title: 'tables that lay out a page: the one inside that holds data',
    page: 'old-layout', name: 'Water levels',
    values: [412, 408, 415, 421, 419],
    times: days('2003-06-01', '2003-06-02', '2003-06-03', '2003-06-04', '2003-06-05'),
  },
  {
    title: 'quotes: the price before its change, struck-out prices left out, dates of `time`',
    page: 'quotes', name: 'Quote history',
    values: [12.3, 12.1, 12.45, 12.6, 12.8],
    times: days('2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12'),
  },
  {
    title: 'quotes: triangles are signs of a change',
    page: 'quotes', name: 'Quote history', column: 'Change',
    values: [0.4, -1.6, 2.9, 1.2, 1.6],
    times: days('2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12'),
  },
  {
    title: 'quotes: sort keys for numbers that are written in words',
    page: 'quotes', name: 'Quote history', column: 'Traded',
    values: [1_234_567, 1_199_020, 2_010_000, 1_875_500, 1_500_000],
    times: days('2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12'),
  },
  {
    title: 'an annual report: signs of currencies and brackets in cells of their own, spacers, years across',
    page: 'annual-report', name: 'Statements of operations', column: 'Net income (loss)',
    values: [-862, 690, -775, 862, -1205], times: days('2019', '2020', '2021', '2022', '2023'),
  },
  {
    title: 'an annual report: a dash for nothing is missing, not a sign',
    page: 'annual-report', name: 'Statements of operations', column: 'Earnings (loss) per share',
    values: [-0.08, 0.07, NaN, 0.08, -0.12], times: days('2019', '2020', '2021', '2022', '2023'),
  },
  {
    title: 'an annual report: percent signs in cells of their own',
    page: 'annual-report', name: 'Statements of operations', column: 'Operating margin',
    values: [-3.5, 2.2, -1.4, 1.2, -1.5], times: days('2019', '2020', '2021', '2022', '2023'),
  },
  {
    title: 'a quarterly report: numbers over two columns below those that have a sign in the first',
    page: 'quarterly-report', name: 'Results by quarter', column: 'Net income (loss)',
    values: [24_160, 19_881, 22_956, 33_916, -23_636], times: days('2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31'),
  },
  {
    title: 'flags of statistics in cells of their own: a heading over both names the number',
    page: 'flags-beside', name: 'Unemployment rate',
    values: [6.8, 6.7, 7.1, 7.1, 6.2, 6.1], times: days('2018', '2019', '2020', '2021', '2022', '2023'),
  },
  {
    title: 'dates across that no markup calls a header',
    page: 'dates-across', name: 'Outlook', column: 'Total rain',
    values: [0, 1, 2, 3, 4, 5], times: days('2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05', '2024-05-06'),
  },
  {
    title: 'a grid that keeps its first column in place: the parts of a row are one',
    page: 'pinned-column', name: 'Pinned column',
    values: [2.5, 2.75, 2.6, 2.9, 3.1], times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'),
  },
  {
    title: 'a header in a table of its own, and days whose year only the key that they are sorted by tells',
    page: 'header-apart', name: 'River gauge', column: 'Flow (m³/s)',
    values: [14.5, 15.5, 16.5, 17.5, 18.5, 19.5], times: days('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08', '2024-03-09'),
  },
  {
    title: 'years in rows without values above their months, which end in a colon; a bracket that nothing opens',
    page: 'years-alone', name: 'Units sold',
    values: [26, 28, 27, 27, 29, 28], times: days('2021-01', '2021-02', '2021-03', '2022-01', '2022-02', '2022-03'),
  },
  {
    title: 'hidden rows, columns and text: what is seen',
    page: 'hidden-parts', name: 'Weekly sales',
    values: [120, 131, 127, 140],
    times: days('2024-01-01', '2024-01-08', '2024-01-15', '2024-01-22'),
  },
];

for (const { title, page: name, name: tableName, column, values, times } of PAGES) {
  test(title, async ({ page, pages }) => {
    const [table] = await tablesOf(page, pages, name);
    const { series } = readColumn(table, column);
    expect(table.name).toBe(tableName);
    expect(Array.from(series.values)).toEqual(values);
    if (times) expect(Array.from(series.times ?? [])).toEqual(times);
  });
}

test('a total across rows of series stays a series of its own', async ({ page, pages }) => {
  const [table] = await tablesOf(page, pages, 'years-across');
  const choice = readColumn(table).notes.find(({ code }) => code === 'chose-series');
  expect(table.rows.at(-1)).toEqual(['Total', '', '60.3', '63.0', '68.1', '69.1', '', '74.3']);
  expect(choice && 'offers' in choice ? choice.offers.length : 0).toBe(4);
});

test('a year without a value among years stays a gap', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'years-alone')).find(({ name }) => name === 'Visitors');
  expect(table && Array.from(readColumn(table).series.values)).toEqual([120, 130, NaN, 90, 140]);
});

test('years above the months of another year are no headings of these', async ({ page, pages }) => {
  const tables = await tablesOf(page, pages, 'sums-of-years');
  expect(tables.find(({ name }) => name.includes('this one'))?.rows.map(([period]) => period)).toEqual(['Period', '2022', '2023', '2024', 'Jan', 'Feb']);
});

test('years with their code in brackets are years', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'years-alone')).find(({ name }) => name === 'Growth');
  expect(table?.rows[0]).toEqual(['Country', '2019', '2020', '2021', '2022', '2023']);
});

test('a table of data is no header of the one behind it', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'header-apart')).find(({ name }) => name === 'Bridges');
  expect(table?.rows[0]).toEqual(['Old bridge', '120', '60']);
});

test('names over the sign and the number of a column are its own', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'quarterly-report'))[1];
  expect(table.rows.slice(0, 2)).toEqual([['Quarter ended', 'High', 'Low'], ['March 31, 2022', '$45.10', '$40.02']]);
});

test('a column that has a name of its own keeps its signs and brackets', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'flags-beside'))[1];
  expect(table.rows.slice(0, 2)).toEqual([['Day', 'Currency', 'Taken', 'Rank'], ['2024-05-01', '$', '120', '(1)']]);
});

test('blocks side by side with an empty column between them are one table', async ({ page, pages }) => {
  const table = (await tablesOf(page, pages, 'dates-across'))[1];
  expect(Array.from(readColumn(table).series.values)).toEqual([3, 3.1, 3.2, 3.3, 4, 4.1, 4.2, 4.3]);
});

test('tables with times come before those without, such as a league', async ({ page, pages }) => {
  const tables = await tablesOf(page, pages, 'league');
  expect(tables.map(({ name, element }) => [name, element])).toEqual([['Attendance by season', 'table:1'], ['Standings', 'table:0']]);
});

test('a calendar to pick a day from is no table of data', async ({ page, pages }) => {
  expect(await tablesOf(page, pages, 'date-picker')).toEqual([]);
});

for (const name of ['old-layout', 'hidden-parts']) {
  test(`of ${name} nothing but the table that shows data is read`, async ({ page, pages }) => {
    expect(await tablesOf(page, pages, name)).toHaveLength(1);
  });
}

test('a table in an open shadow root is read in the language around it, and again by its address', async ({ page, pages }) => {
  await page.goto(pages.url('tables/statistics-office.html'));
  await page.evaluate(() => {
    const table = document.querySelector('table') as Element;
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(table.cloneNode(true), table.cloneNode(true));
    table.remove();
  });
  const { tables } = await readDocumentOf(page);
  expect(tables.map(({ element, language }) => [element, language])).toEqual([['table:0', 'de'], ['table:1', 'de']]);
  const again = await readDocumentOf(page, { element: 'table:1' });
  expect(again.tables).toEqual([tables[1]]);
});

test('the box is where the table is, and tells whether it is in view', async ({ page, pages }) => {
  await page.goto(pages.url('tables/markdown.html'));
  const place = await page.locator('table').boundingBox();
  const [table] = (await readDocumentOf(page)).tables;
  expect(table).toMatchObject({ inView: true });
  expect(table.box.left).toBeCloseTo(place?.x ?? NaN, 3);
  expect(table.box.top).toBeCloseTo(place?.y ?? NaN, 3);
  await page.evaluate(() => (document.body.style.paddingTop = '2000px'));
  expect((await readDocumentOf(page)).tables[0].inView).toBe(false);
});

test('of a table of more than 20,000 rows the newest are read, and no task of the page computes for 50 ms', MEASURED, async ({ browser, ownPage: page, pages }) => {
  await page.goto(pages.url('tables/markdown.html'));
  const quotes = Array.from({ length: 20_500 }, (_, index) => [dayAfter('2024-01-01', -index), '1,234.50', '1,240.00', '<span>1,230.25</span>', (20_500 - index).toFixed(2), '<span class="up">+0.4%</span>', '12,345,678']);
  await page.locator('table').evaluate((table, markup) => {
    table.innerHTML = markup;
    void (table as HTMLTableElement).offsetHeight;
  }, tableMarkup(['Date', 'Open', 'High', 'Low', 'Close', 'Change', 'Volume'], quotes));
  const bundle = await inPageScript('page/tables/read-tables.ts');
  let text = '';
  const tasks = await traceTasks(await browser.newBrowserCDPSession(), page, async () => {
    // As one text: Playwright takes longer over so many cells than the reader.
    text = await page.evaluate<string>(`(async () => { ${bundle}
      const [{ rows }] = await inPage.readTables([document], null);
      // What follows is the test's own.
      await new Promise((resolve) => setTimeout(resolve));
      return rows.map((cells) => cells[0] + ';' + cells[4]).join('|');
    })()`);
  });
  const rows = text.split('|').map((line) => line.split(';'));
  expect(rows).toHaveLength(20_001);
  const { series } = readCells(rows);
  expect([series.values.length, series.values[0], series.values[19_999]]).toEqual([20_000, 501, 20_500]);
  console.log(`20,500 rows of 7 cells: ${tasks.length} tasks, the longest computed ${tasks[0].cpuMs.toFixed(1)} ms`);
  expect(tasks[0].cpuMs).toBeLessThan(50);
});

test('reading leaves the page as it was', async ({ page, pages }) => {
  await page.goto(pages.url('tables/quotes.html'));
  const state = (): Promise<unknown> => page.evaluate(() => [document.documentElement.outerHTML, Object.getOwnPropertyNames(globalThis)]);
  const before = await state();
  await readDocumentOf(page);
  expect(await state()).toEqual(before);
});
