import { expect, test } from 'vitest';
import { drawnDatasets } from '../../../../../../src/extension/page/readers/chart-js/drawn-datasets.ts';
import { placePoints } from '../../../../../../src/extension/page/readers/chart-js/place-points.ts';
import { readDataset } from '../../../../../../src/extension/page/readers/chart-js/read-dataset.ts';
import { fromVersion2, type Chart2 } from '../../../../../../src/extension/page/readers/chart-js/version-2.ts';

type Scale2 = NonNullable<Chart2['scales'][string]>;

const DAY = 864e5;

/** An x axis as version 2.9 has it: 100 px from its first place to its last. */
function xAxis(more: Partial<Scale2> & Pick<Scale2, 'type'>): Scale2 {
  const { min = 0, max = 1, minIndex = 0, maxIndex = 1 } = more;
  const [from, to] = more.type === 'category' ? [minIndex, maxIndex] : [min, max];
  return {
    min,
    max,
    options: {},
    isHorizontal: () => true,
    getPixelForValue: (value, index) => (100 * (Number(more.type === 'category' ? index : value) - from)) / (to - from),
    getRightValue: (value) => (value as { x?: number }).x,
    ...more,
  };
}

/** A y axis from 0 at 200 px to 10 at 0 px. */
function yAxis(options: Scale2['options'] = {}): Scale2 {
  return {
    type: 'linear',
    min: 0,
    max: 10,
    ticks: ['0', '10'],
    ticksAsNumbers: [0, 10],
    options,
    isHorizontal: () => false,
    getPixelForValue: (value) => 200 - 20 * Number(value),
    getRightValue: (value) => (typeof value === 'number' ? value : value && typeof value === 'object' && 'y' in value ? value.y : NaN),
  };
}

function chart(x: Scale2, datasets: readonly (readonly unknown[])[], { type = 'line', y = yAxis(), labels = [] as readonly string[] } = {}): Chart2 {
  return {
    canvas: null,
    width: 300,
    height: 200,
    chartArea: { left: 0, top: 0, right: 100, bottom: 200 },
    scales: { x, y },
    data: { labels, datasets: datasets.map((data) => ({ data })) },
    isDatasetVisible: () => true,
    getDatasetMeta: () => ({ type, xAxisID: 'x', yAxisID: 'y' }),
  };
}

function read(found: Chart2) {
  const drawn = drawnDatasets(fromVersion2(found));
  return drawn.map((one) => {
    const places = placePoints(one.x);
    return { axis: places.axis, ...readDataset(one, places, 100) };
  });
}

test('values over labels are placed by their index', () => {
  const [line] = read(chart(xAxis({ type: 'category', minIndex: 0, maxIndex: 2 }), [[3, null, 5]], { labels: ['a', 'b', 'c'] }));
  expect(line.axis).toEqual({ kind: 'category', points: [{ value: 0, pixel: 0 }, { value: 2, pixel: 100 }] });
  expect(line.labels).toEqual(['a', 'b', 'c']);
  expect(Array.from(line.values ?? [])).toEqual([3, NaN, 5]);
  expect(line.y?.points).toEqual([{ value: 0, pixel: 200 }, { value: 10, pixel: 0 }]);
  expect(line.yTicks).toEqual([{ value: 0, pixel: 200, label: '0' }, { value: 10, pixel: 0, label: '10' }]);
});

test('values over time are placed by the times that the library has read', () => {
  const datasets = [[0, DAY, 3 * DAY]];
  const [line] = read(chart(xAxis({ type: 'time', min: 0, max: 3 * DAY, _timestamps: { data: datasets[0], datasets } }), [[{ t: 'mon', y: 1 }, { t: 'tue', y: 2 }, { t: 'thu', y: 3 }]]));
  expect(line.axis).toEqual({ kind: 'time', points: [{ value: 0, pixel: 0 }, { value: 3 * DAY, pixel: 100 }] });
  expect(Array.from(line.positions ?? [])).toEqual(datasets[0]);
  expect(Array.from(line.values ?? [])).toEqual([1, 2, 3]);
});

test('where every time has the same width, times are counted', () => {
  const datasets = [[0, DAY, 3 * DAY]];
  const [line] = read(chart(xAxis({ type: 'time', min: 0, max: 3 * DAY, options: { distribution: 'series' }, _timestamps: { data: datasets[0], datasets } }), [[1, 2, 3]]));
  expect(line.axis.kind).toBe('category');
  expect(Array.from(line.positions ?? [])).toEqual([0, 1, 2]);
  expect(Array.from(line.times ?? [])).toEqual(datasets[0]);
});

test('values over numbers are placed by their x', () => {
  const [line] = read(chart(xAxis({ type: 'linear', min: 0, max: 4 }), [[{ x: 1, y: 5 }, { x: 4, y: 6 }]]));
  expect(Array.from(line.positions ?? [])).toEqual([1, 4]);
});

test('of stacked bars the lowest is read, bars side by side all', () => {
  const x = xAxis({ type: 'category', maxIndex: 1 });
  expect(read(chart(x, [[1, 2], [3, 4]], { type: 'bar', y: yAxis({ stacked: true }) }))).toHaveLength(1);
  expect(read(chart(x, [[1, 2], [3, 4]], { type: 'bar' }))).toHaveLength(2);
});

test('horizontal bars are a type of their own, and left out', () => {
  expect(read(chart(xAxis({ type: 'category' }), [[1, 2]], { type: 'horizontalBar' }))).toEqual([]);
});
