import { valueToPixel } from '../../core/chart/axis-scale.ts';
import { overlayGeometry } from '../../core/chart/overlay-geometry.ts';
import { ownChart } from '../../core/chart/own-chart.ts';
import { text } from '../platform/i18n.ts';
import { formatCount, valueFormat } from '../ui/format-value.ts';
import type { DrawPlan, DrawingFacts } from './card-facts.ts';
import { CHARACTER, drawContinuation, linePath, wordsOf } from './draw-continuation.ts';
import { svgElement } from './element.ts';

const SIZE = { width: 334, height: 180 };
/** Around the plot: for arrows, the ends of the axis, and beside the label at the end of the line. */
const ROOM = { left: 4, top: 18, bottom: 24, label: 18 };

/** Draws a plan on axes of its own, for a card, and tells what came of it. */
export function renderOwnChart(plan: DrawPlan): { readonly svg: SVGElement; readonly marks: DrawingFacts['marks'] } {
  const { series, forecast } = plan;
  const format = valueFormat(series);
  const words = wordsOf(plan);
  const labelWidth = words.end.length * CHARACTER;
  const right = SIZE.width - labelWidth - ROOM.label;
  const bottom = SIZE.height - ROOM.bottom;
  const plot = { left: ROOM.left, top: ROOM.top, width: right - ROOM.left, height: bottom - ROOM.top };
  const { chart, line, shown } = ownChart(series, forecast, SIZE, plot);
  const geometry = overlayGeometry({
    chart,
    line,
    values: forecast.values,
    bands: forecast.bands,
    futureTimes: null,
    content: { left: 0, top: 0, ...SIZE },
    viewportWidth: SIZE.width,
    labelWidth,
  });
  const drawn = typeof geometry === 'string' ? null : geometry;
  const svg = svgElement('svg', { class: 'wide plot', viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, 'aria-hidden': 'true' });
  for (const { value, pixel } of line.yTicks) {
    svg.append(svgElement('path', { class: 'hairline', d: `M${plot.left} ${pixel}H${right}` }));
    // The end of the line says its value where the axis would say another.
    const taken = drawn !== null && Math.abs(pixel - drawn.label.y) < 15;
    if (!taken) svg.append(svgElement('text', { x: right + 9, y: pixel }, format.axis(value)));
  }
  svg.append(
    svgElement('path', { class: 'known', d: knownPath(line.values, (index) => ({ x: valueToPixel(chart.x, index), y: valueToPixel(line.y, line.values[index]) })) }),
    svgElement('text', { x: plot.left, y: bottom + 14 }, text('overlay_shown', { shown: formatCount(shown), count: formatCount(plan.points) })),
    svgElement('text', { class: 'ember', x: right, y: bottom + 14, 'text-anchor': 'end' }, words.caption),
    ...(drawn ? drawContinuation(drawn, words) : []),
  );
  return { svg, marks: drawn?.marks ?? [] };
}

/** A line through what is there, broken where nothing is. */
function knownPath(values: Float64Array, at: (index: number) => { x: number; y: number }): string {
  let path = '';
  let run: { x: number; y: number }[] = [];
  for (let index = 0; index <= values.length; index++) {
    if (Number.isFinite(values[index])) run.push(at(index));
    else {
      path += linePath(run);
      run = [];
    }
  }
  return path;
}
