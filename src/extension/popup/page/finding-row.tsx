import { useState } from 'preact/hooks';
import { observedCount, type Series } from '../../../core/series/series.ts';
import type { PageFinding } from '../../messages/protocol.ts';
import { text } from '../../platform/i18n.ts';
import { decimateSeries } from '../../ui/decimate-series.ts';
import { formatCount, valueFormat } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';
import { readerText } from '../../ui/reader-text.ts';
import { layoutSeriesLine } from '../../ui/series-line.ts';

const SIZE = { width: 96, height: 36, margin: 4 };

/** What a row does. */
interface RowProps {
  readonly finding: PageFinding;
  readonly index: number;
  readonly onTake: (series: Series, source: string) => void;
  readonly onShow: () => void;
}

/** One chart, table or picture of the page: what it looks like, what it is called, how much there is of it and how it was read. */
export function FindingRow({ finding, index, onTake, onShow }: RowProps) {
  const [chosen, setChosen] = useState(0);
  const { kind, series, name } = finding;
  const number = formatCount(index + 1);
  const called = name || text(kind === 'table' ? 'overlay_unnamed_table' : kind === 'picture' ? 'popup_page_picture' : 'overlay_unnamed', { number });
  if (kind === 'picture') {
    return (
      <li class="finding">
        <button type="button" class="finding-main" onClick={onShow}>
          <span class="finding-words">
            <b>
                <bdi>{called}</bdi>
              </b>
            <span>{text('popup_page_picture_note')}</span>
          </span>
        </button>
      </li>
    );
  }
  const line = series[chosen] ?? series[0];
  return (
    <li class="finding">
      <button type="button" class="finding-main" onClick={() => onTake(named(line, called), sourceOf(finding))}>
        <Sparkline series={line} />
        <span class="finding-words">
          <b>
                <bdi>{called}</bdi>
              </b>
          <span>{rangeOf(line, finding)}</span>
          <span>{sourceOf(finding)}</span>
        </span>
      </button>
      {series.length > 1 && (
        <select class="finding-series" aria-label={text('popup_page_which')} value={chosen} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
          {series.map((of, i) => (
            <option key={i} value={i}>
              {of.name || text('overlay_line', { number: formatCount(i + 1) })}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

function named(series: Series, name: string): Series {
  return series.name === '' ? { ...series, name: name.slice(0, 200) } : series;
}

function rangeOf(series: Series, { total }: PageFinding): string {
  const format = valueFormat(series);
  const seen = series.values.filter(Number.isFinite);
  const [low, high] = seen.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  const count = observedCount(series);
  const words = { low: format.value(low), high: format.value(high) };
  return total > series.values.length ? text('popup_page_range_part', { ...words, count: formatCount(count), total: formatCount(total) }) : plural('popup_page_range', count, words);
}

function sourceOf({ kind, reader, expectedError }: PageFinding): string {
  return kind === 'chart' && reader ? readerText(reader, expectedError) : text('overlay_source_table');
}

function Sparkline({ series }: { readonly series: Series }) {
  const seen = series.values.filter(Number.isFinite);
  const shown = Float64Array.from(decimateSeries(seen, SIZE.width), (index) => seen[index]);
  const { path, last } = layoutSeriesLine(shown, SIZE);
  return (
    <svg class="sparkline" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path d={path} stroke="var(--series)" stroke-width="1.6" />
      <circle cx={last.x} cy={last.y} r="2.4" fill="var(--sheet)" stroke="var(--next)" stroke-width="1.5" />
    </svg>
  );
}
