import Plotly from 'plotly.js-dist-min';

async function main() {
  const days = await (await fetch('/packages/vega-datasets/data/ohlc.json')).json();
  const data = [{ x: days.map(({ date }) => date), y: days.map(({ close }) => close), name: 'VIX' }];
  await Plotly.newPlot(document.querySelector('#chart'), data, { title: { text: 'VIX, daily close' } });
  document.body.dataset.ready = 'true';
}

void main();
