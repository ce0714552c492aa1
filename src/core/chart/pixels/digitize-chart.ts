import { pixelToValue, type ChartPx } from '../axis-scale.ts';
import type { AxisCalibration, AxisPoint, AxisTick, Box, ChartPlace } from '../chart-reading.ts';
import { joinGroups } from '../drawn/join-groups.ts';
import { type AxisOffset, offsetBy } from '../ticks/axis-offset.ts';
import { inferAxis, type AxisLabel } from '../infer-axis.ts';
import { choosePanel } from './choose-panel.ts';
import { findPlot, plotWithin, type Plot } from './find-plot.ts';
import { findStraightLines } from './find-straight-lines.ts';
import { packColors, type Picture } from './picture.ts';
import { readAxisLabels, type SideLabels } from './read-axis-labels.ts';
import { isSecondAxis, shareSides, type SideAxis } from './share-sides.ts';
import { traceSeries, type TracedSeries } from './trace-series.ts';
import { loadGlyphNetwork } from './text/glyph-storage.ts';
import { GLYPH_WEIGHTS } from './text/glyph-weights.ts';

/** What the caller knows already, all in CSS px of the picture. */
export interface DigitizeOptions {
  /** Two points of an axis that the user named: they are believed. */
  readonly manual?: { readonly x?: readonly [AxisPoint, AxisPoint]; readonly y?: readonly [AxisPoint, AxisPoint] };
  readonly plot?: Box;
  /** Where was pointed at: of several panels that one is meant. */
  readonly pointer?: ChartPlace;
  /** Labels that are known from elsewhere, instead of those in the picture. */
  readonly labels?: { readonly x: readonly AxisLabel[]; readonly y: readonly AxisLabel[] };
  /** BCP 47, of the page. */
  readonly language?: string;
  /** ms since 1970, for labels that tell no year. */
  readonly today?: number;
}

/** Why an axis has no calibration: the user can name two of its points. */
export type UncalibratedReason = 'no labels were found' | 'the labels make no scale' | 'two axes, and nothing tells whose they are';

export interface DigitizedAxis {
  /** In CSS px of the picture; null where the labels could not be read. */
  readonly axis: AxisCalibration | null;
  readonly reason: UncalibratedReason | null;
  readonly ticks: readonly AxisTick[];
  readonly unit: string;
}

/** One series as read off the picture. */
export interface DigitizedSeries extends Omit<TracedSeries, 'x' | 'y'> {
  /** (n) across the picture, in CSS px, ascending. */
  readonly pixelsX: Float64Array;
  /** (n) down the picture, in CSS px; NaN where the series is hidden or missing. */
  readonly pixelsY: Float64Array;
  /** (n) places on the x axis; null where it has no calibration. */
  readonly positions: Float64Array | null;
  /** (n) values on the y axis; null where it has no calibration. */
  readonly values: Float64Array | null;
  /** Its axis of values, where that is not the chart's. */
  readonly ownY?: DigitizedAxis;
}

export interface DigitizedChart {
  /** In CSS px of the picture. */
  readonly plot: Box;
  readonly x: DigitizedAxis;
  readonly y: DigitizedAxis;
  /** Those that cover most of the plot first. */
  readonly series: readonly DigitizedSeries[];
}

const UNTOLD: DigitizedAxis = { axis: null, reason: 'two axes, and nothing tells whose they are', ticks: [], unit: '' };

/**
 * Reads a chart from a picture of it: where the plot is, what its axes say, and
 * how its series run. Null where no plot is found and none was named.
 *
 * What cannot be calibrated is null, with the reason: the series is then known
 * in pixels, and two points on the axis make values of them.
 */
