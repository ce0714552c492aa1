import { lastKnown, shownBand, type KeptForecast } from '../../core/history/kept-forecast.ts';
import { ratioOf } from '../../core/history/running-record.ts';
import { scoreForecast } from '../../core/history/score-forecast.ts';
import { isOwn, looseKeyStart, type HistorySource } from '../../core/history/source.ts';
import { text } from '../platform/i18n.ts';
import { formatMoment } from '../ui/format-date.ts';
import { formatCount, formatPercent, type ValueFormat } from '../ui/format-value.ts';
import { MODEL_KEYS, MODEL_KEYS_WITHIN } from '../ui/model-keys.ts';
import { plural } from '../ui/plural.ts';
import { bandText, verdictText } from '../ui/track-record-text.ts';

/** What a forecast's series is called. */
export function nameOf({ series: { name }, source: { line } }: KeptForecast): string {
  if (name) return name;
  const [, number] = /^#(\d+)$/.exec(line) ?? [];
  return number !== undefined && number !== '1' ? text('overlay_line', { number: formatCount(Number(number)) }) : line && number === undefined ? line : text('popup_unnamed');
}

/** Where a series was read, with the address to go back to where that is a web page. */
export function placeOf(source: HistorySource): { readonly words: string; readonly address: string | null } {
  if (isOwn(source)) return { words: text('history_own'), address: null };
  const { origin, path } = source;
  const page = `${origin.replace(/^\w+:\/\//, '')}${path === '/' ? '' : path}`;
  const words = looseKeyStart(source) === null ? page : text('history_selection', { page });
  return { words, address: /^https?:/.test(origin) ? `${origin}${path}` : null };
}

/** What a forecast is found by. */
export function wordsOf(kept: KeptForecast): string {
  return [nameOf(kept), placeOf(kept.source).words, text(MODEL_KEYS[kept.model])].join(' ');
}

/** All that is said of one forecast. */
export interface ForecastWords {
  readonly date: string;
  readonly by: string;
  readonly said: string;
  readonly came: string;
  /** Everything, for an image that stands alone. */
  readonly all: string;
}

export function forecastWords(kept: KeptForecast, format: ValueFormat): ForecastWords {
  const name = nameOf(kept);
  const date = formatMoment(kept.made);
  const model = text(MODEL_KEYS_WITHIN[kept.model]);
  const said = saidText(kept, format);
  const came = cameText(kept, format);
  return { date, by: text('history_by', { model }), said, came, all: text('history_drawing_words', { name, date, model, said, came }) };
}

function saidText(kept: KeptForecast, format: ValueFormat): string {
  const { values } = kept;
  const shown = shownBand(kept);
  const band = shown ? text('history_band', { level: formatPercent(shown.level), low: format.value(shown.low[0]), high: format.value(shown.high[0]) }) : '';
  const words = { value: format.value(values[0]), band };
  if (values.length === 1) return text('history_said', words);
  return plural('history_said_far', values.length, { ...words, last: format.value(values[values.length - 1]) });
}

function cameText(kept: KeptForecast, format: ValueFormat): string {
  const score = scoreForecast(kept);
  if (score.steps === 0) return text('history_waiting');
  const { outcomes } = kept;
  const verdict = verdictText({ ratio: ratioOf(score), error: score.error });
  if (outcomes.length > 1) return text('history_came_some', { done: formatCount(score.steps), steps: formatCount(outcomes.length), verdict, band: bandText(score) });
  const band = score.banded === 0 ? '' : text(score.inside > 0 ? 'history_inside' : 'history_outside');
  return text('history_came', { value: format.value(outcomes[0]), verdict, band });
}

/** The row of each step: when, what was said, its band, and what came; '' for what there is not. */
export function rowsOf(kept: KeptForecast, format: ValueFormat, formatTime: (time: number) => string): readonly (readonly string[])[] {
  const band = shownBand(kept);
  return Array.from(kept.values, (value, step) => [
    kept.times ? formatTime(kept.times[step]) : formatCount(step + 1),
    format.value(value),
    band ? format.value(band.low[step]) : '',
    band ? format.value(band.high[step]) : '',
    Number.isFinite(kept.outcomes[step]) ? format.value(kept.outcomes[step]) : '',
  ]);
}

/** What stands below the drawing, around the last known point. */
export function captionsOfForecast(kept: KeptForecast, format: ValueFormat, formatTime: (time: number) => string): { readonly last: string; readonly next: string } {
  const { times } = kept.series;
  return { last: times ? formatTime(times[times.length - 1]) : format.value(lastKnown(kept)), next: plural('next', kept.values.length) };
}
