import type { AxisCalibration } from '../../../../src/core/chart/chart-reading.ts';
import type { OverlayInput } from '../../../../src/core/chart/overlay-geometry.ts';

/** A chart of 500 x 300 with its plot at (40, 20), 440 x 240, over five categories and 0..10, drawn at its own size. */
export function overlayInput(change: Partial<OverlayInput> = {}): OverlayInput {
  return {
    chart: { size: { width: 500, height: 300 }, plot: { left: 40, top: 20, width: 440, height: 240 }, x: axis('category', [0, 40], [4, 480]) },
    line: {
      positions: Float64Array.of(0, 1, 2, 3, 4),
      values: Float64Array.of(1, 2, 3, 4, 5),
      y: axis('linear', [0, 260], [10, 20]),
      yTicks: [0, 5, 10].map((value) => ({ value, pixel: 260 - value * 24, label: String(value) })),
    },
    values: Float64Array.of(6),
    bands: [],
    futureTimes: null,
    content: { left: 0, top: 0, width: 500, height: 300 },
    viewportWidth: 1200,
    labelWidth: 40,
    ...change,
  };
}

/** An axis by two pairs of value and pixel. */
export function axis(kind: AxisCalibration['kind'], from: readonly [number, number], to: readonly [number, number]): AxisCalibration {
  return {
    kind,
    points: [
      { value: from[0], pixel: from[1] },
      { value: to[0], pixel: to[1] },
    ],
  };
}
