import { useId } from 'preact/hooks';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { Icon } from '../ui/icon.tsx';
import { MODEL_KEYS } from '../ui/model-keys.ts';
import { trackRecordText } from '../ui/track-record-text.ts';
import { ForecastItem } from './forecast-item.tsx';
import { nameOf, placeOf } from './forecast-words.ts';
import type { SourceHistory } from './group-by-source.ts';
import { usePaged } from './use-paged.ts';

interface SourceSectionProps {
  readonly history: SourceHistory;
  /** The id of the forecast that the focus goes to; null for none. */
  readonly focused: string | null;
  readonly onDelete: (forecasts: readonly KeptForecast[]) => void;
}

const AT_FIRST = 3;
const MORE = 20;

/** A source: what it is and where, how its forecasts did, and the newest of them. */
export function SourceSection({ history: { source, forecasts, records }, focused, onDelete }: SourceSectionProps) {
  const id = useId();
  const paged = usePaged(forecasts.length, AT_FIRST, MORE);
  const { words, address } = placeOf(source);
  return (
    // No landmark: hundreds of sources are none, and two may have one name.
    <article class="source" aria-labelledby={id} data-role="source">
      <header class="source-head">
        <div>
          <h2 id={id}><bdi>{nameOf(forecasts[0])}</bdi></h2>
          <p class="quiet source-place">{address ? <a href={address} rel="noreferrer"><bdi>{words}</bdi></a> : <bdi>{words}</bdi>}</p>
        </div>
        <button type="button" class="icon-button" aria-label={text('history_delete_source')} title={text('history_delete_source')} aria-describedby={id} onClick={() => onDelete(forecasts)}>
          <Icon name="delete" />
        </button>
      </header>
      {records.length === 0 ? (
        <p class="quiet">{text('history_unchecked')}</p>
      ) : (
        records.map(({ model, record }) => (
          <p key={model} data-role="record">{text('history_record', { model: text(MODEL_KEYS[model]), record: trackRecordText(record, 'track_record_here') })}</p>
        ))
      )}
      <ul class="forecasts">
        {forecasts.slice(0, paged.shown).map((kept, index) => (
          <ForecastItem key={kept.id} kept={kept} isFocused={kept.id === focused || index === paged.first} onDelete={() => onDelete([kept])} />
        ))}
      </ul>
      {paged.more > 0 && (
        <button type="button" class="button more" aria-describedby={id} onClick={paged.showMore}>
          {text('history_more', { count: formatCount(paged.more) })}
        </button>
      )}
    </article>
  );
}
