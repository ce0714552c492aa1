import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.d3;

const HEIGHT = 360;
const MARGIN = { top: 20, right: 20, bottom: 30, left: 50 };

export function draw(d3, box, { axis, rows }) {
  const isCategory = axis === 'category';
  const svg = d3.select(box).append('svg').attr('height', HEIGHT);
  const [bottom, left] = [svg.append('g'), svg.append('g').attr('transform', `translate(${MARGIN.left},0)`)];
  const line = svg.append('path').attr('fill', 'none').attr('stroke', 'steelblue').attr('stroke-width', 1.5);
  const givenX = (index) => (isCategory ? labelOf(index) : axis === 'linear' ? xOf(axis, index) : new Date(xOf(axis, index)));
  const [down, up] = [HEIGHT - MARGIN.bottom, MARGIN.top];
  const y = (isLog(axis) ? d3.scaleLog() : d3.scaleLinear()).domain(rangeOf(axis)).range(isReversed(axis) ? [up, down] : [down, up]);
  const x = isCategory ? d3.scalePoint() : axis === 'linear' ? d3.scaleLinear() : d3.scaleUtc();
  let [width, from] = [640, 0];
  render();

  function render() {
    const shown = rows.map(({ value }, index) => ({ month: givenX(index), price: value })).slice(from);
    x.domain(isCategory ? shown.map(({ month }) => month) : [givenX(from), givenX(rows.length - 1)]).range([MARGIN.left, width - MARGIN.right]);
    svg.attr('width', width);
    const ticks = d3.axisBottom(x);
    bottom.attr('transform', `translate(0,${down})`).call(isCategory ? ticks.tickValues(x.domain().filter((_, index) => index % 24 === 0)) : ticks);
    left.call(d3.axisLeft(y));
    line.datum(shown).attr('d', d3.line(({ month }) => x(month), ({ price }) => y(price)));
  }

  return {
    place(index, value) {
      const [first, last] = [from, rows.length - 1].map((end) => x(givenX(end)));
      const across = isCategory ? first + ((index - from) * (last - first)) / (rows.length - 1 - from) : x(givenX(index));
      const { x: screenX, y: screenY } = new DOMPoint(across, y(value)).matrixTransform(svg.node().getScreenCTM());
      return { x: screenX, y: screenY };
    },
    append(row) {
      rows.push(row);
      render();
    },
    zoom() {
      from = rows.length - ZOOMED;
      render();
    },
    resize() {
      width = 520;
      render();
    },
    destroy: () => svg.remove(),
  };
}
