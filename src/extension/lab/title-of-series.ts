import { text } from '../platform/i18n.ts';
import { REAL_SERIES } from '../ui/real-series.ts';
import type { LabSeries } from './lab-series.ts';

/** What to call a series of the lab: the article's by the names it has there, prices in the user's language, one's own as it was named. */
export function titleOfSeries({ kind, name, input }: LabSeries): string {
  if (kind === 'own') return input.series.name || text('lab_own');
  const real = kind === 'real' ? REAL_SERIES.find(({ shortName }) => shortName === name) : undefined;
  return real ? text(real.nameKey) : name;
}
