import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueToPixel } from '../../../../src/core/chart/axis-scale.ts';
import { type AxisHints, inferAxis } from '../../../../src/core/chart/infer-axis.ts';

type Label = readonly [text: string, pixel: number];

function infer(labels: readonly Label[], language = '', hints: AxisHints = {}) {
  const inferred = inferAxis(
    labels.map(([text, pixel]) => ({ text, pixel })),
    language,
    hints,
  );
  if (!inferred) throw new Error('There is no axis in these labels.');
  return inferred;
}

/** Labels at places that are `step` px apart, the first at 400, upwards. */
function upwards(texts: readonly string[], step = 50): Label[] {
  return texts.map((text, i) => [text, 400 - i * step]);
}

/** Labels of times on an axis of so many px per day, which begins at `start`. */
function atTimes(start: string, pxPerDay: number, labels: readonly (readonly [text: string, time: string])[]): { labels: Label[]; at: (time: string) => number } {
  const at = (time: string): number => ((Date.parse(`${time}Z`) - Date.parse(`${start}Z`)) / 86_400_000) * pxPerDay;
  return { labels: labels.map(([text, time]) => [text, at(time)]), at };
}

describe('inferAxis of numbers', () => {
  it.each<[string, readonly string[], string, readonly number[], string]>([
    ['plain numbers', ['0', '50', '100'], '', [0, 50, 100], ''],
    ['a typographic minus', ['−5', '0', '5'], '', [-5, 0, 5], ''],
    ['thousands', ['0', '1,000', '2,000'], '', [0, 1000, 2000], ''],
    ['English thousands on a German page', ['1,000', '2,000', '3,000'], 'de', [1000, 2000, 3000], ''],
    ['German thousands on an English page', ['0', '500', '1.000', '1.500'], 'en', [0, 500, 1000, 1500], ''],
    ['German fractions', ['0,0', '0,5', '1,0'], 'de', [0, 0.5, 1], ''],
    ['German fractions on a page that names no language', ['0,25', '0,50', '0,75'], '', [0.25, 0.5, 0.75], ''],
    ['narrow spaces as groups', ['9 000', '10 000', '11 000'], 'fr', [9000, 10_000, 11_000], ''],
    ['Arabic digits', ['٠', '١٠', '٢٠'], 'ar', [0, 10, 20], ''],
    ['percent', ['0 %', '20 %', '40 %'], '', [0, 20, 40], '%'],
    ['money', ['$1,200', '$1,400', '$1,600'], '', [1200, 1400, 1600], '$'],
    ['money behind a minus', ['-$5', '$0', '$5'], '', [-5, 0, 5], '$'],
    ['a unit at one tick only', ['0', '20', '40', '$60'], '', [0, 20, 40, 60], '$'],
    ['units of any kind', ['5 kWh', '10 kWh', '15 kWh'], '', [5, 10, 15], 'kWh'],
    ['SI and business suffixes', ['0', '500k', '1M', '1.5M'], '', [0, 5e5, 1e6, 1.5e6], ''],
    ['thousandths, as d3 writes them', ['0', '500m', '1', '1.5'], '', [0, 0.5, 1, 1.5], ''],
    ['millions in small letters', ['500k', '1m', '1.5m'], '', [5e5, 1e6, 1.5e6], ''],
    ['metres', ['5 m', '10 m', '15 m'], '', [5, 10, 15], 'm'],
    ['German millions', ['1 Mio.', '2 Mio.', '3 Mio.'], 'de', [1e6, 2e6, 3e6], ''],
    ['Chinese ten thousands', ['1万', '2万', '3万'], 'zh', [1e4, 2e4, 3e4], ''],
    ['exponents', ['0e+0', '2e+5', '4e+5'], '', [0, 2e5, 4e5], ''],
    ['units that grow with the number', ['0 W', '500 W', '1 kW', '1.5 kW'], '', [0, 500, 1000, 1500], 'W'],
    ['one unit but for the zero', ['0 W', '1 kW', '2 kW'], '', [0, 1, 2], 'kW'],
    ['units that shrink with the number', ['0 s', '500 ms', '1 s', '1.5 s'], '', [0, 0.5, 1, 1.5], 's'],
    ['binary bytes', ['512 KiB', '1 MiB', '1.5 MiB'], '', [524_288, 1_048_576, 1_572_864], 'B'],
    ['bytes per second', ['500 kB/s', '1 MB/s', '1.5 MB/s'], '', [5e5, 1e6, 1.5e6], 'B/s'],
    ['accountants’ negatives', ['(5)', '0', '5'], '', [-5, 0, 5], ''],
  ])('reads %s', (_, texts, language, values, unit) => {
    const { axis, ticks, unit: read } = infer(upwards(texts), language);
    expect(axis.kind).toBe('linear');
    expect(ticks.map(({ value }) => value)).toEqual(values);
    expect(read).toBe(unit);
  });

  it.each([
    ['powers with a caret', ['1', '10', '10^2', '10^3']],
    ['two powers alone', ['10^2', '10³']],
    ['superscripts', ['10⁰', '10¹', '10²', '10³']],
    ['negative powers', ['10⁻²', '10^{-1}', '1', '10']],
    ['suffixes', ['10', '100', '1k', '10k']],
    ['factors', ['1×10^3', '1×10^4', '1×10^5']],
  ])('finds a logarithmic axis by %s', (_, texts) => {
    expect(infer(upwards(texts)).axis.kind).toBe('logarithmic');
  });

  it.each<[string, readonly string[], readonly number[], string]>([
    ['of an hour or a minute', ['0:30', '1:00', '1:30'], [0.5, 1, 1.5], ''],
    ['to the second', ['0:00:00', '0:30:00', '1:00:00'], [0, 0.5, 1], 'h'],
    ['from a zero alone', ['0', '0:30', '1:00', '1:30'], [0, 0.5, 1, 1.5], ''],
    ['before and after', ['-0:30', '0:00', '0:30'], [-0.5, 0, 0.5], ''],
    ['but no time of day among numbers', ['10:00', '0', '50'], [0, 50], ''],
  ])('reads durations where values are asked for: %s', (_, texts, values, unit) => {
    const { ticks, unit: read } = infer(upwards(texts), '', { role: 'values' });
    expect(ticks.map(({ value }) => value)).toEqual(values);
    expect(read).toBe(unit);
  });

  it('gives a power or symmetric logarithmic axis as many points', () => {
    const root = infer([0, 4, 16, 36, 64, 100].map((value) => [String(value), 400 - 30 * Math.sqrt(value)]));
    expect(root.axis.kind).toBe('linear');
    expect(valueToPixel(root.axis, 50)).toBeCloseTo(400 - 30 * Math.sqrt(50), 1);
    const symlog = infer([-100, -10, -1, 0, 1, 10, 100].map((value) => [String(value), 250 - 50 * Math.sign(value) * Math.log1p(Math.abs(value))]));
    expect(Math.abs(valueToPixel(symlog.axis, 50) - (250 - 50 * Math.log1p(50)))).toBeLessThan(0.2);
  });

  it('leaves out what is no label of the axis', () => {
    const { axis, ticks } = infer([...upwards(['0', '10', '20', '30', '40']), ['Figure 3', 20], ['2024', 275], ['17', 310]]);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '10', '20', '30', '40']);
    expect(valueToPixel(axis, 25)).toBeCloseTo(275, 9);
  });

  it('says how far the labels are from their axis', () => {
    expect(infer([['0', 300], ['10', 201], ['20', 100], ['30', 0]]).residual).toBeCloseTo(0.7, 9);
  });

  it('takes 1900 for a number where values are asked for', () => {
    expect(infer(upwards(['1800', '1900', '2000']), '', { role: 'values' }).axis.kind).toBe('linear');
  });

  it.each<[string, readonly Label[]]>([
    ['no labels', []],
    ['one label', [['5', 10]]],
    ['two that say the same', [['5', 10], ['5', 90]]],
    ['three numbers that no scale has', [['5', 10], ['1', 50], ['7', 90]]],
    ['words', [['yes', 10], ['no', 90]]],
  ])('finds no axis of values in %s', (_, labels) => {
    expect(inferAxis(labels.map(([text, pixel]) => ({ text, pixel })), '', { role: 'values' })).toBeNull();
  });

  it('finds the axis of any numbers at any places, whichever way it runs', () => {
    const step = fc.tuple(fc.constantFrom(1, 2, 2.5, 5), fc.integer({ min: -6, max: 9 })).map(([digit, power]) => digit * 10 ** power);
    fc.assert(
      fc.property(step, fc.integer({ min: -20, max: 20 }), fc.integer({ min: 3, max: 12 }), fc.double({ min: 12, max: 90, noNaN: true }), fc.boolean(), (by, first, count, spacing, reversed) => {
        const values = Array.from({ length: count }, (_, i) => (first + i) * by);
        const labels = values.map((value, i): Label => [String(Number(value.toPrecision(12))), (reversed ? i : count - i) * spacing]);
        const { axis, residual } = infer(labels, '', { role: 'values' });
        const middle = (first + count / 2) * by;
        expect(residual).toBeLessThan(1e-6);
        expect(valueToPixel(axis, middle)).toBeCloseTo((reversed ? count / 2 : count - count / 2) * spacing, 4);
      }),
    );
  });

  it('never throws and never gives an axis that turns, whatever the labels say', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.integer().map(String), fc.constantFrom('Jan', '2020', '06 PM', '1k', '10^2', '12:00', ''));
    fc.assert(
      fc.property(fc.array(fc.record({ text, pixel: fc.double({ min: -1000, max: 5000 }) }), { maxLength: 12 }), (labels) => {
        const points = inferAxis(labels)?.axis.points ?? [{ value: 0, pixel: 0 }, { value: 1, pixel: 1 }];
        const direction = Math.sign(points[1].pixel - points[0].pixel);
        expect(direction).not.toBe(0);
        for (let i = 1; i < points.length; i++) {
          expect(points[i].value).toBeGreaterThan(points[i - 1].value);
          expect(Math.sign(points[i].pixel - points[i - 1].pixel)).toBe(direction);
        }
      }),
    );
  });
});

