import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import { MOST_SKIPPED_KEPT } from '../../../../src/core/series/reading.ts';

const LOCALES = [
  ...['en-US', 'en-IN', 'en-ZA', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'es-ES', 'es-MX'],
  ...['pt-BR', 'pt-PT', 'nl-NL', 'sv-SE', 'nb-NO', 'da-DK', 'fi-FI', 'is-IS', 'pl-PL', 'cs-CZ', 'sk-SK', 'hu-HU'],
  ...['ro-RO', 'bg-BG', 'el-GR', 'tr-TR', 'ru-RU', 'uk-UA', 'he-IL', 'ar-EG', 'ar-AE', 'fa-IR', 'hi-IN', 'mr-IN'],
  ...['bn-BD', 'ta-IN', 'th-TH', 'my-MM', 'ne-NP', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW', 'vi-VN', 'id-ID', 'et-EE', 'lt-LT'],
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
const anyText = fc.oneof(
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
      fc.property(anyText, fc.constantFrom(undefined, '.' as const, ',' as const), (text, decimal) => {
        const { series, read, skipped, skippedCount, numericShare } = parseSeries(text, { decimal });
        series.values.forEach((value, i) => expect(Number.isFinite(value)).toBe(series.gaps?.[i] !== 1));
        series.times?.forEach((time) => expect(Number.isFinite(time)).toBe(true));
        expect(numericShare >= 0 && numericShare <= 1).toBe(true);
        expect(read >= 0 && skippedCount >= skipped.length && skipped.length <= MOST_SKIPPED_KEPT).toBe(true);
        let before = 0;
        for (const { at, text: piece } of skipped) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(text.slice(at, at + 80)).toContain(piece);
          before = at;
        }
      }),
      { numRuns: 3000 },
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
