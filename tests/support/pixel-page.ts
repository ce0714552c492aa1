import { decode } from 'fast-png';
import type { Page } from 'playwright';
import type { Picture } from '../../src/core/chart/pixels/picture.ts';
import { opaquePixels } from '../../src/tools/glyphs/opaque-pixels.ts';
import type { ChartLibrary, PixelChart } from './pixel-charts.ts';
import { root } from './root.ts';

/** What each library needs in a page, from node_modules. */
const LIBRARY_FILES: Record<ChartLibrary, readonly string[]> = {
  'chart.js': ['chart.js/dist/chart.umd.min.js', 'chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js'],
  echarts: ['echarts/dist/echarts.min.js'],
  plotly: ['plotly.js-dist-min/plotly.min.js'],
  uplot: ['uplot/dist/uPlot.iife.min.js'],
  'lightweight-charts': ['lightweight-charts/dist/lightweight-charts.standalone.production.js'],
  d3: ['d3/dist/d3.min.js'],
  'vega-lite': ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js'],
};

/** Makes a page ready to draw charts of a library. */
export async function loadLibrary(page: Page, library: ChartLibrary): Promise<void> {
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  if (library === 'uplot') await page.addStyleTag({ path: `${root}/node_modules/uplot/dist/uPlot.min.css` });
  for (const file of LIBRARY_FILES[library]) await page.addScriptTag({ path: `${root}/node_modules/${file}` });
  await page.addScriptTag({ path: `${root}/tests/pages/pixels/draw-charts.js` });
}

/** Draws a chart and photographs it as the browser shows it. */
export async function photograph(page: Page, chart: PixelChart, pixelRatio: number): Promise<Picture> {
  await page.evaluate(async (drawn) => {
    document.querySelector('#chart')?.remove();
    await (globalThis as unknown as { drawChart(chart: unknown): Promise<void> }).drawChart(drawn);
  }, chart as unknown);
  const { data, width, height } = decode(await page.locator('#chart').screenshot({ scale: 'device' }));
  return { data: opaquePixels(data, width * height), width, height, pixelRatio };
}
