import type { Box, ChartReaderName, ChartReading, ChartSeries, ElementAddress } from '../../core/chart/chart-reading.ts';
import type { Neighbours } from '../../core/chart/neighbours-of.ts';
import type { PastForecast } from '../../core/forecast/backtest/past-forecast.ts';
import type { Forecast } from '../../core/forecast/forecast.ts';
import type { ProblemData } from '../../core/problem.ts';
import type { Normalization } from '../../core/series/normalize.ts';
import type { ReadingChoices } from '../../core/series/parse-options.ts';
import type { ReadingNote, Skipped } from '../../core/series/reading.ts';
import type { Series } from '../../core/series/series.ts';
import type { ForecastChoices } from './forecast-choices.ts';
import type { ForecastAnswer, ForecastQuestion } from './forecast-question.ts';
import type { LearningRequest, LearningState } from './learning.ts';
import type { Opening, SiteKeeping } from './site-keeping.ts';

/** The series in hand: what the user pasted, dropped or picked, kept until cleared or the browser ends. */
export interface Hand extends ForecastChoices {
  readonly series: Series;
  /** How it was read, for the popup to show again. */
  readonly read: number;
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
  readonly notes: readonly ReadingNote[];
  /** Where an example comes from; '' for the user's own. */
  readonly source: string;
  /** The text it was read from and how, to be read in another way; undefined where there is none or it is long. */
  readonly origin?: HandOrigin | undefined;
}

/** What a series in hand was read from. */
export interface HandOrigin {
  /** At most LONGEST_ORIGIN code units. */
  readonly text: string;
  /** Of its file; '' for none. */
  readonly name: string;
  /** What the user switched. */
  readonly choices: ReadingChoices;
}

/** Longer texts would weigh in every message that carries the series. */
export const LONGEST_ORIGIN = 1_000_000;

/** What a user did to ask for a prediction on a page. */
export type Trigger = 'page' | 'selection' | 'image' | 'keyboard' | 'popup';

/** Something that the page shows: in which of the tab's frames, and in which element there. */
export interface Place {
  readonly frameId: number;
  readonly element: ElementAddress;
}

/** A value on the y axis of a picture, as the user pointed it out. */
export interface CalibrationPoint {
  readonly value: number;
  /** How far down the picture it is, as a share of its height. */
  readonly at: number;
}

/** The y axis of a picture by two of its values: what reading its labels could not tell. */
export interface Calibration {
  readonly kind: 'linear' | 'logarithmic';
  readonly points: readonly [CalibrationPoint, CalibrationPoint];
}

/** Something on the page that the user chose. */
export interface FoundChoice extends Place {
  readonly kind: 'found';
  /** Which of its lines or columns; null for the one that is taken first. */
  readonly seriesIndex: number | null;
  /** Of a picture whose axis the user told; null for the axis that it shows. */
  readonly calibration: Calibration | null;
}

/** What the user pointed out instead of what was taken first. */
export type Choice =
  | FoundChoice
  | { readonly kind: 'hand' };

/** A place in the viewport. */
export interface ViewportPlace {
  readonly x: number;
  readonly y: number;
}

/** How something was read that has changed since: it is read again in the same way. */
export type ReadBefore = 'chart' | 'table' | 'recorder' | 'pixels';

/** A prediction wanted on a page. Pure and keyed by id: asking again gives the same answer. */
export interface PlanRequest {
  readonly id: string;
  readonly trigger: Trigger;
  /** The selected text, with its tabs and line breaks; null when nothing is selected. */
  readonly selection: string | null;
  /** The box of the innermost element under the pointer at the gesture; null for none. */
  readonly hovered: Box | null;
  /** Where the pointer was, where that is known. */
  readonly pointer: ViewportPlace | null;
  /** null at first. */
  readonly choice: Choice | null;
  /** Set where the choice is read again because it changed: then nothing else of the page is looked at. */
  readonly again: ReadBefore | null;
}

/** Where the forecast series came from. */
export type PlanSource = 'selection' | 'hand' | 'chart' | 'table';

/** Something on the page that the user can point at. */
export interface Offer extends Place {
  readonly kind: 'chart' | 'table' | 'picture';
  readonly name: string;
  readonly seriesNames: readonly string[];
  /** Of the longest line or column; 0 for a picture, which is read when it is chosen. */
  readonly points: number;
}

/** Something on a page with its values, for our own pages to choose from. */
export interface PageFinding extends Place {
  readonly kind: Offer['kind'];
  readonly name: string;
  /** Of a chart; null for a table or picture. */
  readonly reader: ChartReaderName | null;
  /** The largest error to be expected, as a share of the axis' range. */
  readonly expectedError: number;
  /** Its lines or columns; none of a picture, which is read on the page. */
  readonly series: readonly Series[];
  /** How many points the longest line really has. */
  readonly total: number;
}

/** What a forecast was read from. */
export interface PlanOrigin extends Offer {
  readonly seriesIndex: number;
  /** The axis of a picture as the user told it; null else. */
  readonly calibration: Calibration | null;
}

/** How a prediction is drawn, as CSS writes it. */
export interface LineStyle {
  /** The colour on light pages. */
  readonly light: string;
  /** The colour on dark pages. */
  readonly dark: string;
  /** Of the dotted line; its halo is wider. */
  readonly width: string;
}

