import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import type { ParseOptions } from '../../../../src/core/series/parse-options.ts';
import { readCells } from '../../../../src/core/series/read-cells.ts';
import { readLabels } from '../../../../src/core/series/read-labels.ts';
import { MOST_SKIPPED_KEPT, type Reading } from '../../../../src/core/series/reading.ts';

const LOCALES = [
  ...['en-US', 'en-IN', 'en-ZA', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'es-ES', 'es-MX'],
  ...['pt-BR', 'pt-PT', 'nl-NL', 'sv-SE', 'nb-NO', 'da-DK', 'fi-FI', 'is-IS', 'pl-PL', 'cs-CZ', 'sk-SK', 'hu-HU'],
  ...['ro-RO', 'bg-BG', 'el-GR', 'tr-TR', 'ru-RU', 'uk-UA', 'he-IL', 'ar-EG', 'ar-AE', 'fa-IR', 'hi-IN', 'mr-IN'],
  ...['bn-BD', 'ta-IN', 'th-TH', 'my-MM', 'ne-NP', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW', 'vi-VN', 'id-ID', 'et-EE', 'lt-LT'],
];

/** Whose names of months are known, and whose dates have no more in them than those, weekdays and numbers. */
const DATED_LOCALES = [
  ...['en-US', 'en-GB', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'it-IT', 'pt-BR', 'pt-PT', 'nl-NL', 'sv-SE'],
  ...['nb-NO', 'da-DK', 'fi-FI', 'is-IS', 'pl-PL', 'cs-CZ', 'sk-SK', 'hu-HU', 'ro-RO', 'bg-BG', 'el-GR', 'tr-TR', 'ru-RU', 'uk-UA'],
  ...['he-IL', 'hi-IN', 'id-ID', 'et-EE', 'lt-LT', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW'],
];
const NUMBERED_LOCALES = [
  ...['en-US', 'en-GB', 'en-IN', 'en-CA', 'de-DE', 'de-CH', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'it-IT', 'pt-BR', 'nl-NL', 'sv-SE', 'nb-NO'],
  ...['da-DK', 'fi-FI', 'pl-PL', 'cs-CZ', 'hu-HU', 'ro-RO', 'el-GR', 'tr-TR', 'ru-RU', 'uk-UA', 'he-IL', 'hi-IN', 'id-ID', 'ja-JP', 'ko-KR', 'zh-CN'],
];

/** For machines that are busy with other work. */
const TIME_LIMIT_MS = 60_000;

/** Text near the edges of every format: pieces that mean something, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...'0123456789.,;:+-−()[]{}"\'|\t\n\r $€%eEkM\u00a0\u202f\ufeff=#/'),
    fc.constantFrom('NaN', 'null', '1e400', 'Infinity', '2024-01-31', 'T10:00Z', 'date,close\n', '__proto__', 'Jan', '1,234', '\r\n'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 60 },
);
/** Tables of odd rows: cells that mean something, between any delimiter. */
const cells = fc.constantFrom(
  ...['1', '2.5', '1,234', '5m', '$5', '-', '', 'A', 'B', 'Jan', 'Jan 5', '2024', '2024-01-31', '03/04/2024', '10:30', 'Q1 2024', 'Close', 'date', '"', '1704412800', '45296'],
);
const tables = fc.tuple(fc.constantFrom(',', ';', '\t', '|', '  ', ' '), fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 }));
const configurations = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.integer(), fc.constantFrom('2024-01-31', '1,5', 'x', null, true), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 6 }),
  object: fc.dictionary(fc.constantFrom('data', 'x', 'y', 'name', 't', 'columns', '2024-01-01', '2024-01-02', '0', '1', '__proto__'), tie('value'), { maxKeys: 6 }),
})).object;
const anyOptions: fc.Arbitrary<ParseOptions> = fc.record({
  decimal: fc.constantFrom(undefined, '.' as const, ',' as const),
  dateOrder: fc.constantFrom(undefined, 'day-first' as const, 'month-first' as const),
  smallM: fc.constantFrom(undefined, 'million' as const, 'unit' as const),
  column: fc.constantFrom(undefined, 'Close', '2', 'x'),
  series: fc.constantFrom(undefined, 'A', 'x'),
  today: fc.constantFrom(undefined, 0, 1.7e12, -8.64e15, 8.64e15),
});
const anyText = fc.oneof(
  tables.map(([delimiter, rows]) => rows.map((row) => row.join(delimiter)).join('\n')),
  configurations.map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  pieces.map((parts) => parts.join('')),
  fc.json(),
);

