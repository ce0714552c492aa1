import type { ChartLine, ChartReading } from '../../core/chart/chart-reading.ts';
import { pointedLine } from '../../core/chart/pointed-line.ts';
import { roundToError } from '../../core/chart/round-to-error.ts';
import { forecast, type Networks } from '../../core/forecast/forecast.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import { resolveRequest } from '../../core/forecast/resolve-request.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import { parseSeries } from '../../core/series/parse-series.ts';
import { createSeries, type Series } from '../../core/series/series.ts';
import { composeDrawPlan } from '../messages/compose-draw-plan.ts';
import type { Hand, Offer, Plan, PlanOrigin, PlanRequest, PlanSource } from '../messages/protocol.ts';
import { defaultChoices, type ForecastChoices } from '../messages/forecast-choices.ts';
import { keepingOf } from '../messages/forecast-question.ts';
import type { Settings } from '../platform/settings.ts';
import { languageHints } from '../ui/language-hints.ts';
import { lineStyleOf } from '../ui/line-style.ts';
import { chooseSource, type SourceChoice } from './choose-source.ts';
import type { Making } from './keep-in-history.ts';
import { readingErrorOf } from './match-chart.ts';
import { offersOf } from './offers-of.ts';
import type { FrameReading } from './page-reading.ts';

/** What a gesture may mean, and what it goes by. */
export interface Surroundings {
  /** What the page's frames show, or the one element that was read again. */
  readonly frames: readonly FrameReading[];
  /** The frame of the gesture. */
  readonly frameId: number;
  readonly hand: Hand | null;
  /** For what is not in hand. */
  readonly settings: Settings;
}

/** What a plan may have to look up. */
export interface Finders {
  networksFor(model: ModelName, series: Series): Promise<Networks>;
  /** @returns null where the picture shows a line, but not what its heights mean */
  readPicture(wanted: Extract<SourceChoice, { kind: 'picture' }>): Promise<ChartReading | null>;
  /** @returns what became of earlier forecasts of the same source, in a sentence; '' where nothing has */
  keep(made: Making): Promise<string>;
}

/**
 * Turns a gesture into what is to be shown: the same request on the same page
 * gives the same plan, however often it is asked.
 *
 * @param finders what else it takes: the networks that a model needs for a series, the reading of a picture, and the history
 * @throws Problem when there is nothing to forecast
 * @throws FittedModelMissingError when there is no such model any more: another one in its place would not be what the user chose
 */
export async function planPrediction(
  request: PlanRequest,
  { frames, frameId, hand, settings }: Surroundings,
  { networksFor, readPicture, keep }: Finders,
): Promise<Plan> {
  const language = frames.find((frame) => frame.frameId === frameId)?.view?.language ?? '';
  const selection = request.selection === null ? null : parseSeries(request.selection, { language: languageHints(language), today: Date.now() });
  const chosen = chooseSource(request, { selection, hand, frames, frameId });
  if (chosen.kind === 'elsewhere') return { kind: 'elsewhere', id: request.id, place: chosen.place };
  const offers = offersOf(frames);
  const handOffered = hand !== null && chosen.kind !== 'hand';
  if (chosen.kind === 'pick') return { kind: 'pick', id: request.id, offers, handOffered, frameId };

  let subject: Subject | null;
  if (chosen.kind === 'picture') {
    subject = await whatAPictureShows(chosen, readPicture, settings);
    if (!subject) return { kind: 'calibrate', id: request.id, place: { frameId, element: chosen.picture.element }, offers, handOffered, frameId };
  } else subject = whatToForecast(chosen, settings);
  const { source, series, choices, line, origin } = subject;
  const input = normalizeSeries(series, choices.mode);
  const continued = forecast(input, resolveRequest(series, choices), await networksFor(choices.model, series));
  const made = makingOf(subject, hand);
  const trackRecord = made ? await keep({ ...made, forecast: continued, isFollowing: request.again !== null }) : '';
  return composeDrawPlan({
    id: request.id,
    offers: request.again ? null : offers,
    handOffered,
    frameId,
    source,
    input,
    forecast: continued,
    level: choices.level,
    origin: origin && originOf(offers, frameId, origin, line),
    chart: line,
    lineStyle: lineStyleOf(settings.lineColor, settings.lineWidth),
    trackRecord,
  });
}

