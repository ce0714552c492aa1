import { describe, expect, it } from 'vitest';
import { drain } from '../../../../../src/core/drain.ts';
import type { ColoredLine } from '../../../../../src/core/chart/drawn/drawn-line.ts';
import { type DrawnAxis, findPlaceAxes, findValueAxes, placeAxisOf, rankValueAxes } from '../../../../../src/core/chart/drawn/find-axes.ts';
import type { TextBox } from '../../../../../src/core/chart/drawn/text-box.ts';

const TODAY = Date.UTC(2026, 10, 30);
const text = (of: string, x: number, top: number): TextBox => ({ text: of, left: x - 10, right: x + 10, top, bottom: top + 12, anchor: null, color: '', size: 12 });
const row = (texts: readonly string[], top: number, from = 100, step = 50): TextBox[] => texts.map((of, i) => text(of, from + i * step, top));

/** The axis that has so many labels. */
function placesOf(texts: readonly TextBox[], labels: number): DrawnAxis | undefined {
  return drain(findPlaceAxes({ texts, levels: [], uprights: [], language: 'en', today: TODAY, points: [] })).find((axis) => axis.ticks.length === labels || axis.texts.length === labels);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const CLOCK = ['00:00', '06:00', '12:00', '18:00', '00:00', '06:00'];

describe('findPlaceAxes', () => {
  it.each([
    ['years below their Januaries', [...MONTHS, ...MONTHS], [text('2019', 100, 220), text('2020', 700, 220)], Date.UTC(2019, 0), Date.UTC(2020, 11)],
    ['years in the middle below their months', [...MONTHS, ...MONTHS], [text('2019', 375, 220), text('2020', 975, 220)], Date.UTC(2019, 0), Date.UTC(2020, 11)],
    ['one at the end', MONTHS, [text('2019', 660, 220)], Date.UTC(2019, 0), Date.UTC(2019, 11)],
    ['one at the beginning', MONTHS, [text('2019', 90, 220)], Date.UTC(2019, 0), Date.UTC(2019, 11)],
    ['one at the end of a winter', ['Oct', 'Nov', 'Dec', 'Jan', 'Feb'], [text('2019', 310, 220)], Date.UTC(2018, 9), Date.UTC(2019, 1)],
    ['one for quarters', ['Q3', 'Q4', 'Q1', 'Q2'], [text('2014', 125, 218), text('2015', 225, 218)], Date.UTC(2014, 6), Date.UTC(2015, 3)],
    ['a month of a year, as matplotlib writes it', ['Mar', '15', 'Apr', '15'], [text('2019-Apr', 300, 220)], Date.UTC(2019, 2), Date.UTC(2019, 3, 15)],
    ['a month below days', ['1', '6', '11', '16', '21', '26', '31'], [text('March 2019', 250, 220)], Date.UTC(2019, 2), Date.UTC(2019, 2, 31)],
    ['months without their year below days', ['4', '11', '18', '25', '1', '8'], [text('March', 170, 220), text('April', 320, 220)], Date.UTC(2026, 2, 4), Date.UTC(2026, 3, 8)],
    ['days below hours', CLOCK, [text('5 Mar 2019', 100, 220), text('6 Mar 2019', 300, 220)], Date.UTC(2019, 2, 5), Date.UTC(2019, 2, 6, 6)],
    ['one in the same row, before its January', ['Nov', 'Dec', 'Jan', 'Feb'], [text('2019', 175, 200)], Date.UTC(2018, 10), Date.UTC(2019, 1)],
    ['one in the same row, next to its December', ['Nov', 'Dec', 'Jan', 'Feb'], [text('2018', 165, 200)], Date.UTC(2018, 10), Date.UTC(2019, 1)],
    ['one in the same row behind every December', [...MONTHS, ...MONTHS], [text('2018', 675, 200), text('2019', 1275, 200)], Date.UTC(2018, 0), Date.UTC(2019, 11)],
    ['one in the same row before every January', [...MONTHS, ...MONTHS], [text('2018', 75, 200), text('2019', 675, 200)], Date.UTC(2018, 0), Date.UTC(2019, 11)],
    ['nothing: the last ones up to today', MONTHS, [], Date.UTC(2025, 0), Date.UTC(2025, 11)],
    ['a year far below', MONTHS, [text('2019', 375, 260)], Date.UTC(2025, 0), Date.UTC(2025, 11)],
    ['a year above', MONTHS, [text('2019', 375, 180)], Date.UTC(2025, 0), Date.UTC(2025, 11)],
    ['a source with its year', MONTHS, [text('Source: 2019', 375, 220)], Date.UTC(2025, 0), Date.UTC(2025, 11)],
    ['a number that is no year', MONTHS, [text('1200', 375, 220)], Date.UTC(2025, 0), Date.UTC(2025, 11)],
  ])('reads a row of labels with %s', (_, labels, below, first, last) => {
    const axis = placesOf([...row(labels, 200), ...below], labels.length);
    expect(axis?.ticks.map(({ value }) => value).filter((_value, i, all) => i === 0 || i === all.length - 1)).toEqual([first, last]);
  });

  it('keeps years that the labels tell themselves, and numbers over what is no month', () => {
    expect(placesOf([...row(['Jan 2021', 'Feb 2021', 'Mar 2021'], 200), text('2019', 150, 220)], 3)?.ticks[0].value).toBe(Date.UTC(2021, 0));
    expect(placesOf([...row(['1', '2', '3', '4'], 200), text('2019', 150, 220)], 4)?.axis.kind).toBe('linear');
  });
});

describe('findValueAxes', () => {
  const valuesOf = (texts: readonly TextBox[]): number[][] => drain(findValueAxes({ texts, levels: [], uprights: [], language: 'en', today: TODAY, points: [] })).map(({ ticks }) => ticks.map(({ value }) => value));

  it('takes a place and the value over it for no axis', () => {
    const bars = [30, 42, 48, 46, 36].map((value, i) => text(String(value), 100 + 50 * i, 180 - 3 * value));
    expect(valuesOf([...row(['2010', '2011', '2012', '2013', '2014'], 200), ...bars])).toEqual([]);
  });

  it('reads two labels beside a plot', () => {
    expect(valuesOf([text('0', 20, 180), text('60', 20, 20), ...row(['2010', '2011', '2012', '2013', '2014'], 200)])).toEqual([[0, 60]]);
  });
});

describe('the axis of a line', () => {
  const axis = (across: number, points: DrawnAxis['axis']['points'], kind: DrawnAxis['axis']['kind'] = 'linear'): DrawnAxis => ({
    axis: { kind, points },
    ticks: [0, 1, 2, 3].map((i) => ({ value: points[0].value + ((points[1].value - points[0].value) * i) / 3, pixel: points[0].pixel + ((points[1].pixel - points[0].pixel) * i) / 3, label: '' })),
    texts: row(['a', 'b', 'c', 'd'], 0),
    residual: 0,
    unit: '',
    across,
    isSnapped: true,
  });
  const values = axis(40, [{ value: 0, pixel: 200 }, { value: 60, pixel: 20 }]);
  const places = axis(220, [{ value: 0, pixel: 60 }, { value: 9, pixel: 500 }]);
  const line = (xs: readonly number[], ys: readonly number[]): ColoredLine => ({ xs, ys, source: 'line', color: '', name: '' });
  const hundred = Array.from({ length: 100 }, (_, i) => i);

  it('is that of most of its points, though one of them is far out', () => {
    expect(rankValueAxes(line(hundred, hundred.map((i) => (i === 50 ? -3000 : 100))), [values])).toHaveLength(1);
  });

  it('is none that hardly any of its points are at', () => {
    expect(rankValueAxes(line(hundred, hundred.map((i) => 100 - 30 * i)), [values])).toEqual([]);
  });

  it('is the one below it, though most of it is beyond its ends', () => {
    expect(placeAxisOf(line(hundred.map((i) => i * 20 - 1500), hundred), [places])).toBe(places);
  });

  it('is none beside it', () => {
    expect(placeAxisOf(line(hundred.map((i) => i * 20 + 600), hundred), [places])).toBeNull();
  });
});
