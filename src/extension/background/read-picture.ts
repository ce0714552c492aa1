import { pixelToValue, type ChartPx } from '../../core/chart/axis-scale.ts';
import { MOST_PICTURE_PIXELS, type AxisCalibration, type ChartReading, type ChartSeries } from '../../core/chart/chart-reading.ts';
import { digitizeChart, type DigitizedChart, type DigitizedSeries } from '../../core/chart/pixels/digitize-chart.ts';
import type { Calibration } from '../messages/protocol.ts';
import { captureTab } from '../platform/capture-tab.ts';
import { decodePicture, type DecodedPicture } from '../platform/decode-picture.ts';
import { run } from '../page/document-task.ts?in-page';
import type { SourceChoice } from './choose-source.ts';
import { cropToElement, type Crop } from './crop-to-element.ts';
import { PictureOutOfViewError, PictureUnreadableError } from './problems.ts';
import { runInPage, type FrameAddress } from './run-in-page.ts';

type PictureChoice = Extract<SourceChoice, { kind: 'picture' }>;

/** How far off a value is to be expected, in device pixels: 95 of 100 are closer. */
const EXPECTED_PIXELS = 2;

/** Its own px are worth a second reading where there are this many times as many of them as the window shows. */
const CLEARLY_FINER = 1.2;

/**
 * Reads the chart that a picture shows, as the window shows it: an image, a
 * canvas that nothing else could read, a frame of another site. Where that says
 * too little, an image or a canvas is read by the px that it holds, if those are
 * finer, or more of them; and before it, where something of the page lies over it.
 *
 * @returns null where it shows a line, but not what its heights mean
 * @throws PictureOutOfViewError, PictureUnreadableError
 */
export async function readPicture(address: FrameAddress, choice: PictureChoice): Promise<ChartReading | null> {
  const { picture, view, calibration } = choice;
  const uncovered = picture.isCovered && view && (await readOwnPixels(address, choice, 1));
  if (uncovered) return uncovered;
  let crop: Crop | null = null;
  const screenshot = await captureTab(address.tabId, (width, height) => (crop = view && cropToElement(picture.box, view, { width, height })));
  // Set by now, which TypeScript cannot see.
  const seen = crop as Crop | null;
  const chart = screenshot && seen && chartIn(screenshot, seen, choice);
  const reading = chart && seen && readingOf(chart, { picture, calibration, ...seen, size: { width: picture.box.width, height: picture.box.height } });
  if (reading) return reading;
  const isWhole = seen !== null && seen.width >= Math.floor(picture.box.width * seen.pixelRatio) && seen.height >= Math.floor(picture.box.height * seen.pixelRatio);
  const own = view && (await readOwnPixels(address, choice, isWhole ? CLEARLY_FINER * seen.pixelRatio : 1));
  if (own) return own;
  if (!screenshot || !seen) throw new PictureOutOfViewError();
  if (!chart) throw new PictureUnreadableError();
  return null;
}

/**
 * A canvas has so many px for one of its page; a picture that is shown smaller than it was drawn has its own measure.
 *
 * @param atLeast so many px per CSS px it has to have
 */
async function readOwnPixels(address: FrameAddress, choice: PictureChoice, atLeast: number): Promise<ChartReading | null> {
  const { box, element } = choice.picture;
  const told = await runInPage(address, 'ISOLATED', run, { pixels: element });
  const isEnough = (width: number, height: number): boolean => width >= atLeast * box.width && width * height <= MOST_PICTURE_PIXELS;
  const pixels = typeof told === 'string' ? await decodePicture(told, (width, height) => (isEnough(width, height) ? { x: 0, y: 0, width, height } : null)) : null;
  if (!pixels) return null;
  for (const pixelRatio of new Set([pixels.width / box.width, 1])) {
    const own = { pixelRatio, hidden: { left: 0, top: 0 } };
    const chart = chartIn(pixels, own, choice);
    const reading = chart && readingOf(chart, { ...choice, ...own, size: { width: pixels.width / pixelRatio, height: pixels.height / pixelRatio } });
    if (reading) return reading;
  }
  return null;
}

