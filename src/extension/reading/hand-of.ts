import { MOST_SKIPPED_KEPT } from '../../core/series/reading.ts';
import type { ReadingChoices } from '../../core/series/parse-options.ts';
import type { ForecastChoices } from '../messages/forecast-choices.ts';
import type { Hand } from '../messages/protocol.ts';
import { nameOfSource } from './name-of-source.ts';
import type { Source, SourceReading } from './read-source.ts';

/** A name longer than this is somebody's paragraph. */
const LONGEST_NAME = 200;

/** A series newly read, within what may travel in a message. */
export function handOf({ reading, text }: SourceReading, forecast: ForecastChoices, source: Source, choices: ReadingChoices): Hand {
  const { series, read, skipped, skippedCount, notes } = reading;
  const named = { ...series, name: series.name.slice(0, LONGEST_NAME), unit: series.unit.slice(0, LONGEST_NAME) };
  const origin = text === null ? undefined : { text, name: nameOfSource(source).slice(0, LONGEST_NAME), choices };
  const { mode, model, horizon, level, periods } = forecast;
  return { series: named, read, skipped: skipped.slice(0, MOST_SKIPPED_KEPT), skippedCount, notes, source: '', mode, model, horizon, level, periods, origin };
}
