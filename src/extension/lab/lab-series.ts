import { ARTICLE_SERIES, type ArticleSeries } from '../../core/rnn/mini/article-series.ts';
import { normalizeSeries, type NormalizedSeries } from '../../core/series/normalize-series.ts';
import { createSeries } from '../../core/series/series.ts';
import { REAL_SERIES } from '../ui/real-series.ts';
import type { LabState } from './lab-state.ts';

/** The name under which the user's own series stands in the list. */
export const OWN_SERIES = 'own';

/** A series to look at, in 0..1 as MiniRnn takes it. */
export interface LabSeries {
  readonly name: string;
  readonly kind: 'article' | 'real' | 'own';
  /** In its own unit, with its mapping to 0..1: as is for the article's, by the rule for others. */
  readonly input: NormalizedSeries;
  /** What the article says of it; null for the others. */
  readonly article: ArticleSeries | null;
}

const ARTICLE: readonly LabSeries[] = ARTICLE_SERIES.map((article) => ({
  name: article.name,
  kind: 'article',
  input: normalizeSeries(createSeries(article.values, { name: article.name }), 'as-is'),
  article,
}));

const REAL: readonly LabSeries[] = REAL_SERIES.map(({ shortName, series }) => ({ name: shortName, kind: 'real', input: normalizeSeries(series, 'auto'), article: null }));

/** Everything there is to choose from, the article's first. */
export function allSeries(own: LabState['own']): readonly LabSeries[] {
  return own ? [...ARTICLE, ...REAL, ownSeries(own)] : [...ARTICLE, ...REAL];
}

/** The series of a state; the first of the article's where there is none of its name. */
export function seriesOf({ series, own }: Pick<LabState, 'series' | 'own'>): LabSeries {
  const all = allSeries(own);
  return all.find(({ name }) => name === series) ?? all[0];
}

/** By the state's own values: they may be many, and every view asks at every change. */
const known = new WeakMap<NonNullable<LabState['own']>, LabSeries>();

function ownSeries(own: NonNullable<LabState['own']>): LabSeries {
  const before = known.get(own);
  if (before) return before;
  const { name, values } = own;
  const series: LabSeries = { name: OWN_SERIES, kind: 'own', input: normalizeSeries(createSeries(values, { name }), 'auto'), article: null };
  known.set(own, series);
  return series;
}
