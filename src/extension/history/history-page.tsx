import { useMemo } from 'preact/hooks';
import { exportForecasts, forecastsToCsv } from '../../core/history/export-forecasts.ts';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { text } from '../platform/i18n.ts';
import { OPTIONS_PAGE } from '../platform/own-pages.ts';
import { saveFile } from '../ui/export-figure.ts';
import { PageShell } from '../ui/page-shell.tsx';
import { plural } from '../ui/plural.ts';
import { useStore } from '../ui/use-store.ts';
import type { History, HistoryState } from './create-history.ts';
import { DeletionNotice } from './deletion-notice.tsx';
import { wordsOf } from './forecast-words.ts';
import { filterForecasts, groupBySource } from './group-by-source.ts';
import { SourceList } from './source-list.tsx';

/** Every forecast that is kept, by its source, with what came of it. */
export function HistoryPage({ history }: { readonly history: History }) {
  const state = useStore(history);
  const { forecasts, isKeeping, deleted, problem } = state;
  return (
    <PageShell
      title={text('history_title')}
      isBusy={forecasts === null}
      problem={problem}
      footer={<>{text('history_private')} <a href={`/${OPTIONS_PAGE}`}>{text('history_options')}</a></>}
    >
      {!isKeeping && (
        <p class="notice off">
          {text('history_off')} <a href={`/${OPTIONS_PAGE}`}>{text('history_off_options')}</a>
        </p>
      )}
      {forecasts && (forecasts.length === 0 ? <Empty /> : <Kept history={history} state={state} forecasts={forecasts} />)}
      {deleted && <DeletionNotice history={history} deleted={deleted} />}
    </PageShell>
  );
}

function Empty() {
  return (
    <section class="empty">
      <h2>{text('history_empty_title')}</h2>
      <p>{text('history_empty')}</p>
    </section>
  );
}

interface KeptProps {
  readonly history: History;
  readonly state: HistoryState;
  readonly forecasts: readonly KeptForecast[];
}

function Kept({ history, state: { filter, restored }, forecasts }: KeptProps) {
  const found = useMemo(() => filterForecasts(forecasts, filter, wordsOf), [forecasts, filter]);
  const sources = useMemo(() => groupBySource(found), [found]);
  const save = (name: string, type: string, content: string): void => saveFile(`predict-next-history.${name}`, new Blob([content], { type }));
  return (
    <>
      <p class="intro">{text('history_intro')}</p>
      <div class="tools">
        <label class="control">
          <span class="control-label">{text('history_filter')}</span>
          <input type="search" value={filter} onInput={(event) => history.filter(event.currentTarget.value)} />
        </label>
        <div class="files">
          <button type="button" class="button" onClick={() => save('csv', 'text/csv;charset=utf-8', forecastsToCsv(forecasts))}>{text('history_save_csv')}</button>
          <button type="button" class="button" onClick={() => save('json', 'application/json', JSON.stringify(exportForecasts(forecasts)))}>{text('history_save_json')}</button>
        </div>
      </div>
      <p class="quiet" role="status">{found.length > 0 ? plural('history_found', found.length) : text('history_no_match', { filter })}</p>
      <SourceList key={filter} sources={sources} focused={restored} onDelete={(deleted) => void history.remove(deleted)} />
    </>
  );
}