/** What there is to be kept of a subject, null for nothing. A line of a drawing is as exact as the drawing. */
function makingOf({ source, series, choices: { model, level }, line, origin }: Subject, hand: Hand | null): Omit<Making, 'forecast' | 'isFollowing'> | null {
  const what = { series, model, level };
  if (source === 'hand') {
    const keeping = hand && keepingOf(hand);
    return keeping && { ...what, series: { ...series, name: series.name || keeping.name }, from: { kind: 'own' }, readingError: 0 };
  }
  if (!origin) return { ...what, from: { kind: 'selection' }, readingError: 0 };
  const { element, seriesIndex } = origin;
  // The series may go by the name of its chart, which all lines of that share.
  const lineName = line ? line.reading.series[line.seriesIndex].name : series.name;
  return { ...what, from: { kind: 'element', element, seriesIndex, lineName }, readingError: line ? readingErrorOf(line) : 0 };
}

interface Subject {
  readonly source: PlanSource;
  readonly series: Series;
  readonly choices: ForecastChoices;
  readonly line: ChartLine | null;
  readonly origin: Pick<PlanOrigin, 'element' | 'seriesIndex' | 'calibration'> | null;
}

type PictureChoice = Extract<SourceChoice, { kind: 'picture' }>;

/** Null where the axis of the picture is still to be told. */
async function whatAPictureShows(chosen: PictureChoice, readPicture: Finders['readPicture'], settings: Settings): Promise<Subject | null> {
  const reading = await readPicture(chosen);
  if (!reading) return null;
  const pointed = chosen.seriesIndex ?? pointedLine(reading, { pointer: chosen.pointer, hovered: null }) ?? 0;
  const seriesIndex = Math.min(pointed, reading.series.length - 1);
  const subject = whatToForecast({ kind: 'chart', line: { reading, seriesIndex } }, settings);
  return { ...subject, origin: { element: reading.element, seriesIndex, calibration: chosen.calibration } };
}

function whatToForecast(chosen: Exclude<SourceChoice, { kind: 'pick' | 'elsewhere' | 'picture' }>, settings: Settings): Subject {
  const choices = defaultChoices(settings);
  switch (chosen.kind) {
    case 'selection':
      return { choices, source: 'selection', series: chosen.series, line: null, origin: null };
    case 'hand':
      return { choices: chosen.hand, source: 'hand', series: chosen.hand.series, line: chosen.line, origin: chosen.line && originOfLine(chosen.line) };
    case 'table': {
      const { table, columnIndex } = chosen;
      const column = table.columns[columnIndex];
      return { choices, source: 'table', series: column, line: null, origin: { element: table.element, seriesIndex: columnIndex, calibration: null } };
    }
    case 'chart':
      return { choices, source: 'chart', series: seriesOf(chosen.line), line: chosen.line, origin: originOfLine(chosen.line) };
  }
}

function originOfLine({ reading, seriesIndex }: ChartLine): Subject['origin'] {
  return { element: reading.element, seriesIndex, calibration: null };
}

/** The series that a chart's line shows. */
function seriesOf({ reading, seriesIndex }: ChartLine): Series {
  const line = reading.series[seriesIndex];
  const values = roundToError(line.values, reading.expectedError, line.y);
  return createSeries(values, { name: line.name || reading.name, times: line.times });
}

function originOf(offers: readonly Offer[], frameId: number, { element, ...chosen }: NonNullable<Subject['origin']>, line: ChartLine | null): PlanOrigin | null {
  const offer = offers.find((candidate) => candidate.frameId === frameId && candidate.element === element);
  // Of a picture, what lines there are is known only now.
  return offer ? { ...offer, ...chosen, seriesNames: line ? line.reading.series.map(({ name }) => name) : offer.seriesNames } : null;
}
