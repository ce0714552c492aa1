/* global Chart, echarts, Plotly, uPlot, LightweightCharts, d3, vega, vegaLite */

// Draws one description of a chart with many libraries, so that the same series
// can be read back from pictures that look very different. The description:
// { library, dark, font, width, height, x: {kind, values | labels}, series: [{name, color, values}],
//   style, width of the line, log, format, grid, legend }

const DARK = { page: '#14161a', text: '#c9ccd1', grid: '#33373e' };
const LIGHT = { page: '#ffffff', text: '#666666', grid: '#e3e3e3' };

const formats = {
  plain: (value) => String(Number(value.toPrecision(12))),
  percent: (value) => `${Number(value.toPrecision(12))}%`,
  dollar: (value) => `$${value.toLocaleString('en-US')}`,
  thousands: (value) => (value === 0 ? '0' : `${Number((value / 1000).toPrecision(12))}k`),
  german: (value) => value.toLocaleString('de-DE'),
};

const themeOf = (chart) => (chart.dark ? DARK : LIGHT);
const fontOf = (chart) => chart.font ?? 'Arial, sans-serif';

/** (n) rows of { x, values }, as most libraries want them. */
const placesOf = (chart) => chart.x.values ?? chart.x.labels;

const libraries = {
  'chart.js'(chart, host) {
    const theme = themeOf(chart);
    const canvas = host.appendChild(document.createElement('canvas'));
    const points = (values) => (chart.x.kind === 'category' ? values : values.map((y, i) => ({ x: chart.x.values[i], y })));
    const scaleOfX = { category: 'category', time: 'time', linear: 'linear' }[chart.x.kind];
    Chart.defaults.font.family = fontOf(chart);
    if (chart.fontSize) Chart.defaults.font.size = chart.fontSize;
    new Chart(canvas, {
      type: chart.style === 'bars' ? 'bar' : 'line',
      data: {
        ...(chart.x.kind === 'category' ? { labels: chart.x.labels } : {}),
        datasets: chart.series.map(({ name, color, values }) => ({
          label: name,
          data: points(values),
          borderColor: color,
          backgroundColor: chart.style === 'bars' ? color : `${color}33`,
          borderWidth: chart.style === 'bars' ? 0 : (chart.thickness ?? 2),
          pointRadius: chart.style === 'points' ? 4 : 0,
          fill: chart.style === 'area',
          tension: chart.style === 'smooth' ? 0.4 : 0,
          stepped: chart.style === 'step',
          borderDash: chart.style === 'dashed' ? [6, 4] : [],
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: {
          x: { type: scaleOfX, ticks: { color: theme.text, maxRotation: 0 }, grid: { color: theme.grid, display: chart.grid !== false } },
          y: {
            type: chart.log ? 'logarithmic' : 'linear',
            ticks: { color: theme.text, ...(chart.format ? { callback: formats[chart.format] } : {}) },
            grid: { color: theme.grid, display: chart.grid !== false, ...(chart.gridDash ? {} : {}) },
            border: { dash: chart.gridDash ? [4, 4] : [] },
          },
        },
        plugins: { legend: { display: chart.legend === true, labels: { color: theme.text } } },
      },
    });
  },

  echarts(chart, host) {
    const instance = echarts.init(host, chart.dark ? 'dark' : null);
    const { kind } = chart.x;
    instance.setOption({
      animation: false,
      ...(chart.dark ? { backgroundColor: DARK.page } : {}),
      legend: chart.legend ? {} : undefined,
      grid: { left: 60, right: 30, top: 40, bottom: 40 },
      xAxis: {
        type: kind === 'linear' ? 'value' : kind,
        ...(kind === 'category' ? { data: chart.x.labels, boundaryGap: chart.style === 'bars' } : {}),
      },
      yAxis: {
        type: chart.log ? 'log' : 'value',
        scale: chart.style !== 'bars',
        ...(chart.format ? { axisLabel: { formatter: formats[chart.format] } } : {}),
      },
      series: chart.series.map(({ name, color, values }) => ({
        name,
        type: chart.style === 'bars' ? 'bar' : 'line',
        color,
        showSymbol: chart.style === 'points',
        symbolSize: 8,
        smooth: chart.style === 'smooth',
        ...(chart.style === 'area' ? { areaStyle: {} } : {}),
        lineStyle: { width: chart.thickness ?? 2, type: chart.style === 'dashed' ? 'dashed' : 'solid' },
        data: kind === 'category' ? values : values.map((y, i) => [chart.x.values[i], y]),
      })),
    });
  },

  plotly(chart, host) {
    const theme = themeOf(chart);
    const x = chart.x.kind === 'time' ? chart.x.values.map((time) => new Date(time).toISOString()) : placesOf(chart);
    return Plotly.newPlot(
      host,
      chart.series.map(({ name, color, values }) => ({
        name,
        x,
        y: values,
        type: chart.style === 'bars' ? 'bar' : 'scatter',
        mode: chart.style === 'points' ? 'lines+markers' : 'lines',
        line: { color, width: chart.thickness ?? 2, dash: chart.style === 'dashed' ? 'dash' : 'solid', shape: chart.style === 'smooth' ? 'spline' : 'linear' },
        marker: { color, size: 8 },
        ...(chart.style === 'area' ? { fill: 'tozeroy' } : {}),
      })),
      {
        width: chart.width,
        height: chart.height,
        margin: { l: 70, r: 30, t: 30, b: 50 },
        showlegend: chart.legend === true,
        ...(chart.legend ? { legend: { x: 0.02, y: 0.98 } } : {}),
        paper_bgcolor: theme.page,
        plot_bgcolor: chart.dark ? theme.page : '#e5ecf6',
        font: { color: theme.text },
        xaxis: { gridcolor: chart.dark ? theme.grid : '#ffffff', ...(chart.x.kind === 'category' ? { type: 'category' } : {}) },
        yaxis: { gridcolor: chart.dark ? theme.grid : '#ffffff', zerolinecolor: chart.dark ? theme.grid : '#ffffff', type: chart.log ? 'log' : 'linear', ...(chart.format === 'percent' ? { ticksuffix: '%' } : {}), ...(chart.format === 'dollar' ? { tickprefix: '$' } : {}) },
      },
      { staticPlot: true },
    );
  },

  uplot(chart, host) {
    const theme = themeOf(chart);
    const axis = { stroke: theme.text, grid: { stroke: theme.grid, width: 1 }, ticks: { stroke: theme.grid, width: 1 } };
    const time = chart.x.kind === 'time';
    new uPlot(
      {
        width: chart.width,
        height: chart.height,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time }, ...(chart.log ? { y: { distr: 3 } } : {}) },
        axes: [axis, { ...axis, ...(chart.format ? { values: (_, ticks) => ticks.map((tick) => (tick === null ? null : formats[chart.format](tick))) } : {}) }],
        series: [
          {},
          ...chart.series.map(({ color, name }) => ({
            label: name,
            stroke: color,
            width: chart.thickness ?? 1,
            points: { show: chart.style === 'points', fill: color, size: 8 },
            ...(chart.style === 'area' ? { fill: `${color}33` } : {}),
            ...(chart.style === 'dashed' ? { dash: [10, 5] } : {}),
          })),
        ],
      },
      [chart.x.values.map((x) => (time ? x / 1000 : x)), ...chart.series.map(({ values }) => values)],
      host,
    );
  },

  'lightweight-charts'(chart, host) {
    const theme = themeOf(chart);
    const instance = LightweightCharts.createChart(host, {
      width: chart.width,
      height: chart.height,
      layout: { background: { color: theme.page }, textColor: theme.text, attributionLogo: false, fontFamily: fontOf(chart) },
      grid: { vertLines: { color: theme.grid }, horzLines: { color: theme.grid } },
    });
    for (const { color, values } of chart.series) {
      const series =
        chart.style === 'area'
          ? instance.addSeries(LightweightCharts.AreaSeries, { lineColor: color, topColor: `${color}66`, bottomColor: `${color}00`, priceLineVisible: false, lastValueVisible: false })
          : chart.style === 'candles'
            ? instance.addSeries(LightweightCharts.CandlestickSeries, { priceLineVisible: false, lastValueVisible: false })
            : instance.addSeries(LightweightCharts.LineSeries, { color, lineWidth: chart.thickness ?? 2, priceLineVisible: false, lastValueVisible: chart.legend === true });
      series.setData(
        values.map((value, i) => {
          const time = Math.round(chart.x.values[i] / 1000);
          if (chart.style !== 'candles') return { time, value };
          const open = values[Math.max(0, i - 1)];
          return { time, open, close: value, high: Math.max(open, value) + Math.abs(value) * 0.004, low: Math.min(open, value) - Math.abs(value) * 0.004 };
        }),
      );
    }
    instance.timeScale().fitContent();
  },

  d3(chart, host) {
    const theme = themeOf(chart);
    const margin = { top: 20, right: 20, bottom: 30, left: 60 };
    const svg = d3.select(host).append('svg').attr('width', chart.width).attr('height', chart.height).style('font', `12px ${fontOf(chart)}`).style('color', theme.text);
    const scaleX = { time: d3.scaleUtc, linear: d3.scaleLinear, category: d3.scalePoint }[chart.x.kind]();
    scaleX.domain(chart.x.kind === 'category' ? chart.x.labels : d3.extent(chart.x.values)).range([margin.left, chart.width - margin.right]);
    const all = chart.series.flatMap(({ values }) => values).filter((value) => value !== null);
    const scaleY = (chart.log ? d3.scaleLog() : d3.scaleLinear()).domain(d3.extent(all)).nice().range([chart.height - margin.bottom, margin.top]);
    const left = svg.append('g').attr('transform', `translate(${margin.left},0)`).call(d3.axisLeft(scaleY));
    if (chart.grid !== false) left.selectAll('.tick line').clone().attr('x2', chart.width - margin.left - margin.right).attr('stroke-opacity', 0.15);
    const bottom = d3.axisBottom(scaleX);
    if (chart.x.kind === 'category') bottom.tickValues(chart.x.labels.filter((_, i) => i % Math.ceil(chart.x.labels.length / 8) === 0));
    svg.append('g').attr('transform', `translate(0,${chart.height - margin.bottom})`).call(bottom);
    const line = d3.line((_, i) => scaleX(placesOf(chart)[i]), (value) => scaleY(value)).defined((value) => value !== null);
    if (chart.style === 'smooth') line.curve(d3.curveMonotoneX);
    for (const { color, values } of chart.series) {
      svg.append('path').attr('fill', 'none').attr('stroke', color).attr('stroke-width', chart.thickness ?? 1.5).attr('d', line(values)).attr('stroke-dasharray', chart.style === 'dashed' ? '6 4' : null);
      if (chart.style === 'points') svg.append('g').selectAll('circle').data(values).join('circle').attr('r', 4).attr('fill', color).attr('cx', (_, i) => scaleX(placesOf(chart)[i])).attr('cy', (value) => scaleY(value));
    }
  },

  async 'vega-lite'(chart, host) {
    const rows = chart.series.flatMap(({ name, values }) => values.map((value, i) => ({ name, x: placesOf(chart)[i], value })));
    const type = { time: 'temporal', linear: 'quantitative', category: 'ordinal' }[chart.x.kind];
    const theme = themeOf(chart);
    const specification = vegaLite.compile({
      width: chart.width - 90,
      height: chart.height - 60,
      background: theme.page,
      autosize: { type: 'pad' },
      data: { values: rows },
      mark: chart.style === 'bars' ? { type: 'bar' } : { type: 'line', strokeWidth: chart.thickness ?? 2, point: chart.style === 'points' ? { size: 50 } : false, ...(chart.style === 'dashed' ? { strokeDash: [6, 4] } : {}) },
      encoding: {
        x: { field: 'x', type, title: null, ...(type === 'ordinal' ? { axis: { labelAngle: 0, labelOverlap: true } } : {}) },
        y: { field: 'value', type: 'quantitative', title: null, scale: { zero: chart.style === 'bars', ...(chart.log ? { type: 'log' } : {}) } },
        color: { field: 'name', scale: { domain: chart.series.map(({ name }) => name), range: chart.series.map(({ color }) => color) }, legend: null },
      },
      config: { axis: { labelColor: theme.text, gridColor: theme.grid, domainColor: theme.grid, tickColor: theme.grid }, view: { stroke: theme.grid } },
    }).spec;
    await new vega.View(vega.parse(specification), { renderer: 'canvas' }).initialize(host).runAsync();
  },
};

globalThis.drawChart = async (chart) => {
  document.body.style.cssText = `margin: 0; background: ${themeOf(chart).page}`;
  const host = document.body.appendChild(document.createElement('div'));
  host.id = 'chart';
  host.style.cssText = `width: ${chart.width}px; height: ${chart.height}px; overflow: hidden; background: ${themeOf(chart).page}`;
  await libraries[chart.library](chart, host);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};
