import { axisBottom, axisLeft, create, csv, extent, line, scaleLinear, scaleTime } from 'd3';

async function main() {
  const rows = await csv('/packages/vega-datasets/data/sp500.csv', ({ date, price }) => ({ date: new Date(date), price: Number(price) }));
  const x = scaleTime(extent(rows, ({ date }) => date), [50, 600]);
  const y = scaleLinear([0, 1600], [300, 10]);
  const svg = create('svg').attr('width', 620).attr('height', 330).attr('aria-label', 'S&P 500');
  svg.append('g').attr('transform', 'translate(0,300)').call(axisBottom(x));
  svg.append('g').attr('transform', 'translate(50,0)').call(axisLeft(y));
  svg.append('path').datum(rows).attr('fill', 'none').attr('stroke', 'teal').attr('d', line(({ date }) => x(date), ({ price }) => y(price)));
  document.querySelector('main').append(svg.node());
  document.body.dataset.ready = 'true';
}

void main();