export function digitizeChart(picture: Picture, options: DigitizeOptions = {}): DigitizedChart | null {
  const { width, height, pixelRatio } = picture;
  const colors = packColors(picture);
  const lines = findStraightLines(colors, width, height, pixelRatio);
  const plot = options.plot ? plotWithin(colors, picture, lines, options.plot) : findPlot(colors, picture, choosePanel(colors, width, lines, pixelRatio, options.pointer));
  if (!plot) return null;
  const labels = options.labels ? { ...options.labels, color: null, offset: null, otherY: { labels: [], offset: null, color: null } } : readLabels(colors, picture, plot);
  const { language = '', today } = options;
  const x = options.manual?.x ? named(options.manual.x) : calibrated(labels.x, language, { role: 'positions', ...(today === undefined ? {} : { today }) });
  const y = options.manual?.y ? named(options.manual.y) : calibrated(labels.y, language, { role: 'values' }, labels.offset);
  const otherY = calibrated(labels.otherY.labels, language, { role: 'values' }, labels.otherY.offset);
  const traced = inGroups(traceSeries(colors, picture, plot), plot, pixelRatio, x.ticks);
  const sides: readonly [SideAxis, SideAxis] = [{ ...y, color: labels.color }, { ...otherY, color: labels.otherY.color }];
  const ofSides = !options.manual?.y && isSecondAxis(...sides) ? shareSides(traced.map(({ color }) => parseInt(color.slice(1), 16)), sides) : traced.map(() => 0 as const);
  // Of one line alone the second axis is another way to write the first.
  const isTold = traced.length < 2 || !ofSides.includes(null);
  const axes = isTold ? { y, otherY } : { y: UNTOLD, otherY: UNTOLD };
  const series = traced.map((one, i): DigitizedSeries => {
    const isOther = ofSides[i] === 1;
    return { ...asSeries(one, plot, pixelRatio, x.axis, (isOther ? axes.otherY : axes.y).axis), ...(isOther ? { ownY: axes.otherY } : {}) };
  });
  return { plot: boxInCss(plot, pixelRatio), x, y: axes.y, series };
}

function readLabels(colors: Int32Array, picture: Picture, plot: Plot): { readonly x: readonly AxisLabel[]; readonly y: readonly AxisLabel[]; readonly color: number | null; readonly offset: AxisOffset | null; readonly otherY: SideLabels } {
  const { x, y, otherY } = readAxisLabels(colors, picture, plot, loadGlyphNetwork(GLYPH_WEIGHTS));
  const inCss = ({ text, pixel }: AxisLabel): AxisLabel => ({ text, pixel: pixel / picture.pixelRatio });
  return { x: x.map(inCss), y: y.labels.map(inCss), color: y.color, offset: y.offset, otherY: { ...otherY, labels: otherY.labels.map(inCss) } };
}

function named(points: readonly [AxisPoint, AxisPoint]): DigitizedAxis {
  return { axis: { kind: 'linear', points }, reason: null, ticks: [], unit: '' };
}

function calibrated(labels: readonly AxisLabel[], language: string, hints: { role: 'values' | 'positions'; today?: number }, offset: AxisOffset | null = null): DigitizedAxis {
  if (labels.length < 2) return { axis: null, reason: 'no labels were found', ticks: [], unit: '' };
  const written = inferAxis(labels, language, hints) ?? inferAxis(withoutRepeated(labels), language, hints);
  const inferred = written && offset ? offsetBy(written, offset) : written;
  if (!inferred) return { axis: null, reason: 'the labels make no scale', ticks: [], unit: '' };
  return { axis: inferred.axis, reason: null, ticks: inferred.ticks, unit: inferred.unit };
}

/** Between its decades a logarithmic axis may write only 2 and 5, again and again. */
function withoutRepeated(labels: readonly AxisLabel[]): AxisLabel[] {
  return labels.filter(({ text }) => labels.filter((other) => other.text === text).length === 1);
}

/** Bars that stand side by side, each at the place of its group. */
function inGroups(traced: readonly TracedSeries[], { box }: Plot, pixelRatio: number, ticks: readonly AxisTick[]): TracedSeries[] {
  const lines = traced.map(({ shape, x, y, color }) => ({ xs: [...x], ys: [...y], source: shape, color, name: '' }));
  const places = ticks.map((tick) => ({ ...tick, pixel: tick.pixel * pixelRatio - box.left }));
  return joinGroups(lines, places).map(({ xs }, i) => ({ ...traced[i], x: Float64Array.from(xs) }));
}

function asSeries({ x, y, ...rest }: TracedSeries, { box }: Plot, pixelRatio: number, axisX: AxisCalibration | null, axisY: AxisCalibration | null): DigitizedSeries {
  const pixelsX = x.map((place) => (box.left + place) / pixelRatio);
  const pixelsY = y.map((place) => (box.top + place) / pixelRatio);
  const toValues = (axis: AxisCalibration | null, pixels: Float64Array) => axis && pixels.map((pixel) => (Number.isNaN(pixel) ? NaN : pixelToValue(axis, pixel as ChartPx)));
  return { ...rest, pixelsX, pixelsY, positions: toValues(axisX, pixelsX), values: toValues(axisY, pixelsY) };
}

function boxInCss({ box }: Plot, pixelRatio: number): Box {
  return {
    left: box.left / pixelRatio,
    top: box.top / pixelRatio,
    width: (box.right - box.left) / pixelRatio,
    height: (box.bottom - box.top) / pixelRatio,
  };
}
