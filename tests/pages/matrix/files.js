/** The packages' own browser files that a page with a global loads, and the styles that either page needs. */
export const FILES = {
  'chart-js': { files: ['chart.js/dist/chart.umd.min.js', 'chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js'] },
  echarts: { files: ['echarts/dist/echarts.min.js'] },
  'echarts-svg': { files: ['echarts/dist/echarts.min.js'] },
  plotly: { files: ['plotly.js-dist-min/plotly.min.js'] },
  uplot: { files: ['uplot/dist/uPlot.iife.min.js'], styles: ['uplot/dist/uPlot.min.css'] },
  'lightweight-charts': { files: ['lightweight-charts/dist/lightweight-charts.standalone.production.js'] },
  d3: { files: ['d3/dist/d3.min.js'] },
  'observable-plot': { files: ['d3/dist/d3.min.js', '@observablehq/plot/dist/plot.umd.min.js'] },
  'vega-svg': { files: ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js'] },
  'vega-canvas': { files: ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js'] },
  bokeh: { files: ['@bokeh/bokehjs/build/js/bokeh.min.js', '@bokeh/bokehjs/build/js/bokeh-api.min.js'] },
  chartist: { files: ['chartist/dist/index.umd.js'], styles: ['chartist/dist/index.css'] },
  frappe: { files: ['frappe-charts/dist/frappe-charts.min.umd.js'] },
  billboard: { files: ['billboard.js/dist/billboard.pkgd.min.js'], styles: ['billboard.js/dist/billboard.min.css'] },
  dygraphs: { files: ['dygraphs/dist/dygraph.min.js'], styles: ['dygraphs/dist/dygraph.min.css'] },
  picture: { files: ['chart.js/dist/chart.umd.min.js', 'chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js'] },
};
