import { isLog, isReversed, labelOf, rangeOf, xOf, ZOOMED } from './rows.js';

export const fromGlobal = () => globalThis.echarts;

export function draw(echarts, box, { axis, rows }, renderer = 'canvas') {
  const isCategory = axis === 'category';
  const dataOf = () => rows.map(({ value }, index) => (isCategory ? value : [xOf(axis, index), value]));
  const labels = () => (isCategory ? rows.map((_, index) => labelOf(index)) : undefined);
  const [min, max] = rangeOf(axis);
  const chart = echarts.init(box, null, { renderer });
  chart.setOption({
    animation: false,
    useUTC: true,
    tooltip: { trigger: 'axis' },
    xAxis: isCategory ? { type: 'category', data: labels() } : axis === 'linear' ? { type: 'value', min: 'dataMin', max: 'dataMax' } : { type: 'time' },
    yAxis: { type: isLog(axis) ? 'log' : 'value', inverse: isReversed(axis), min, max },
    dataZoom: [{ type: 'inside' }],
    series: [{ type: 'line', name: 'AAPL', showSymbol: false, data: dataOf() }],
  });
  return {
    place(index, value) {
      const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [xOf(axis, index), value]);
      const { left, top, width, height } = box.querySelector('canvas, svg').getBoundingClientRect();
      return { x: left + (x * width) / chart.getWidth(), y: top + (y * height) / chart.getHeight() };
    },
    append(row) {
      rows.push(row);
      chart.setOption({ xAxis: isCategory ? { data: labels() } : {}, series: [{ data: dataOf() }] });
    },
    zoom: () => chart.dispatchAction({ type: 'dataZoom', startValue: xOf(axis, rows.length - ZOOMED), endValue: xOf(axis, rows.length - 1) }),
    resize() {
      box.style.width = '520px';
      chart.resize();
    },
    destroy: () => chart.dispose(),
  };
}
