import { type CellPlaces, placesOf } from './cell-places.ts';
import type { WideLayout } from './find-wide.ts';
import { GrowingColumns } from './growing-columns.ts';
import { choiceNote, type PickedCells } from './picked-cells.ts';
import { GROUP_GLUE } from './pick-group.ts';
import { MOST_OFFERS, type SeriesOffer } from './reading.ts';
import { partOfYear, yearAlone } from './part-of-year.ts';
import { readYear } from './read-year.ts';
import { Row, type RowSource } from './row-source.ts';
import { SkipLog } from './skip-log.ts';
import type { TimeFormat } from './time-column.ts';
import { decadeAlone, yearInDecade } from './year-of-decade.ts';

/** Walks over a table with times across and keeps where the cells of one row stand, or of all where rows or columns are years. */
export function collectWide(text: string, source: RowSource, layout: WideLayout, wanted: string | undefined): PickedCells {
  const log = new SkipLog(text);
  const cells = new GrowingColumns(2);
  const times: string[] = [];
  const offers: SeriesOffer[] = [];
  const taken = new Set<string>();
  let header: readonly string[] = [];
  let chosen: string | null = null;
  const next = source.rows();
  const row = new Row();
  for (let index = 0; next(row); index++) {
    if (index < layout.headerRow) logRow(row, log, 'not-a-number');
    else if (index === layout.headerRow) header = layout.columns.map((column) => cellText(text, row, column));
    if (index > layout.headerRow && index < layout.firstRow) logRow(row, log, 'not-a-number');
    if (index < layout.firstRow || isEmptyBeyond(row, layout)) continue;
    const label = labelOf(text, row, layout.labels);
    const timesOfRow = timesAcross(header, label, layout);
    if (layout.years !== null && timesOfRow.every((time) => time === '')) {
      logRow(row, log, 'not-a-number');
      continue;
    }
    if (layout.years === null) {
      const name = freshName(label || String(offers.length + 1), taken);
      if (offers.length < MOST_OFFERS) offers.push({ name, count: layout.columns.reduce((sum, column) => sum + (isFilled(row, column) ? 1 : 0), 0) });
      if (chosen !== null || (wanted !== undefined && name !== wanted)) {
        logRow(row, log, 'other-series');
        continue;
      }
      chosen = name;
    }
    layout.columns.forEach((column, position) => {
      const start = column < row.count ? row.starts[column] : row.ends[row.count - 1];
      cells.push(start, column < row.count ? row.ends[column] : start);
      times.push(timesOfRow[position]);
    });
  }
  // What somebody chose in another text is not here.
  if (chosen === null && wanted !== undefined && offers.length > 0) return collectWide(text, source, layout, undefined);
  const collected = { text, starts: cells.column(0), ends: cells.column(1) };
  const kept = times.slice(times.length - collected.starts.length);
  const order = layout.years === null ? null : withinData(collected, kept, layout.years === 'across' ? layout.columns.length : 1);
  const inTime = (column: Float64Array): Float64Array => (order === null ? column : Float64Array.from(order, (index) => column[index]));
  const values = { text, starts: inTime(collected.starts), ends: inTime(collected.ends) };
  const areYears = layout.years === null && header.every((cell) => Number.isInteger(readYear(cell, 0, cell.length)));
  const format: TimeFormat = areYears ? 'year' : 'date';
  return {
    name: chosen ?? '',
    unit: '',
    values,
    times: { cells: placesOf(order === null ? kept : order.map((index) => kept[index])), format },
    dropped: cells.dropped,
    log,
    notes: choiceNote('chose-series', chosen ?? '', offers),
  };
}

/** When the cells of a row are; '' where its label is no time. */
function timesAcross(header: readonly string[], label: string, { years }: WideLayout): readonly string[] {
  if (years === null) return header;
  if (years === 'across') return header.map((heading) => partOfYear(label, yearAlone(heading)));
  const first = years === 'down' ? yearAlone(label) : decadeAlone(label);
  return header.map((heading) => (years === 'down' ? partOfYear(heading, first) : partOfYear('1', first + yearInDecade(heading))));
}

/**
 * The cells of years and their parts, column by column, without the empty ones
 * before the first value and behind the last: months to come are no gaps.
 */
function withinData({ starts, ends }: CellPlaces, times: readonly string[], columns: number): number[] {
  const filled = times.filter((_, index) => ends[index] > starts[index]);
  const first = filled.reduce((least, time) => (time < least ? time : least), filled[0] ?? '');
  const last = filled.reduce((most, time) => (time > most ? time : most), '');
  const order = Array.from({ length: columns }, (_, column) => column).flatMap((column) => Array.from({ length: Math.floor(times.length / columns) }, (_, row) => row * columns + column));
  return order.filter((index) => times[index] >= first && times[index] <= last);
}

function cellText(text: string, row: Row, column: number): string {
  return column < row.count ? text.slice(row.starts[column], row.ends[column]).trim() : '';
}

function labelOf(text: string, row: Row, labels: readonly number[]): string {
  return labels.map((column) => cellText(text, row, column)).filter((label) => label !== '').join(GROUP_GLUE);
}

function freshName(name: string, taken: Set<string>): string {
  let fresh = name;
  for (let number = 2; taken.has(fresh); number++) fresh = `${name} (${number})`;
  taken.add(fresh);
  return fresh;
}

function isFilled(row: Row, column: number): boolean {
  return column < row.count && row.ends[column] > row.starts[column];
}

function isEmptyBeyond(row: Row, { columns }: WideLayout): boolean {
  return !columns.some((column) => isFilled(row, column));
}

function logRow(row: Row, log: SkipLog, reason: 'not-a-number' | 'other-series'): void {
  if (row.count > 0 && row.ends[row.count - 1] > row.starts[0]) log.add(row.starts[0], row.ends[row.count - 1], reason);
}