/** What is to be shown on the page. */
export type Plan =
  | {
      readonly kind: 'draw';
      readonly id: string;
      readonly source: PlanSource;
      /** Its last points, as many as a page can show. */
      readonly series: Series;
      /** How many observations it has in all. */
      readonly points: number;
      readonly normalization: Normalization;
      /** With the band at the chosen level alone. */
      readonly forecast: Forecast;
      /** ms of each step, where the series has dates. */
      readonly futureTimes: Float64Array | null;
      /** What on the page it is; null for a selection, and for a series in hand that the page does not show. */
      readonly origin: PlanOrigin | null;
      /** The chart to draw on, with the line that is continued alone: others may have a hundred thousand points. Null for a card of its own. */
      readonly chart: { readonly reading: Omit<ChartReading, 'series'> & { readonly neighbours?: Neighbours | undefined }; readonly line: ChartSeries } | null;
      /** What could be taken instead, `origin` among it; null where that was not looked at again. */
      readonly offers: readonly Offer[] | null;
      /** Whether a series in hand could be taken instead. */
      readonly handOffered: boolean;
      /** The frame that asked. */
      readonly frameId: number;
      /** As the user chose it in the options; undefined for the way it is drawn by default. */
      readonly lineStyle?: LineStyle;
      /** What became of earlier forecasts of the same source, in a sentence; '' or undefined where nothing has. */
      readonly trackRecord?: string;
    }
  | { readonly kind: 'pick'; readonly id: string; readonly offers: readonly Offer[]; readonly handOffered: boolean; readonly frameId: number }
  /** A picture shows a line, but its axis could not be read: the user is asked for two values on it. */
  | {
      readonly kind: 'calibrate';
      readonly id: string;
      readonly place: Place;
      readonly offers: readonly Offer[];
      readonly handOffered: boolean;
      readonly frameId: number;
    }
  /** What was chosen is in another frame, where an overlay of its own shows it. */
  | { readonly kind: 'elsewhere'; readonly id: string; readonly place: Place };

/**
 * Every verb between the contexts, with what goes in and what comes out.
 * Both ends are typed from this one table; `requests.ts` checks it at run time.
 */
export interface Protocol {
  /** Continues a series. From our own pages. */
  'forecast': { request: ForecastQuestion; response: ForecastAnswer };
  /**
   * What the model would have said at some places of the series, of which it sees nothing later: at most
   * MOST_ORIGINS_ASKED at once, so that a stopped worker loses little. From our own pages.
   */
  'backtest': { request: ForecastQuestion & { readonly horizon: number; readonly origins: readonly number[] }; response: readonly PastForecast[] };
  /** From our own pages. */
  'put-in-hand': { request: { readonly hand: Hand }; response: null };
  'read-hand': { request: Record<string, never>; response: Hand | null };
  'clear-hand': { request: Record<string, never>; response: null };
  /** Opens the overlay on a tab that the user's gesture gave us. From our own pages. */
  'show-on-page': { request: { readonly tabId: number }; response: null };
  /** What the page of a tab offers, best first. From our own pages. */
  'read-page': { request: { readonly tabId: number }; response: readonly PageFinding[] };
  /** Opens the overlay where something was found, on a tab that the user's gesture gave us. From our own pages. */
  'show-found': { request: { readonly tabId: number; readonly place: Place }; response: null };
  /** The code of what a gesture could not show on its page, once. From our own pages. */
  'take-notice': { request: Record<string, never>; response: { readonly code: string } | null };
  /** The keyboard command's real binding, '' when the browser assigned none. From our own pages. */
  'read-shortcut': { request: Record<string, never>; response: string };
  /** Has a network fitted to a series off the worker; joins the same fit where it is under way. From our own pages. */
  'start-learning': { request: LearningRequest; response: null };
  'stop-learning': { request: { readonly id: string }; response: null };
  /** How the fit of a series stands; brings back a trainer that was stopped. From our own pages. */
  'read-learning': { request: { readonly id: string }; response: LearningState };
  /** Whether the site in a tab is kept updated, or could be; null where it could not. From our own pages. */
  'read-keeping': { request: { readonly tabId: number }; response: SiteKeeping | null };
  /** Keeps a site updated where the browser has let us in; says whether it has. From our own pages. */
  'keep-site': { request: { readonly origin: string }; response: boolean };
  /** Draws the kept forecast of a page that was opened anew. From a content script. */
  'open-kept': { request: Record<string, never>; response: Opening };
  /** Decides what a gesture on a page means and forecasts it. From a content script. */
  'plan': { request: PlanRequest; response: Plan };
  /** Asks the chart's observer into the page, to say when it changes. From a content script. */
  'watch-chart': { request: { readonly element: ElementAddress }; response: boolean };
  /** Opens the popup's page in a tab. From a content script. */
  'open-app': { request: Record<string, never>; response: null };
}

/** A backtest goes back to so many places at a time. */
export const MOST_ORIGINS_ASKED = 8;

export type Verb = keyof Protocol;
export type Request<V extends Verb> = Protocol[V]['request'];
export type Response<V extends Verb> = Protocol[V]['response'];

/** A message as it travels. */
export interface Envelope<V extends Verb = Verb> {
  readonly verb: V;
  readonly request: Request<V>;
}

/** An answer as it travels: a problem crosses as data and is thrown again at the caller. */
export type Answer<V extends Verb = Verb> =
  | { readonly ok: true; readonly response: Response<V> }
  | { readonly ok: false; readonly problem: ProblemData };
