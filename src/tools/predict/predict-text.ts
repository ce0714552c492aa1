import { readFile } from 'node:fs/promises';
import type { Band } from '../../core/forecast/band.ts';
import { forecast } from '../../core/forecast/forecast.ts';
import { NothingToForecastError } from '../../core/forecast/nothing-to-forecast-error.ts';
import { resolveRequest } from '../../core/forecast/resolve-request.ts';
import type { Scorecard } from '../../core/forecast/scorecard.ts';
import type { Problem } from '../../core/problem.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import type { Normalization } from '../../core/series/normalize.ts';
import { parseSeries } from '../../core/series/parse-series.ts';
import type { Skipped } from '../../core/series/reading.ts';
import { fitSeries } from '../fit-series.ts';
import { loadNetworks } from '../load-networks.ts';
import type { PredictOptions } from './parse-arguments.ts';

/** What `predict` prints; its shape is stable. */
export type PredictAnswer =
  | {
      /** How many values were read. */
      readonly read: number;
      readonly skipped: readonly Skipped[];
      readonly normalization: Normalization;
      readonly model: string;
      /** (horizon) in the unit of the input. */
      readonly forecast: readonly number[];
      /** MiniRnn's first step, rounded as the article does, in normalised units; of no other model. */
      readonly reported?: number;
      readonly bands: readonly { readonly level: number; readonly low: readonly number[]; readonly high: readonly number[] }[];
      /** Only where there are enough values to judge by. */
      readonly scorecard?: Extract<Scorecard, { kind: 'scored' }>;
    }
  | { readonly read: 0; readonly skipped: readonly Skipped[]; readonly error: string };

/** The answer for one text. `found` is false where it holds no number. */
export async function predictText(
  text: string,
  { model, horizon, mode }: PredictOptions,
): Promise<{ readonly found: boolean; readonly answer: PredictAnswer }> {
  const { series, read, skipped } = parseSeries(text);
  try {
    const input = normalizeSeries(series, mode);
    const request = resolveRequest(series, { model, horizon, periods: null });
    const networks = { ...(await loadNetworks()), fitted: model === 'fitted' ? await fitSeries(series, request.horizon) : null };
    const { values, reported, bands, scorecard } = forecast(input, request, networks);
    return {
      found: true,
      answer: {
        read,
        skipped,
        normalization: input.normalization,
        model,
        forecast: [...values],
        ...(reported === null ? {} : { reported }),
        bands: bands.map(plainBand),
        ...(scorecard.kind === 'scored' ? { scorecard } : {}),
      },
    };
  } catch (error) {
    if (!(error instanceof NothingToForecastError)) throw error;
    return { found: false, answer: { read: 0, skipped, error: await sentence(error) } };
  }
}

function plainBand({ level, low, high }: Band) {
  return { level, low: [...low], high: [...high] };
}

/** The words that the popup has for the problem. */
async function sentence(problem: Problem): Promise<string> {
  const file = new URL('../../../public/_locales/en/messages.json', import.meta.url);
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string } | undefined>;
  return messages[`problem_${problem.code}`]?.message ?? problem.message;
}
