import { describe, expect, it, vi } from 'vitest';
import type { DigitizedChart } from '../../../../src/core/chart/pixels/digitize-chart.ts';
import { readingOf } from '../../../../src/extension/background/read-picture.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

const picture = { element: 'img:0', name: 'Prices', box: { left: 10, top: -40, width: 400, height: 300 }, inView: true, isCovered: false } as const;
const around = { picture, calibration: null, pixelRatio: 2, hidden: { left: 0, top: 40 }, size: { width: 400, height: 300 } };

/** A chart of a picture whose upper 40 px are out of view: from 0 at 240 px down to 100 at 40 px, of the crop 200 and 0. */
function chart(change: Partial<DigitizedChart> = {}): DigitizedChart {
  const known = { reason: null, ticks: [{ value: 50, pixel: 100, label: '50' }], unit: '' };
  return {
    plot: { left: 50, top: 0, width: 300, height: 200 },
    x: { ...known, ticks: [], axis: { kind: 'category', points: [{ value: 0, pixel: 50 }, { value: 3, pixel: 350 }] } },
    y: { ...known, axis: { kind: 'linear', points: [{ value: 0, pixel: 200 }, { value: 100, pixel: 0 }] } },
    series: [
      {
        color: '#1060c0', shape: 'line', kind: 'vertices', cover: 1,
        pixelsX: Float64Array.of(50, 150, 250), pixelsY: Float64Array.of(100, NaN, 50),
        positions: Float64Array.of(0, 1, 2), values: Float64Array.of(50, NaN, 75),
      },
    ],
    ...change,
  };
}

describe('readingOf', () => {
  it('puts what was read of the part in view into the coordinates of the whole picture', () => {
    const reading = readingOf(chart(), around);
    expect(reading).toMatchObject({
      reader: 'pixels',
      name: 'Prices',
      element: 'img:0',
      size: { width: 400, height: 300 },
      plot: { left: 50, top: 40, width: 300, height: 200 },
      x: { kind: 'linear', points: [{ value: 0, pixel: 50 }, { value: 3, pixel: 350 }] },
      series: [{ color: '#1060c0', total: 3, y: { points: [{ value: 0, pixel: 240 }, { value: 100, pixel: 40 }] }, yTicks: [{ value: 50, pixel: 140 }] }],
    });
    expect(reading?.series[0].values).toEqual(Float64Array.of(50, NaN, 75));
    // Two device pixels, of which two make a CSS px, of the 200 of the plot.
    expect(reading?.expectedError).toBeCloseTo(0.005);
  });

  const unread = { axis: null, reason: 'no labels were found', ticks: [], unit: '' } as const;
  const bare = chart().series.map((series) => ({ ...series, values: null }));

  it('gives a line that has another axis of values that one', () => {
    const ownY = { reason: null, unit: '', axis: { kind: 'linear', points: [{ value: 0, pixel: 200 }, { value: 9000, pixel: 0 }] }, ticks: [{ value: 4500, pixel: 100, label: '4500' }] } as const;
    const [first] = chart().series;
    const lines = readingOf(chart({ series: [first, { ...first, ownY }] }), around)?.series;
    expect(lines?.map(({ y, yTicks }) => [y.points[1], yTicks[0].value])).toEqual([[{ value: 100, pixel: 40 }, 50], [{ value: 9000, pixel: 40 }, 4500]]);
  });

  it('asks for the y axis where its labels told nothing', () => {
    expect(readingOf(chart({ y: unread, series: bare }), around)).toBeNull();
  });

  it('takes the y axis that the user told, linear or logarithmic', () => {
    // At 80 and 240 px of 300 from the top.
    const points = [{ value: 1000, at: 40 / 300 }, { value: 10, at: 240 / 300 }] as const;
    const linear = readingOf(chart({ y: unread, series: bare }), { ...around, calibration: { kind: 'linear', points } });
    // 100 px down the crop are 140 of the picture: in the middle of the two.
    expect(linear?.series[0].values[0]).toBeCloseTo(505);
    const logarithmic = readingOf(chart({ y: unread, series: bare }), { ...around, calibration: { kind: 'logarithmic', points } });
    expect(logarithmic?.series[0].values[0]).toBeCloseTo(100);
  });

  it('counts the places in px where the x axis told nothing', () => {
    const series = chart().series.map((of) => ({ ...of, positions: null }));
    expect(readingOf(chart({ x: unread, series }), around)?.series[0].positions).toEqual(Float64Array.of(50, 150, 250));
  });

  it('thins a line that is traced at every px, and keeps its end', () => {
    const places = Float64Array.from({ length: 300 }, (_, index) => 50 + index);
    const traced = { ...chart().series[0], kind: 'columns' as const, pixelsX: places, pixelsY: places.map((x) => x / 2), positions: places.map((x) => x / 100), values: places.map((x) => 3 * x) };
    const line = readingOf(chart({ series: [traced] }), around)?.series[0];
    expect(line?.values).toHaveLength(150);
    expect(line?.values[149]).toBe(3 * 349);
    expect(line?.positions[149]).toBe(3.49);
  });
});
