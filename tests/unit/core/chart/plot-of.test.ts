import { expect, it } from 'vitest';
import { plotOf } from '../../../../src/core/chart/plot-of.ts';
import { plotsOf } from '../../extension/background/charts-of.ts';

it('a line lies in the plot of its chart, or in one of its own', () => {
  const { series, ...chart } = plotsOf(0, [[1]], [[2]]);
  expect(plotOf(chart, series[0])).toEqual({ plot: chart.plot, x: chart.x });
  expect(plotOf(chart, series[1])).toEqual(series[1].subplot);
});
