import uPlot from 'uplot';

async function main() {
  const days = await (await fetch('/packages/vega-datasets/data/ohlc.json')).json();
  const data = [days.map(({ date }) => Date.parse(date) / 1000), days.map(({ close }) => close)];
  new uPlot({ title: 'VIX, daily close', width: 620, height: 320, series: [{}, { label: 'VIX', stroke: 'teal' }] }, data, document.querySelector('main'));
  document.body.dataset.ready = 'true';
}

void main();
