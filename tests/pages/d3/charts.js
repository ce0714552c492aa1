/* The page's own code, as any site's: tests call these through the page's global scope. */

const SIZE = { width: 640, height: 360 };
const MARGIN = { top: 20, right: 60, bottom: 30, left: 60 };
const charts = [];

/** A scale by its name, over the data's own range or the one given. */
function scaleOf(kind, values, range, domain, exponent) {
  const scales = {
    linear: d3.scaleLinear, log: d3.scaleLog, sqrt: d3.scaleSqrt, pow: () => d3.scalePow().exponent(exponent), symlog: d3.scaleSymlog,
    utc: d3.scaleUtc, time: d3.scaleTime, band: () => d3.scaleBand().padding(0.2), point: d3.scalePoint,
  };
  const discrete = kind === 'band' || kind === 'point';
  return scales[kind]().domain(domain ?? (discrete ? values : d3.extent(values))).range(range);
}

/**
 * Adds a chart of rows; `x` and `y` name a scale, a field and a domain, `draw` what is drawn of each y.
 */
globalThis.addChart = ({ rows, x, y, lines, mark = 'line', curve, viewBox, style = '', reversed = false, inShadow = false, axis = 'd3-axis', title, own }) => {
  const svg = d3.create('svg').attr('style', style);
  if (viewBox) svg.attr('viewBox', `0 0 ${SIZE.width} ${SIZE.height}`);
  else svg.attr('width', SIZE.width).attr('height', SIZE.height);
  if (title) svg.append('title').text(title);
  const xValue = (row, index) => (x.field === undefined ? index : x.parse ? new Date(row[x.field]) : row[x.field]);
  const across = [MARGIN.left, SIZE.width - MARGIN.right];
  const down = [SIZE.height - MARGIN.bottom, MARGIN.top];
  const xScale = scaleOf(x.kind, rows.map(xValue), reversed ? across.toReversed() : across, x.domain?.map((end) => (x.parse ? new Date(end) : end)));
  const yScales = (lines ?? [y]).map((line) => scaleOf(line.kind ?? y.kind, rows.map((row) => row[line.field]).filter((value) => value !== null), reversed ? down.toReversed() : down, line.domain ?? y.domain, y.exponent));
  const place = (row, index) => xScale(xValue(row, index)) + (xScale.bandwidth ? xScale.bandwidth() / 2 : 0);
  if (axis === 'd3-axis') {
    svg.append('g').attr('transform', `translate(0,${down[0]})`).call(d3.axisBottom(xScale));
    yScales.forEach((scale, at) => {
      const group = svg.append('g').attr('transform', `translate(${at === 0 ? across[0] : across[1]},0)`);
      if (at < 2 && (at === 0 || lines[at].domain)) group.call(at === 0 ? d3.axisLeft(scale) : d3.axisRight(scale));
    });
  } else {
    svg.append('g').selectAll('g').data(xScale.ticks()).join('g').attr('class', 'tick').attr('transform', (tick) => `translate(${xScale(tick)},${down[0]})`).append('text').text(String);
    svg.append('g').selectAll('g').data(yScales[0].ticks()).join('g').attr('class', 'tick').attr('transform', (tick) => `translate(${across[0]},${yScales[0](tick)})`).append('text').text(String);
  }
  (lines ?? [y]).forEach((line, at) => {
    const group = svg.append('g').attr('transform', 'translate(7,3)').append('g').attr('transform', 'translate(-7,-3)');
    const height = (row) => yScales[at](row[line.field]);
    const isThere = (row) => row[line.field] !== null;
    const color = d3.schemeCategory10[at];
    if (mark === 'line') group.append('path').datum(rows).attr('fill', 'none').attr('stroke', color).attr('d', d3.line(place, height).defined(isThere).curve(d3[curve ?? 'curveLinear']));
    if (mark === 'area') group.append('path').datum(rows).attr('fill', color).attr('d', d3.area(place, yScales[at].range()[0], height).defined(isThere).curve(d3[curve ?? 'curveLinear']));
    if (mark === 'circle') group.selectAll('circle').data(rows).join('circle').attr('cx', place).attr('cy', height).attr('r', 2).attr('fill', color);
    if (mark === 'bar') {
      const zero = yScales[at](0);
      const width = xScale.bandwidth ? xScale.bandwidth() : 4;
      group.selectAll('rect').data(rows).join('rect').attr('x', (row, index) => place(row, index) - width / 2).attr('width', width).attr('fill', color)
        .attr('y', (row) => Math.min(zero, height(row))).attr('height', (row) => Math.abs(zero - height(row)));
    }
  });
  own?.(svg, { xScale, yScales, across, down });
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  (inShadow ? host.attachShadow({ mode: 'open' }) : host).append(svg.node());
  charts.push({ svg, xScale, yScales, parse: x.parse });
  return svg.node();
};

/** Where the chart's own scales put a place, in viewport px. */
globalThis.placeOf = (chart, x, y, line = 0) => {
  const { svg, xScale, yScales, parse } = charts[chart];
  const place = xScale(parse ? new Date(x) : x) + (xScale.bandwidth ? xScale.bandwidth() / 2 : 0);
  const { x: left, y: top } = new DOMPoint(place, yScales[line](y)).matrixTransform(svg.node().getScreenCTM());
  return { x: left, y: top };
};
