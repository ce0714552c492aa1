import type { OverlayGeometry, OverlayPoint } from '../../core/chart/overlay-geometry.ts';
import { valueFormat } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import type { DrawPlan } from './card-facts.ts';
import { svgElement } from './element.ts';

/** The words on a drawing. */
export interface DrawingWords {
  /** The last step's value. */
  readonly end: string;
  /** What the panel holds: "next 5". */
  readonly caption: string;
  /** The value of a step, for one that is off the scale. */
  valueAt(step: number): string;
}

/** The width of a character of the label at the end of a line, at most. */
export const CHARACTER = 8.5;
/** How far out of the plot an arrow points. */
const ARROW = 11;

/** What a drawing of a plan says. */
export function wordsOf({ series, forecast: { values } }: DrawPlan): DrawingWords {
  const format = valueFormat(series);
  const valueAt = (step: number): string => format.value(values[step]);
  return { end: valueAt(values.length - 1), caption: plural('next', values.length), valueAt };
}

/** Draws a continuation; every place is already worked out. */
export function drawContinuation(geometry: OverlayGeometry, words: DrawingWords): SVGElement[] {
  const { start, points, plot, panel, marks, label, direction } = geometry;
  const end = points[points.length - 1] ?? start;
  const d = linePath([start, ...points]);
  const bottom = plot.top + plot.height;
  // Under the panel, and under an arrow that points down.
  const under = bottom + (marks.some((mark) => mark.off === 'below') ? 28 : 17);
  const anchor = direction > 0 ? 'end' : 'start';
  return [
    ...(panel ? drawPanel(geometry, panel) : []),
    panel
      ? svgElement('text', { class: 'ember', x: direction > 0 ? panel.left + panel.width : panel.left, y: under, 'text-anchor': anchor }, words.caption)
      : svgElement('path', { class: 'hairline', d: `M${start.x} ${plot.top}V${bottom}` }),
    svgElement(
      'g',
      { class: direction > 0 ? 'draws' : 'draws backwards' },
      ...geometry.bands.map(({ low, high }) =>
        svgElement('path', { class: 'band', 'data-role': 'band', d: `${linePath([start, ...high, ...[...low].reverse()])}Z` }),
      ),
      svgElement('path', { class: 'halo', d }),
      svgElement('path', { class: 'next', 'data-role': 'prediction', d }),
      svgElement('circle', { class: 'end', cx: end.x, cy: end.y, r: 3.2 }),
    ),
    svgElement('circle', { class: 'ring', cx: start.x, cy: start.y, r: 4.5 }),
    ...marks.flatMap((mark) => [
      drawArrow(mark, mark.off === 'above' ? -1 : 1),
      mark.step < points.length - 1 &&
        svgElement('text', { class: 'ember value', x: mark.x, y: mark.y + (mark.off === 'above' ? 20 : -20), 'text-anchor': 'middle' }, words.valueAt(mark.step)),
    ]),
    svgElement('text', { class: 'ember value', x: label.x, y: label.y, 'text-anchor': label.anchor }, words.end),
  ].filter((node) => node !== false);
}

function drawPanel({ plot, gridLines }: OverlayGeometry, panel: NonNullable<OverlayGeometry['panel']>): SVGElement[] {
  const { left, top, width, height } = panel;
  const across = gridLines.map((y) => `M${left} ${y}h${width}`).join('');
  // Its edges take the plot's whole height, so that the panel stands on the chart's own axis.
  return [
    svgElement('rect', { class: 'panel', x: left, y: top, width, height }),
    svgElement('path', { class: 'hairline', d: `${across}M${left} ${plot.top}h${width}v${height}h${-width}z` }),
  ];
}

function drawArrow({ x, y }: OverlayPoint, outwards: 1 | -1): SVGElement {
  return svgElement('path', { class: 'end', d: `M${x - 6} ${y + 4 * outwards}h12l-6 ${ARROW * outwards}z` });
}

/** Straight from point to point, so that each is exactly where its value is. */
export function linePath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}
