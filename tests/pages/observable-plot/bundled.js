import * as Plot from '@observablehq/plot';
import { autoType, csvParse } from 'd3';

async function main() {
  const days = csvParse(await (await fetch('/packages/@observablehq/sample-datasets/aapl.csv')).text(), autoType);
  document.querySelector('main').append(Plot.lineY(days, { x: 'Date', y: 'Close', stroke: 'steelblue' }).plot({ title: 'Apple, daily close', y: { grid: true } }));
  document.body.dataset.ready = 'true';
}

void main();
