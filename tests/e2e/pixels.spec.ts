import { decode } from 'fast-png';
import { digitizeChart } from '../../src/core/chart/pixels/digitize-chart.ts';
import { opaquePixels } from '../../src/tools/glyphs/opaque-pixels.ts';
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

/** What matplotlib writes once above an axis, in its place; then what the upper label, 4, stands for. */
const ABOVE: readonly { above: string; upper: number; at?: 'right' }[] = [
  { above: '1e6', upper: 4e6 },
  { above: '1e−5', upper: 4e-5 },
  { above: '1e9', upper: 4e9, at: 'right' },
  { above: '', upper: 4 },
  { above: '1000', upper: 4 },
  { above: 'Sales in 2016', upper: 4 },
];

for (const pixelRatio of [1, 2]) {
  test.describe(`texts above an axis with ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { above, upper, at } of ABOVE) {
      test(`"${above}"${at ? ' on the right' : ''} makes ${upper} of a label of 4`, async ({ page }) => {
        const levels = [0, 1, 2, 3, 4].map((level) => ({ y: 300 - 60 * level, level }));
        const [side, anchor, out] = at ? [560, 'start', 1] : [60, 'end', -1];
        const ticks = levels.map(({ y, level }) => `<path d="M${side},${y}h${4 * out}" stroke="#000"/><text x="${side + 8 * out}" y="${y + 4}" text-anchor="${anchor}">${level}</text>`);
        const years = [2016, 2018, 2020, 2022, 2024].map((year, i) => `<path d="M${60 + 120 * i},300v4" stroke="#000"/><text x="${60 + 120 * i}" y="318" text-anchor="middle">${year}</text>`);
        const points = [0.4, 1.2, 0.9, 1.8, 2.2, 1.7, 2.9, 3.2, 3.6].map((value, i) => `${60 + 60 * i},${300 - 60 * value}`);
        await page.setContent(`<svg id="chart" width="640" height="340" font-size="13" font-family="DejaVu Sans, Verdana, sans-serif"><rect width="640" height="340" fill="#fff"/><rect x="60" y="50" width="500" height="250" fill="none" stroke="#000"/>${ticks.join('')}${years.join('')}<text x="${side}" y="44" text-anchor="${at ? 'end' : 'start'}">${above}</text><polyline points="${points.join(' ')}" fill="none" stroke="#1f77b4" stroke-width="1.5"/></svg>`);
        const { data, width, height } = decode(await page.locator('#chart').screenshot({ scale: 'device' }));
        const chart = digitizeChart({ data: opaquePixels(data, width * height), width, height, pixelRatio }, { language: 'en', today: TODAY });
        expect(chart?.y.ticks.at(-1)?.value).toBe(upper);
        expect(Math.max(...(chart?.series[0]?.values ?? [])) / upper).toBeCloseTo(3.6 / 4, 1.5);
      });
    }
  });
}