/** Five numbers or more of two decimals: enough for a column to tell its decimal mark. */
const cents = fc
  .array(fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cent) => (cent * 100 + 11) / 10_000), { minLength: 5, maxLength: 20 })
  .map((values) => values.map((value) => Number(value.toFixed(4))));

const plainValues = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 });

describe('parseSeries, whatever the text', () => {
  it('never throws, gives finite values but at gaps, and tells the truth about what it skipped', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const reading = parseSeries(text, options);
        expectSound(reading);
        let before = 0;
        for (const { at, text: piece } of reading.skipped) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(text.slice(at, at + 80)).toContain(piece);
          before = at;
        }
      }),
      { numRuns: 3000 },
    );
  }, TIME_LIMIT_MS);

  it('reads any cells and labels as soundly', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(cells, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 }), { maxLength: 12 }), anyOptions, (rows, options) => {
        expectSound(readCells(rows, options));
        const times = readLabels(rows.flat(), { order: options.dateOrder, today: options.today });
        times?.forEach((time, i) => expect(Number.isFinite(time) && (i === 0 || time > times[i - 1])).toBe(true));
      }),
      { numRuns: 1000 },
    );
  }, TIME_LIMIT_MS);

  it('offers only choices that it then takes', () => {
    fc.assert(
      fc.property(tables, ([delimiter, rows]) => {
        const text = rows.map((row) => row.join(delimiter)).join('\n');
        for (const note of parseSeries(text).notes) {
          if (note.code !== 'chose-column' && note.code !== 'chose-series') continue;
          expect(note.offers.map(({ name }) => name)).toContain(note.chosen);
          for (const { name } of note.offers) {
            const again = parseSeries(text, note.code === 'chose-column' ? { column: name } : { series: name });
            const chosen = again.notes.find(({ code }) => code === note.code);
            expect(chosen).toMatchObject({ chosen: name });
          }
        }
      }),
      { numRuns: 500 },
    );
  }, TIME_LIMIT_MS);

  it('is not moved by a byte order mark, line ends of another system, or white space around it', () => {
    const line = fc.oneof(pieces.map((parts) => parts.join('').replace(/[\r\n]/g, '')), fc.constantFrom('1', '2.5', 'a,b', '2024-01-01,5'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('', ' ', '\n', ' \n\t'), (lines, blank) => {
        const plain = read(lines.join('\n'));
        expect(read(lines.join('\r\n'))).toEqual(plain);
        expect(read(lines.join('\r'))).toEqual(plain);
        expect(read(`\ufeff${lines.join('\n')}`)).toEqual(plain);
        expect(read(`${blank}${lines.join('\n')}${blank}`)).toEqual(plain);
      }),
    );
  });
});

function expectSound({ series, read, skipped, skippedCount, numericShare }: Reading): void {
  series.values.forEach((value, i) => expect(Number.isFinite(value)).toBe(series.gaps?.[i] !== 1));
  series.times?.forEach((time) => expect(Number.isFinite(time)).toBe(true));
  expect(numericShare >= 0 && numericShare <= 1).toBe(true);
  expect(read >= 0 && skippedCount >= skipped.length && skipped.length <= MOST_SKIPPED_KEPT).toBe(true);
}

