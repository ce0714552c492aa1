import { parse, View } from 'vega';
import { compile } from 'vega-lite';

async function main() {
  const spec = {
    title: 'S&P 500',
    width: 500,
    data: { url: '/packages/vega-datasets/data/sp500.csv' },
    mark: 'area',
    encoding: { x: { field: 'date', type: 'temporal' }, y: { field: 'price', type: 'quantitative' } },
  };
  await new View(parse(compile(spec).spec), { renderer: 'svg', container: document.querySelector('main') }).runAsync();
  document.body.dataset.ready = 'true';
}

void main();
