import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import type { SourceHistory } from './group-by-source.ts';
import { SourceSection } from './source-section.tsx';
import { usePaged } from './use-paged.ts';

interface SourceListProps {
  readonly sources: readonly SourceHistory[];
  /** The id of the forecast that the focus goes to; null for none. */
  readonly focused: string | null;
  readonly onDelete: (forecasts: readonly KeptForecast[]) => void;
}

/** Hundreds of drawings at once would make the page wait. */
const AT_FIRST = 8;
const MORE = 20;

/** The sources a part at a time, the newest first. */
export function SourceList({ sources, focused, onDelete }: SourceListProps) {
  const paged = usePaged(sources.length, AT_FIRST, MORE);
  return (
    <>
      {sources.slice(0, paged.shown).map((source, index) => (
        <SourceSection key={source.key} history={source} focused={index === paged.first ? source.forecasts[0].id : focused} onDelete={onDelete} />
      ))}
      {paged.more > 0 && (
        <button type="button" class="button more" onClick={paged.showMore}>
          {text('history_more', { count: formatCount(paged.more) })}
        </button>
      )}
    </>
  );
}
