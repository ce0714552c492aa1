import { digitizeChart } from '../../src/core/chart/pixels/digitize-chart.ts';
import { PIXEL_CHARTS, type ChartLibrary } from '../support/pixel-charts.ts';
import { loadLibrary, photograph } from '../support/pixel-page.ts';
import { expect, test } from '../support/plain-page.ts';
import { quantile, scorePicture, type PictureScore } from '../support/score-picture.ts';

const TODAY = Date.UTC(2024, 11, 1);
const LIBRARIES = [...new Set(PIXEL_CHARTS.map(({ library }) => library))];

for (const { pixelRatio, libraries, median, tail } of [
  { pixelRatio: 1, libraries: LIBRARIES, median: 0.3, tail: 1.3 },
  { pixelRatio: 2, libraries: LIBRARIES, median: 0.2, tail: 1 },
  { pixelRatio: 3, libraries: ['chart.js', 'd3'] satisfies ChartLibrary[], median: 0.2, tail: 1 },
]) {
  test.describe(`pictures with ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    test(`give back their charts: half the values to ${median} % of their range, 95 in 100 to ${tail} %, and 9 in 10 axes`, async ({ page }) => {
      const scores: PictureScore[] = [];
      for (const library of libraries) {
        await loadLibrary(page, library);
        for (const chart of PIXEL_CHARTS.filter((other) => other.library === library)) {
          const score = scorePicture(chart, digitizeChart(await photograph(page, chart, pixelRatio), { language: 'en', today: TODAY }));
          console.log(describeScore(chart.title, score));
          scores.push(score);
        }
      }
      const errors = scores.filter(({ yCalibrated }) => yCalibrated).flatMap((score) => score.errors);
      const drawn = scores.reduce((sum, { seriesDrawn }) => sum + seriesDrawn, 0);
      const found = scores.reduce((sum, { seriesFound }) => sum + seriesFound, 0);
      const [rightX, rightY] = [scores.filter(({ xCalibrated }) => xCalibrated).length, scores.filter(({ yCalibrated }) => yCalibrated).length];
      console.log(
        `ratio ${pixelRatio}: ${found} of ${drawn} series, x axis of ${rightX}, y axis of ${rightY} of ${scores.length} charts; error median ${quantile(errors, 0.5).toFixed(3)} %, 95th percentile ${quantile(errors, 0.95).toFixed(3)} %`,
      );
      expect(found).toBe(drawn);
      expect(rightY).toBeGreaterThanOrEqual(0.9 * scores.length);
      expect(rightX).toBeGreaterThanOrEqual(0.9 * scores.length);
      expect(quantile(errors, 0.5)).toBeLessThan(median);
      expect(quantile(errors, 0.95)).toBeLessThan(tail);
    });
  });
}

function describeScore(title: string, score: PictureScore): string {
  const axes = `x ${score.xCalibrated ? 'right' : 'WRONG'}, y ${score.yCalibrated ? 'right' : 'WRONG'}`;
  const series = `${score.seriesFound}/${score.seriesDrawn} series, ${score.exactCount} point by point${score.invented > 0 ? `, ${score.invented} INVENTED` : ''}`;
  return `${title.padEnd(58)} ${axes}; ${series}; error median ${quantile(score.errors, 0.5).toFixed(2)} %, 95th percentile ${quantile(score.errors, 0.95).toFixed(2)} %`;
}
