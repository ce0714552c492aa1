/* A site's own bundle: every library is in it, and nowhere else; nothing is left in the global scope. */
import * as Bokeh from '@bokeh/bokehjs/build/js/lib/api/index.js';
import Chart from 'chart.js/auto';
import * as echarts from 'echarts';
import { createChart, LineSeries } from 'lightweight-charts';
import uPlot from 'uplot';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

function box() {
  const element = document.createElement('div');
  element.style.cssText = 'width: 560px; height: 180px; position: relative; margin-bottom: 12px';
  return document.querySelector('main').appendChild(element);
}

function byChartJs(name, days, values, options = {}) {
  const canvas = box().appendChild(document.createElement('canvas'));
  new Chart(canvas, { type: 'line', data: { labels: days, datasets: [{ label: name, data: values }] }, options: { animation: false, maintainAspectRatio: false, ...options } });
}

async function main() {
  const rows = await (await fetch('/packages/vega-datasets/data/ohlc.json')).json();
  const days = rows.map(({ date }) => date);
  const values = rows.map(({ close }) => close);
  byChartJs('chart.js', days, values);
  byChartJs('chart.js without a pointer', days, values, { events: [] });
  for (const renderer of ['canvas', 'svg']) {
    const options = { animation: false, tooltip: { trigger: 'axis' }, xAxis: { data: days }, yAxis: { scale: true }, series: [{ type: 'line', name: `echarts in ${renderer}`, data: values }] };
    echarts.init(box(), null, { renderer }).setOption(options);
  }
  const seconds = days.map((day) => Date.parse(day) / 1000);
  new uPlot({ width: 560, height: 150, series: [{}, { label: 'uplot', stroke: 'red' }] }, [seconds, values], box());
  const moves = [];
  for (const isWatched of [false, true]) {
    const chart = createChart(box(), { width: 560, height: 180 });
    chart.addSeries(LineSeries, { title: `lightweight-charts${isWatched ? ', watched' : ''}` }).setData(days.map((time, index) => ({ time, value: values[index] })));
    if (isWatched) chart.subscribeCrosshairMove(({ time }) => moves.push(time));
  }
  const near = { name: 'near', select: { type: 'point', on: 'pointermove', nearest: true, clear: 'pointerout' } };
  const shown = { condition: { param: 'near', empty: false, value: 1 }, value: 0 };
  const spec = {
    width: 480,
    height: 120,
    data: { values: rows.map((row) => ({ ...row, name: 'vega' })) },
    encoding: { x: { field: 'date', type: 'temporal' }, y: { field: 'close', type: 'quantitative' }, color: { field: 'name', legend: null } },
    layer: [{ mark: 'line' }, { params: [near], mark: { type: 'point', tooltip: true, size: 200 }, encoding: { opacity: shown } }],
  };
  const view = await new View(parse(compile(spec).spec), { renderer: 'canvas', container: box() }).runAsync();
  for (const type of ['pointermove', 'mousemove', 'pointerout', 'pointerover']) view.addEventListener(type, () => moves.push(type));
  const plot = Bokeh.Plotting.figure({ width: 560, height: 180, x_axis_type: 'datetime' });
  plot.line({ field: 'day' }, { field: 'close' }, { source: new Bokeh.ColumnDataSource({ data: { day: days.map((day) => Date.parse(day)), close: values } }), legend_label: 'bokeh' });
  await (await Bokeh.Plotting.show(plot, box())).ready;
  document.body.addEventListener('moves', ({ detail }) => detail(moves.length));
  document.body.dataset.ready = 'true';
}

void main();
