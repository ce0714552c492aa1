import type { Season } from '../../series/season.ts';
import { mainPeriod } from '../../series/season.ts';
import type { ClassicalName, ModelName } from '../model-name.ts';
import type { PretrainedNetwork } from '../pretrained/pretrained-network.ts';
import { correctBands, measureCorrection, usualCorrection, type PastQuantiles } from './band-correction.ts';
import { blendQuantiles } from './blend-quantiles.ts';
import { BLENDED, blendWeights, trustFor } from './blend-weights.ts';
import { changeTrust, drawTowardsWalk, meanTrust } from './change-trust.ts';
import { isClearlyWorse } from './is-clearly-worse.ts';
import { forecastMembers, modelOf, VIEW_NAMES, type MemberName } from './members.ts';
import { measurePastErrors, type PastMembers } from './past-errors.ts';
import type { PreparedSeries } from './prepared-series.ts';
import { rollingOrigins } from './rolling-origins.ts';
import { walkQuantiles } from './walk-quantiles.ts';

/** The models that are blends of members, of one or of many. */
export type BlendModel = 'auto' | 'pretrained' | ClassicalName;

/** A forecast from a place in the past, and the value it started from. */
export interface JudgedPast extends PastQuantiles {
  /** The last value that was known. */
  readonly last: number;
}

/** What a blend says, and how it did. */
export interface BlendForecast {
  /** (horizon, QUANTILE_LEVELS) in units of the series' magnitude, not yet held above 0. */
  readonly quantiles: Float64Array;
  readonly shares: readonly { readonly model: ModelName; readonly share: number }[];
  /** From the earliest origin; none where the series is too short to judge. */
  readonly pasts: readonly JudgedPast[];
}

/** Fewer values are too few to judge by: there is no blend then, and no fallback. */
export const SHORTEST_BLENDED = 8;

/**
 * The next values by a blend of members, weighed by how they did on the last
 * part of the series, with bands corrected by how they held there.
 *
 * @param network null where there is none: then its views are missing
 */
export function forecastBlend(
  { values, isObserved }: PreparedSeries,
  season: Season,
  model: BlendModel,
  horizon: number,
  network: PretrainedNetwork | null,
): BlendForecast {
  const names = namesFor(model, values.length, network);
  const isShort = values.length < SHORTEST_BLENDED;
  const origins = isShort ? [] : rollingOrigins(values.length, horizon, mainPeriod(season)).filter((origin) => isObserved[origin] === 1);
  const pasts = origins.map((origin): PastMembers => {
    const known = values.subarray(0, origin + 1);
    const steps = Math.min(horizon, values.length - 1 - origin);
    return { origin, members: membersAt(known, season, steps, names, network) };
  });
  const errors = measurePastErrors(names, pasts, values, isObserved);
  const weightsBut = (left: number | null): Float64Array => (model === 'auto' || model === 'pretrained' ? blendWeights(errors, trustFor(values.length, season), left) : only(names, model));
  const judged = pasts.map(({ origin, members }, index) => ({
    quantiles: blendQuantiles(names, weightsBut(index), members),
    actual: actualAfter(values, isObserved, origin, horizon),
    last: values[origin],
  }));
  const weights = weightsBut(null);
  const quantiles = blendQuantiles(names, weights, membersAt(values, season, horizon, names, network));
  if (isShort) return { quantiles, shares: sharesOf(names, weights), pasts: judged };
  const correction = measureCorrection(judged, usualCorrection(values.length, season));
  for (const said of [quantiles, ...judged.map((past) => past.quantiles)]) correctBands(said, correction);
  if (model !== 'auto') return { quantiles, shares: sharesOf(names, weights), pasts: judged };

  const trust = changeTrust(values, isObserved, season, network);
  const knownAt = (index: number): Float64Array => values.subarray(0, pasts[index].origin + 1);
  if (trust !== null) {
    drawTowardsWalk(quantiles, values, trust);
    judged.forEach((past, index) => drawTowardsWalk(past.quantiles, knownAt(index), trust));
  }
  if (isClearlyWorse(judged, trust)) {
    const walks = judged.map((past, index) => ({ ...past, quantiles: walkQuantiles(knownAt(index), past.actual.length) }));
    return { quantiles: walkQuantiles(values, horizon), shares: [{ model: 'no-change', share: 1 }], pasts: walks };
  }
  return { quantiles, shares: sharesOf([...names, 'no-change'], withWalk(weights, trust === null ? 1 : meanTrust(trust, horizon))), pasts: judged };
}

/** The blend's weights and that of "no change" beside it. */
function withWalk(weights: Float64Array, share: number): Float64Array {
  return Float64Array.of(...weights.map((weight) => share * weight), 1 - share);
}

/** Members for a model; a single classical one has the network beside it for its band, without a weight. */
function namesFor(model: BlendModel, length: number, network: PretrainedNetwork | null): readonly MemberName[] {
  const views: readonly MemberName[] = network ? (length < SHORTEST_BLENDED ? ['as-is'] : VIEW_NAMES) : [];
  switch (model) {
    case 'auto':
      return length < SHORTEST_BLENDED && network ? views : [...views, ...BLENDED.filter((name) => modelOf(name) !== 'pretrained')];
    case 'pretrained':
      return network ? views : ['theta'];
    default:
      return network ? [model, 'as-is'] : [model];
  }
}

/** The members that fit; where none says how sure it is, a walk's spread stands in. */
function membersAt(values: Float64Array, season: Season, horizon: number, names: readonly MemberName[], network: PretrainedNetwork | null) {
  const members = forecastMembers(values, season, horizon, names, network);
  if (members.some(({ quantiles }) => quantiles)) return members;
  const [first, ...rest] = members;
  return [{ ...first, quantiles: aroundPoints(walkQuantiles(values, horizon), values[values.length - 1], first.points) }, ...rest];
}

function aroundPoints(quantiles: Float64Array, from: number, points: Float64Array): Float64Array {
  const levels = quantiles.length / points.length;
  return quantiles.map((value, i) => value - from + points[Math.floor(i / levels)]);
}

function only(names: readonly MemberName[], model: ModelName): Float64Array {
  return Float64Array.from(names, (name) => (name === model ? 1 : 0));
}

/** (horizon or fewer) NaN where a gap was filled. */
function actualAfter(values: Float64Array, isObserved: Uint8Array, origin: number, horizon: number): Float64Array {
  return values.slice(origin + 1, origin + 1 + horizon).map((value, step) => (isObserved[origin + 1 + step] === 1 ? value : NaN));
}

/** What each model has of the blend, the largest first; what is next to nothing is left out. */
function sharesOf(names: readonly MemberName[], weights: Float64Array): BlendForecast['shares'] {
  const shares = new Map<ModelName, number>();
  names.forEach((name, at) => shares.set(modelOf(name), (shares.get(modelOf(name)) ?? 0) + weights[at]));
  const kept = [...shares].filter(([, share]) => share >= LEAST_SHARE);
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return kept.map(([model, share]) => ({ model, share: share / total })).sort((a, b) => b.share - a.share);
}

const LEAST_SHARE = 0.005;
