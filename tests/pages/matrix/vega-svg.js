import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => ({ vega: globalThis.vega, vegaLite: globalThis.vegaLite });

export async function draw({ vega, vegaLite }, box, { axis, rows }, renderer = 'svg') {
  const isCategory = axis === 'category';
  const type = isCategory ? 'ordinal' : axis === 'linear' ? 'quantitative' : 'temporal';
  const rowOf = ({ value }, index) => ({ month: isCategory ? labelOf(index) : xOf(axis, index), price: value });
  const spec = {
    width: 560,
    height: 300,
    params: [{ name: 'from', value: isCategory ? 0 : xOf(axis, 0) }],
    data: { name: 'rows', values: rows.map(rowOf) },
    // As charts that are zoomed have it: what leaves the plot is not seen.
    mark: { type: 'line', clip: true },
    encoding: {
      x: { field: 'month', type, title: null, scale: isCategory ? {} : { type: type === 'temporal' ? 'utc' : 'linear', nice: false, ...(type === 'quantitative' ? { zero: false } : {}), domainMin: { expr: 'from' } }, axis: isCategory ? { labelOverlap: true, labelAngle: 0 } : {} },
      y: { field: 'price', type: 'quantitative', scale: { type: isLog(axis) ? 'log' : 'linear', domain: rangeOf(axis), reverse: isReversed(axis) } },
    },
  };
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer, container: box });
  await view.runAsync();
  return {
    place(index, value) {
      const element = box.querySelector('svg, canvas');
      const { left, top, width, height } = element.getBoundingClientRect();
      const [wide, high] = element.localName === 'svg' ? [element.viewBox.baseVal.width, element.viewBox.baseVal.height] : [parseFloat(element.style.width), parseFloat(element.style.height)];
      const scale = view.scale('x');
      const [first, last] = isCategory ? [0, rows.length - 1].map((end) => scale(labelOf(end))) : [0, 0];
      const across = isCategory ? first + (index * (last - first)) / (rows.length - 1) : scale(xOf(axis, index));
      const [originX, originY] = view.origin();
      const padding = view.padding();
      return { x: left + ((padding.left + originX + across) * width) / wide, y: top + ((padding.top + originY + view.scale('y')(value)) * height) / high };
    },
    append: (row) => view.insert('rows', [rowOf(row, rows.push(row) - 1)]).runAsync().then(() => undefined),
    ...(isCategory ? {} : { zoom: () => view.signal('from', xOf(axis, rows.length - ZOOMED)).runAsync().then(() => undefined) }),
    resize: () => view.width(460).runAsync().then(() => undefined),
    destroy() {
      view.finalize();
      box.replaceChildren();
    },
  };
}