describe('inferAxis of times', () => {
  it.each<[string, ReturnType<typeof atTimes>, string, string]>([
    ['years', atTimes('2000-01-01', 0.1, [['2000', '2000-01-01'], ['2005', '2005-01-01'], ['2010', '2010-01-01']]), '', '2007-06-01'],
    ['months with their years', atTimes('2020-01-01', 2, [['Jan 2020', '2020-01-01'], ['Feb 2020', '2020-02-01'], ['Mar 2020', '2020-03-01']]), '', '2020-02-14'],
    ['months of two digits’ years', atTimes('2020-01-01', 0.5, [['Jan 20', '2020-01-01'], ['Jul 20', '2020-07-01'], ['Jan 21', '2021-01-01']]), '', '2020-10-01'],
    ['ISO days', atTimes('2020-01-05', 20, [['2020-01-05', '2020-01-05'], ['2020-01-08', '2020-01-08'], ['2020-01-12', '2020-01-12']]), '', '2020-01-10'],
    ['days before months', atTimes('2020-01-10', 20, [['10/01/2020', '2020-01-10'], ['13/01/2020', '2020-01-13'], ['16/01/2020', '2020-01-16']]), '', '2020-01-12'],
    ['months before days', atTimes('2020-01-10', 20, [['01/10/2020', '2020-01-10'], ['01/13/2020', '2020-01-13'], ['01/16/2020', '2020-01-16']]), '', '2020-01-12'],
    ['quarters', atTimes('2020-01-01', 1, [['Q1 2020', '2020-01-01'], ['Q2 2020', '2020-04-01'], ['Q3 2020', '2020-07-01']]), '', '2020-05-05'],
    ['d3’s hours around a new year', atTimes('2019-12-31', 200, [['06 AM', '2019-12-31T06:00'], ['12 PM', '2019-12-31T12:00'], ['06 PM', '2019-12-31T18:00'], ['2020', '2020-01-01'], ['06 AM', '2020-01-01T06:00']]), '', '2019-12-31T20:00'],
    ['d3’s months around a new year', atTimes('2019-10-01', 1, [['October', '2019-10-01'], ['2020', '2020-01-01'], ['April', '2020-04-01'], ['July', '2020-07-01']]), '', '2020-02-20'],
    ['d3’s weekdays', atTimes('2020-12-28', 30, [['Mon 28', '2020-12-28'], ['Wed 30', '2020-12-30'], ['2021', '2021-01-01'], ['Sun 03', '2021-01-03']]), '', '2020-12-31'],
    ['d3’s weeks and months', atTimes('2021-01-01', 6, [['2021', '2021-01-01'], ['Jan 10', '2021-01-10'], ['Jan 24', '2021-01-24'], ['February', '2021-02-01'], ['Feb 14', '2021-02-14']]), '', '2021-01-20'],
    ['days alone between months', atTimes('2020-01-01', 6, [['2020', '2020-01-01'], ['11', '2020-01-11'], ['21', '2020-01-21'], ['Feb', '2020-02-01'], ['11', '2020-02-11']]), '', '2020-01-28'],
    ['Plotly’s two lines', atTimes('2020-01-05', 120, [['00:00 Jan 5, 2020', '2020-01-05'], ['12:00', '2020-01-05T12:00'], ['00:00 Jan 6, 2020', '2020-01-06'], ['12:00', '2020-01-06T12:00']]), '', '2020-01-06T09:00'],
    ['twelve hours without a half', atTimes('2020-01-05', 400, [['Jan 5, 2020 10:00', '2020-01-05T10:00'], ['11:00', '2020-01-05T11:00'], ['12:00', '2020-01-05T12:00'], ['01:00', '2020-01-05T13:00'], ['02:00', '2020-01-05T14:00']]), '', '2020-01-05T13:30'],
    ['time that runs to the left', atTimes('2024-01-01', -0.2, [['2023', '2023-01-01'], ['2022', '2022-01-01'], ['2021', '2021-01-01']]), '', '2022-09-01'],
    ['German days', atTimes('2024-01-05', 10, [['5. Jan 2024', '2024-01-05'], ['10. Jan', '2024-01-10'], ['15. Jan', '2024-01-15']]), 'de', '2024-01-12'],
  ])('completes %s', (_, { labels, at }, language, time) => {
    const { axis, ticks, residual } = infer(labels, language);
    expect(axis.kind).toBe('time');
    expect(ticks).toHaveLength(labels.length);
    expect(residual).toBeLessThan(0.5);
    expect(Math.abs(valueToPixel(axis, Date.parse(`${time}Z`)) - at(time))).toBeLessThan(0.3);
  });

  it.each<[string, readonly string[], string, string]>([
    ['trading days with a holiday between two labels', ['May 4', 'May 18', 'Jun 2'], '2026-05-04', '2026-06-02'],
    ['every tenth trading day', ['Jan 5', 'Jan 20', 'Feb 3', 'Feb 18'], '2026-01-05', '2026-02-18'],
    ['every tenth trading day in numbers', ['1/5', '1/20', '2/3', '2/18'], '2026-01-05', '2026-02-18'],
    ['ends of months', ['1/31', '2/28', '3/31', '4/30', '5/31', '6/30'], '2026-01-31', '2026-06-30'],
    ['trading weeks over New Year', ['Dec 8', 'Dec 15', 'Dec 22', 'Dec 30', 'Jan 7', 'Jan 14', 'Jan 22'], '2025-12-08', '2026-01-22'],
    ['trading weeks whose first has its year', ['Dec 8, 2025', 'Dec 15', 'Dec 22', 'Dec 30', 'Jan 7', 'Jan 14', 'Jan 22'], '2025-12-08', '2026-01-22'],
    ['every eighth month', ['Jan', 'Sep', 'May', 'Jan', 'Sep'], '2024-01-01', '2026-09-01'],
    ['two days far apart', ['Oct 5', 'Aug 20'], '2025-10-05', '2026-08-20'],
    ['times of several days', ['09:00', '12:00', '15:00', '09:00', '12:00', '15:00'], '1970-01-01T09:00Z', '1970-01-02T15:00Z'],
  ])('has time run to the right at even places of %s', (_, texts, first, last) => {
    const { ticks } = infer(texts.map((text, i) => [text, 80 + i * 242]), '', { today: Date.UTC(2026, 10, 30) });
    const [from, to] = [ticks[0], ticks[ticks.length - 1]];
    expect(from.pixel).toBeLessThan(to.pixel);
    expect([from.value, to.value]).toEqual([first, last].map((time) => Date.parse(time)));
  });

  it.each<[string, readonly string[], string]>([
    ['whole dates', ['2024-03-10', '2024-03-07', '2024-03-04', '2024-03-01'], '2024-03-01'],
    ['days over two years', ['Jan 3, 2024', 'Dec 27', 'Dec 20, 2023', 'Dec 13'], '2023-12-13'],
    ['weeks without years', ['Dec 22', 'Dec 15', 'Dec 8', 'Dec 1'], '2025-12-01'],
    ['hours', ['14:00', '12:00', '10:00', '08:00'], '1970-01-01T08:00Z'],
  ])('has time run to the left where the labels say so: %s', (_, texts, first) => {
    const { ticks } = infer(texts.map((text, i) => [text, 80 + i * 60]), '', { today: Date.UTC(2026, 10, 30) });
    expect(ticks[0].label).toBe(texts[texts.length - 1]);
    expect(ticks[0].value).toBe(Date.parse(first));
  });

  it.each<[string, readonly string[], string, string]>([
    ['months and years in numbers', ['01/21', '04/21', '07/21', '10/21', '01/22'], '2021-01-01', '2022-01-01'],
    ['months and years with points', ['01.21', '04.21', '07.21', '10.21', '01.22'], '2021-01-01', '2022-01-01'],
    ['years before months', ['21-Jan', '21-Jul', '22-Jan', '22-Jul'], '2021-01-01', '2022-07-01'],
    ['Portuguese months of years', ['jan. de 21', 'jul. de 21', 'jan. de 22'], '2021-01-01', '2022-01-01'],
    ['months of a year that is no day', ['01/99', '02/99', '03/99'], '1999-01-01', '1999-03-01'],
    ['days in March', ['Mar 5', 'Mar 12', 'Mar 19', 'Mar 26'], '2026-03-05', '2026-03-26'],
    ['days in March, the day first', ['1 mar', '8 mar', '15 mar', '22 mar'], '2026-03-01', '2026-03-22'],
    ['days in March beside weekdays', ['Sat 02', 'Mar 03', 'Mon 04', 'Tue 05'], '2024-03-02', '2024-03-05'],
    ['Italian Tuesdays', ['lun 2', 'mar 3', 'mer 4', 'gio 5'], '2026-11-02', '2026-11-05'],
    ['days', ['12/20', '12/21', '12/22', '12/23'], '2025-12-20', '2025-12-23'],
    ['days of two months', ['30 Jan', '31 Jan', '01 Feb', '02 Feb'], '2026-01-30', '2026-02-02'],
    ['the first days of months', ['01/02', '01/03', '01/04'], '2026-01-02', '2026-01-04'],
    ['the same day of each month', ['20 Jan', '20 Feb', '20 Mar'], '2026-01-20', '2026-03-20'],
    ['months of years at one month', ['Jan 24', 'Jan 25', 'Jan 26'], '2024-01-01', '2026-01-01'],
    ['days that would be years long ago', ['Feb 05', 'Feb 06', 'Feb 07'], '2026-02-05', '2026-02-07'],
    ['days that would be years to come', ['Nov 27', 'Nov 28', 'Nov 29'], '2026-11-27', '2026-11-29'],
    ['Russian months of years', ['янв. 21 г.', 'июль 21 г.', 'янв. 22 г.'], '2021-01-01', '2022-01-01'],
    ['Japanese months of short years', ['21年1月', '21年7月', '22年1月'], '2021-01-01', '2022-01-01'],
    ['weeks over a February 29', ['2/5', '2/12', '2/19', '2/26', '3/4', '3/11', '3/18'], '2024-02-05', '2024-03-18'],
    ['weeks over a February 29, the day first', ['5/2', '12/2', '19/2', '26/2', '4/3', '11/3', '18/3'], '2024-02-05', '2024-03-18'],
    ['days of the week in the last months that have them', ['Sun 07', 'Sun 14', 'Sun 21', 'Sun 28', 'Sun 04'], '2025-12-07', '2026-01-04'],
    ['days of the week in the last year that has them', ['Mon, Feb 5', 'Mon, Feb 12', 'Mon, Feb 19'], '2024-02-05', '2024-02-19'],
    ['days of the week that no month has', ['Sun 07', 'Mon 14', 'Sun 21'], '2026-11-07', '2026-11-21'],
    ['days that are repeated in their course', ['May 06', 'May 06', 'May 07', 'May 07', 'May 08'], '2026-05-06', '2026-05-08'],
    ['the same month again and again', ['Jan', 'Jan', 'Jan'], '2024-01-01', '2026-01-01'],
    ['midnights', ['00:00', '00:00', '00:00'], '1970-01-01', '1970-01-03'],
    ['years that span two', ['2000/01', '2003/04', '2006/07', '2009/10', '2012/13'], '2000-01-01', '2012-01-01'],
    ['months, though one could be two years', ['2000/01', '2000/02', '2000/03'], '2000-01-01', '2000-03-01'],
    ['the first letters of months', ['2021', 'A', 'J', 'O', '2022', 'A', 'J', 'O'], '2021-01-01', '2022-10-01'],
    ['short years', ["'05", "'08", "'11"], '2005-01-01', '2011-01-01'],
    ['days before hours', ['05/06 00:00', '06:00', '12:00', '18:00', '05/07 00:00'], '2026-05-06', '2026-05-07'],
    ['hours before the next day', ['06:00', '12:00', '18:00', '05/07 00:00'], '2026-05-06T06:00Z', '2026-05-07'],
    ['a day at each time', ['05/06 00:00', '05/06 12:00', '05/07 00:00'], '2026-05-06', '2026-05-07'],
    ['short years before months', ['24-02-05', '24-02-12', '24-02-19', '24-02-26'], '2024-02-05', '2024-02-26'],
    ['short years behind points', ['05.02.24', '12.02.24', '19.02.24', '26.02.24', '04.03.24'], '2024-02-05', '2024-03-04'],
    ['months before a point and a year', ['07.2021', '10.2021', '01.2022', '04.2022'], '2021-07-01', '2022-04-01'],
    ['Japanese days', ['3月4日', '3月11日', '3月18日'], '2026-03-04', '2026-03-18'],
    ['Japanese months', ['1月', '3月', '5月', '7月'], '2026-01-01', '2026-07-01'],
    ['Korean days', ['3월 4일', '3월 11일', '3월 18일'], '2026-03-04', '2026-03-18'],
    ['German days without a year', ['04.03.', '11.03.', '18.03.'], '2026-03-04', '2026-03-18'],
    ['days in eight digits', ['20240205', '20240212', '20240219', '20240226', '20240304'], '2024-02-05', '2024-03-04'],
    ['months in six digits', ['202101', '202107', '202201'], '2021-01-01', '2022-01-01'],
  ])('reads %s', (_, texts, first, last) => {
    const { ticks } = infer(texts.map((text, i) => [text, 80 + i * 60]), '', { today: Date.UTC(2026, 10, 30) });
    expect([ticks[0].value, ticks[ticks.length - 1].value]).toEqual([first, last].map((time) => Date.parse(time)));
  });

  it.each<[string, readonly string[], string]>([
    ['fractions that could be months', ['10.00', '11.00', '12.00'], 'linear'],
    ['fractions that could have years', ['10.2000', '10.2010', '10.2020'], 'linear'],
    ['eight digits that are no days', ['20240000', '20250000', '20260000'], 'linear'],
    ['six digits that are no months', ['200000', '202000', '204000'], 'linear'],
    ['letters that are no months’', ['A', 'B', 'C', 'D'], 'category'],
    ['letters in another order', ['M', 'J', 'A', 'S'], 'category'],
    ['days of a week by their letters', ['M', 'T', 'W', 'T', 'F', 'S', 'S'], 'category'],
  ])('finds no time in %s', (_, texts, kind) => {
    expect(infer(texts.map((text, i) => [text, 80 + i * 60])).axis.kind).toBe(kind);
  });

  it.each<[string, readonly string[], number, string, string]>([
    ['twelve to a year', ['12/20', '12/21', '12/22', '12/23'], 37, '2020-12-01', '2023-12-01'],
    ['twelve between two labels', ['Jan 21', 'Jan 22'], 13, '2021-01-01', '2022-01-01'],
    ['an hour each', ['Jan 20', 'Jan 21', 'Jan 22'], 49, '2026-01-20', '2026-01-22'],
    ['three hours each', ['Jan 20', 'Jan 21', 'Jan 22'], 17, '2026-01-20', '2026-01-22'],
    ['a week each', ['Jan 20', 'Jan 21', 'Jan 22'], 105, '2020-01-01', '2022-01-01'],
    ['a day each', ['12/20', '12/21', '12/22', '12/23'], 4, '2025-12-20', '2025-12-23'],
    ['a month each on the same day', ['15 Jan', '15 Feb', '15 Mar'], 3, '2026-01-15', '2026-03-15'],
  ])('tells months from days by the points between labels: %s', (_, texts, count, first, last) => {
    const width = 480;
    const points = Array.from({ length: count }, (_unused, i) => 80 + (i * width) / (count - 1));
    const { ticks } = infer(texts.map((text, i) => [text, 80 + (i * width) / (texts.length - 1)]), '', { today: Date.UTC(2026, 10, 30), points });
    expect([ticks[0].value, ticks[ticks.length - 1].value]).toEqual([first, last].map((time) => Date.parse(time)));
  });

  it('keeps months in order that name no year, and ends them by today', () => {
    const { axis, ticks } = infer(['Oct', 'Nov', 'Dec', 'Jan', 'Feb'].map((text, i) => [text, i * 60]), '', { today: Date.UTC(2023, 4, 5) });
    expect(axis.kind).toBe('time');
    expect(ticks.map(({ value }) => value)).toEqual([9, 10, 11, 12, 13].map((month) => Date.UTC(2022, month, 1)));
  });

  it('gives every month the same room where the chart does', () => {
    const labels = Array.from({ length: 14 }, (_, i): Label => [`${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, i * 40]);
    const { axis } = infer(labels);
    for (let i = -6; i < 24; i++) expect(valueToPixel(axis, Date.UTC(2020, i, 1))).toBeCloseTo(i * 40, 6);
  });

  it('bends where days without trade have no room', () => {
    const days = ['2024-01-02', '2024-01-05', '2024-01-08', '2024-01-15', '2024-01-16'];
    const { axis } = infer(days.map((day, i) => [day, [0, 30, 40, 80, 100][i]]));
    expect(axis.kind).toBe('time');
    expect(axis.points).toHaveLength(5);
  });

  it('leaves out a date that is none of the axis', () => {
    const { ticks } = infer([...atTimes('2000-01-01', 0.1, [['2000', '2000-01-01'], ['2005', '2005-01-01'], ['2010', '2010-01-01'], ['2015', '2015-01-01'], ['2020', '2020-01-01']]).labels, ['March 2021', 300]]);
    expect(ticks.map(({ label }) => label)).toEqual(['2000', '2005', '2010', '2015', '2020']);
  });
});

describe('inferAxis of categories', () => {
  it('counts them', () => {
    const { axis } = infer([['apple', 30], ['pear', 90], ['cherry', 150]]);
    expect(axis).toEqual({ kind: 'category', points: [{ value: 0, pixel: 30 }, { value: 2, pixel: 150 }] });
  });

  it('counts those, too, that had no room', () => {
    const { ticks } = infer([['apple', 30], ['pear', 90], ['fig', 210]]);
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 3]);
  });
});
