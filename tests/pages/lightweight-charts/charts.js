/* The page's own code, as any site's: tests call these through the page's global scope. */

/** Adds a chart to the page, or to the open shadow root of a new element in it; `range` is what is in view, in bars. */
globalThis.addChart = ({ options = {}, series, range, style = '', inShadow = false }) => {
  const host = document.querySelector('main').appendChild(document.createElement('section'));
  host.style.cssText = style;
  const box = (inShadow ? host.attachShadow({ mode: 'open' }) : host).appendChild(document.createElement('div'));
  const chart = LightweightCharts.createChart(box, { width: 620, height: 320, ...options });
  const added = series.map(({ type, options: own, pane = 0, scale, data }) => {
    const one = chart.addSeries ? chart.addSeries(LightweightCharts[`${type}Series`], own, pane) : chart[`add${type}Series`](own);
    if (scale) one.priceScale().applyOptions(scale);
    one.setData(data);
    return one;
  });
  if (range) chart.timeScale().setVisibleLogicalRange(range);
  else chart.timeScale().fitContent();
  return { chart, series: added, box };
};

/** Where the chart itself puts places of a pane, in viewport px; x is a logical index. */
globalThis.placesOf = ({ chart, series, box }, points, nth = 0) => {
  const row = series[nth].getPane ? series[nth].getPane().getHTMLElement() : box.querySelector('tr');
  const pane = row.children[1].querySelector('canvas');
  const { left, top, width, height } = pane.getBoundingClientRect();
  return points.map(([x, y]) => ({
    x: left + (chart.timeScale().logicalToCoordinate(x) * width) / pane.offsetWidth,
    y: top + (series[nth].priceToCoordinate(y) * height) / pane.offsetHeight,
  }));
};
