import { overlayGeometry } from '../../core/chart/overlay-geometry.ts';
import { ownChart } from '../../core/chart/own-chart.ts';
import { valueToPixel } from '../../core/chart/axis-scale.ts';
import { text } from '../platform/i18n.ts';
import { formatCount, valueFormat } from '../ui/format-value.ts';
import type { DrawPlan, DrawingFacts } from './card-facts.ts';
import { drawContinuation, linePath } from './draw-continuation.ts';
import { svgElement } from './element.ts';

const SIZE = { width: 334, height: 180 };
const ROOM_LEFT = 4;
const ROOM_TOP = 18;
const ROOM_BOTTOM = 24;
/** Beside the label at the end of the line. */
const LABEL_ROOM = 18;
/** The width of a character of it, at most. */
export const CHARACTER = 8.5;

/** Draws a plan on axes of its own, for a card, and tells what came of it. */
export function renderOwnChart(plan: DrawPlan): { readonly svg: SVGElement; readonly facts: DrawingFacts } {
  const { series, forecast } = plan;
  const format = valueFormat(series);
  const horizon = forecast.values.length;
  const valueAt = (step: number): string => format.value(forecast.values[step]);
  const end = valueAt(horizon - 1);
  const labelWidth = end.length * CHARACTER;
  const plot = { left: ROOM_LEFT, top: ROOM_TOP, width: SIZE.width - ROOM_LEFT - labelWidth - LABEL_ROOM, height: SIZE.height - ROOM_TOP - ROOM_BOTTOM };
  const { reading, shown } = ownChart(series, forecast, SIZE, plot);
  const geometry = overlayGeometry({
    reading,
    seriesIndex: 0,
    values: forecast.values,
    bands: forecast.bands,
    futureTimes: null,
    content: { left: 0, top: 0, ...SIZE },
    viewportWidth: SIZE.width,
    labelWidth,
  });
  const bottom = SIZE.height - ROOM_BOTTOM;
  const right = plot.left + plot.width;
  const [line] = reading.series;
  const svg = svgElement('svg', { class: 'wide plot', width: SIZE.width, height: SIZE.height, viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, 'aria-hidden': 'true' });
  const label = geometry.kind === 'drawn' && geometry.label.x > right ? geometry.label.y : NaN;
  for (const { value, pixel } of line.yTicks) {
    svg.append(svgElement('path', { class: 'hairline', d: `M${plot.left} ${pixel}H${right}` }));
    // The end of the line says its value where the axis would say another.
    if (!(Math.abs(pixel - label) < 15)) svg.append(svgElement('text', { x: right + 9, y: pixel }, format.axis(value)));
  }
  const caption = text('overlay_shown', { shown: formatCount(shown), count: formatCount(plan.points) });
  svg.append(
    svgElement('path', { class: 'known', d: knownPath(line.values, (index) => ({ x: valueToPixel(reading.x, index), y: valueToPixel(line.y, line.values[index]) })) }),
    svgElement('text', { x: plot.left, y: bottom + 14 }, caption),
    svgElement('text', { class: 'ember', x: right, y: bottom + 14, 'text-anchor': 'end' }, text('overlay_steps', { count: formatCount(horizon) })),
  );
  if (geometry.kind === 'drawn') svg.append(...drawContinuation(geometry, { end, caption: '', valueAt }));
  const marks = geometry.kind === 'drawn' ? geometry.marks : [];
  return { svg, facts: { noRoom: null, compressed: false, marks, onChart: false } };
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