/** What a reading comes to, without the places in its text. */
function read(text: string): unknown {
  const { series, read: count, skipped, numericShare, notes } = parseSeries(text);
  return [
    Array.from(series.values, String), series.times && [...series.times], series.unit, series.name, count, numericShare,
    skipped.map(({ text: piece, reason }) => [piece, reason]), notes.map(({ code }) => code),
  ];
}

describe('parseSeries, format and parse', () => {
  it.each(LOCALES)('reads a column written in %s back', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, minimumFractionDigits: 4 });
    fc.assert(
      fc.property(cents, (values) => {
        expect([...parseSeries(values.map((value) => format.format(value)).join('\n')).series.values]).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });

  it.each(LOCALES)('reads amounts of money written in %s back', (locale) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: 4 });
    fc.assert(
      fc.property(cents, (values) => {
        const { series } = parseSeries(values.map((value) => format.format(value)).join('\n'));
        expect([...series.values]).toEqual(values);
        expect(['€', 'EUR']).toContain(series.unit);
      }),
      { numRuns: 20 },
    );
  });

  it.each(LOCALES)('reads percentages written in %s back', (locale) => {
    const format = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 }).map((n) => n * 100 + 11), { minLength: 5, maxLength: 20 }), (hundredths) => {
        const { series } = parseSeries(hundredths.map((n) => format.format(n / 1e4)).join('\n'));
        expect(Array.from(series.values, (value) => Math.round(value * 100))).toEqual(hundredths);
        expect(series.unit).toBe('%');
      }),
      { numRuns: 10 },
    );
  });

  it.each(DATED_LOCALES)('reads days written in words in %s back', (locale) => {
    const days = Array.from({ length: 30 }, (_, i) => Date.UTC(2023, i, 1 + ((i * 7) % 28)));
    for (const dateStyle of ['long', 'medium'] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' });
      const { series } = parseSeries(`when\tvalue\n${days.map((day, i) => `${format.format(day)}\t${i + 0.5}`).join('\n')}`);
      expect(series.times && [...series.times]).toEqual(days);
    }
  });

  it.each(NUMBERED_LOCALES)('reads days written in numbers in %s back, since days beyond the 12th tell their order', (locale) => {
    const days = Array.from({ length: 30 }, (_, i) => Date.UTC(2023, 0, 10 + i * 11));
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
    const { series, notes } = parseSeries(`when\tvalue\n${days.map((day, i) => `${format.format(day)}\t${i + 0.5}`).join('\n')}`);
    expect(series.times && [...series.times]).toEqual(days);
    expect(notes).toEqual([]);
  });

  it.each([' ', '\n', ', ', '; ', '\t'])('reads any doubles apart by %j exactly', (separator) => {
    fc.assert(
      fc.property(plainValues, (values) => {
        const texts = values.map((value) => (Object.is(value, -0) ? '-0' : String(value)));
        expect([...parseSeries(texts.join(separator)).series.values]).toEqual(values);
      }),
    );
  });

  it('reads the same numbers from a table, from CSV and from JSON', () => {
    fc.assert(
      fc.property(plainValues, (values) => {
        const rows = values.map((value, i) => [new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10), value] as const);
        const forms = [
          `date\tclose\n${rows.map(([date, value]) => `${date}\t${value}`).join('\n')}`,
          `date,close\n${rows.map(([date, value]) => `${date},${value}`).join('\n')}`,
          JSON.stringify(rows.map(([date, close]) => ({ date, close }))),
          JSON.stringify({ date: rows.map(([date]) => date), close: rows.map(([, value]) => value) }),
        ].map((text) => parseSeries(text).series);
        for (const form of forms) {
          expect(Array.from(form.values, (value) => value + 0)).toEqual(values.map((value) => value + 0));
          expect(form).toEqual({ ...forms[0], values: form.values });
        }
      }),
    );
  });
});