/** The chart that some px show, if they show one. */
function chartIn(pixels: DecodedPicture, { pixelRatio, hidden }: Pick<Crop, 'pixelRatio' | 'hidden'>, { picture, view, pointer }: PictureChoice): DigitizedChart | null {
  const pointed = pointer && { x: pointer.x - picture.box.left - hidden.left, y: pointer.y - picture.box.top - hidden.top };
  const chart = digitizeChart({ ...pixels, pixelRatio }, { language: view?.language ?? '', today: Date.now(), ...(pointed ? { pointer: pointed } : {}) });
  return chart && chart.series.length > 0 ? chart : null;
}

interface Surroundings extends Pick<Crop, 'pixelRatio' | 'hidden'> {
  readonly picture: PictureChoice['picture'];
  readonly calibration: Calibration | null;
  /** Of the whole element, in the px that the chart's places are in. */
  readonly size: { readonly width: number; readonly height: number };
}

/** A digitised chart in the coordinates of its whole element; null where its y axis is not known. */
export function readingOf(chart: DigitizedChart, { picture, calibration, pixelRatio, hidden, size }: Surroundings): ChartReading | null {
  const { element, name, box, inView } = picture;
  const told = calibration && axisOf(calibration, size.height);
  const y = told ?? (chart.y.axis && shiftAxis(chart.y.axis, hidden.top));
  if (!y) return null;
  const plot = { ...chart.plot, left: chart.plot.left + hidden.left, top: chart.plot.top + hidden.top };
  // Without a scale the places are counted in px: steps go on as wide as they were.
  const x = chart.x.axis ? evenAxis(shiftAxis(chart.x.axis, hidden.left)) : pixelAxis(plot.left, plot.left + plot.width);
  const series = chart.series.map(thinned).map((traced): ChartSeries => {
    const positions = (chart.x.axis && traced.positions) ?? traced.pixelsX.map((pixel) => pixel + hidden.left);
    const values = told ? traced.pixelsY.map((pixel) => pixelToValue(told, (pixel + hidden.top) as ChartPx)) : (traced.values ?? new Float64Array());
    const own = told ? null : (traced.ownY ?? chart.y);
    const yTicks = (own?.ticks ?? []).map((tick) => ({ ...tick, pixel: tick.pixel + hidden.top }));
    const times = chart.x.axis?.kind === 'time' ? traced.positions : null;
    return { name: '', color: traced.color, positions, values, times, total: values.length, y: own?.axis ? shiftAxis(own.axis, hidden.top) : y, yTicks };
  });
  const expectedError = Math.min(1, EXPECTED_PIXELS / pixelRatio / plot.height);
  return { reader: 'pixels', version: '', expectedError, name, element, box, inView, size, plot, pointer: null, x, series: series.filter(hasValues) };
}

/** A line without corners is traced at every px: more points than this say nothing more of it, and steps of a px lead nowhere. */
const MOST_COLUMNS = 160;

function thinned(traced: DigitizedSeries): DigitizedSeries {
  const { pixelsX, pixelsY, positions, values, kind } = traced;
  const every = Math.ceil(pixelsX.length / MOST_COLUMNS);
  if (kind !== 'columns' || every < 2) return traced;
  // Counted from the end, which is where the continuation starts.
  const isKept = (_value: number, index: number): boolean => (pixelsX.length - 1 - index) % every === 0;
  return { ...traced, pixelsX: pixelsX.filter(isKept), pixelsY: pixelsY.filter(isKept), positions: positions && positions.filter(isKept), values: values && values.filter(isKept) };
}

function hasValues({ values }: ChartSeries): boolean {
  return values.some(Number.isFinite);
}

function axisOf({ kind, points: [first, second] }: Calibration, height: number): AxisCalibration {
  return { kind, points: [{ value: first.value, pixel: first.at * height }, { value: second.value, pixel: second.at * height }] };
}

function shiftAxis({ kind, points: [first, second, ...others] }: AxisCalibration, by: number): AxisCalibration {
  const shift = ({ value, pixel }: (typeof others)[number]) => ({ value, pixel: pixel + by });
  return { kind, points: [shift(first), shift(second), ...others.map(shift)] };
}

/** Between the categories of an axis a picture has places, too: their steps are as wide as they are. */
function evenAxis(axis: AxisCalibration): AxisCalibration {
  return axis.kind === 'category' ? { ...axis, kind: 'linear' } : axis;
}

function pixelAxis(from: number, to: number): AxisCalibration {
  return { kind: 'linear', points: [{ value: from, pixel: from }, { value: to, pixel: to }] };
}
