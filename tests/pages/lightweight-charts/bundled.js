import { CandlestickSeries, createChart } from 'lightweight-charts';

async function main() {
  const days = await (await fetch('/packages/vega-datasets/data/ohlc.json')).json();
  const chart = createChart(document.querySelector('main'), { autoSize: true });
  chart.addSeries(CandlestickSeries, { title: 'VIX' }).setData(days.map(({ date, open, high, low, close }) => ({ time: date, open, high, low, close })));
  document.body.dataset.ready = 'true';
}

void main();
