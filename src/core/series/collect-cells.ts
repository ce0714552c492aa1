import { type CellPlaces, placesOf } from './cell-places.ts';
import { isBlank, plainCode } from './character-codes.ts';
import { shownNames } from './column-names.ts';
import { GrowingColumns } from './growing-columns.ts';
import type { LongLayout } from './inspect-table.ts';
import { groupKey } from './pick-group.ts';
import { choiceNote, type PickedCells } from './picked-cells.ts';
import { MOST_OFFERS, type ReadingNote } from './reading.ts';
import { Row, type RowSource } from './row-source.ts';
import { SkipLog } from './skip-log.ts';
import { readYear } from './read-year.ts';
import type { TimeColumns } from './pick-times.ts';
import { unitOfHeader } from './units.ts';

/** Walks over a table once and keeps where the cells of its series stand. */
export function collectCells(text: string, source: RowSource, layout: LongLayout, wanted: string | undefined): PickedCells {
  const { leadingRows, headerRow, picked, group, names } = layout;
  const timeColumns = picked.times?.columns ?? [];
  const isJoined = timeColumns.length > 1;
  const timeColumn = timeColumns[0] ?? -1;
  const used = new Set([picked.value, ...timeColumns, ...group, ...(picked.index === null ? [] : [picked.index])]);
  const cells = new GrowingColumns(timeColumn < 0 || isJoined ? 2 : 4);
  const joined: string[] = [];
  const parts: string[] = timeColumns.map(() => '');
  const log = new SkipLog(text);
  const notes: ReadingNote[] = [];
  const filled = new Float64Array(names.length);
  const series = new SeriesCounter(wanted);
  const next = source.rows((at) => {
    if (notes.length === 0) notes.push({ code: 'unclosed-quote', at });
  });
  const row = new Row();
  /** What the values are called here: another table may follow with a header of its own. */
  let section = names[picked.value] ?? '';
  for (let index = 0; next(row); index++) {
    if (index < leadingRows) {
      if (index !== headerRow) logRow(row, log, 'not-a-number');
      continue;
    }
    const hasValue = row.count > picked.value;
    const hasTime = timeColumn >= 0 && row.count > timeColumn && row.ends[timeColumn] > row.starts[timeColumn];
    if (!hasValue && !hasTime) {
      logRow(row, log, 'not-a-number');
      continue;
    }
    if (row.count > 1 && isEmptyRow(row)) continue;
    if (hasTime && hasValue && headerRow >= 0 && isHeaderAgain(text, row, timeColumn, names[timeColumn])) {
      section = text.slice(row.starts[picked.value], row.ends[picked.value]).trim();
      logRow(row, log, 'not-a-number');
      continue;
    }
    if (!series.isWanted(source.hasSeries ? row.series : group.length > 0 ? groupKey(text, row, group) : section)) {
      logRow(row, log, 'other-series');
      continue;
    }
    for (let column = 0; column < row.count; column++) {
      if (row.ends[column] === row.starts[column]) continue;
      if (column < filled.length) filled[column]++;
      if (!used.has(column)) log.add(row.starts[column], row.ends[column], 'other-column');
    }
    const rowEnd = row.ends[row.count - 1];
    const start = hasValue ? row.starts[picked.value] : rowEnd;
    const end = hasValue ? trimEnd(text, start, row.ends[picked.value]) : rowEnd;
    if (isJoined && picked.times !== null) joined.push(joinCells(text, row, picked.times, parts));
    if (timeColumn < 0 || isJoined) cells.push(start, end);
    else if (hasTime) cells.push(start, end, row.starts[timeColumn], row.ends[timeColumn]);
    else cells.push(start, end, start, start);
  }
  // What somebody chose in another text is not here.
  if (wanted !== undefined && !series.has(wanted)) return collectCells(text, source, layout, undefined);
  const hasSeries = group.length > 0 || series.offers().length > 1;
  const shown = shownNames(names, Math.max(names.length, picked.value + 1));
  const offers = picked.candidates.map((column) => ({ name: shown[column] ?? String(column + 1), count: filled[column] ?? 0 }));
  notes.unshift(...choiceNote('chose-series', series.wanted ?? '', series.offers()), ...choiceNote('chose-column', shown[picked.value], offers));
  const values = { text, starts: cells.column(0), ends: cells.column(1) };
  return {
    // A column of a long table is called by what it holds only where the series has no name of its own.
    name: hasSeries ? (series.wanted ?? '') : (names[picked.value] ?? ''),
    unit: unitOfHeader(names[picked.value] ?? ''),
    values,
    times: picked.times && { cells: isJoined ? lastOf(joined, values) : { text, starts: cells.column(2), ends: cells.column(3) }, format: picked.times.format },
    dropped: cells.dropped,
    log,
    notes,
  };
}

function lastOf(joined: readonly string[], { starts }: CellPlaces): CellPlaces {
  return placesOf(joined.slice(joined.length - starts.length));
}

/** Counts the rows of every series of a long table; the first one met is wanted where none was named. */
class SeriesCounter {
  readonly #counts = new Map<string, number>();
  #wanted: string | undefined;
  #wantedCount = 0;

  constructor(wanted: string | undefined) {
    this.#wanted = wanted;
  }

  get wanted(): string | undefined {
    return this.#wanted;
  }

  isWanted(name: string): boolean {
    this.#wanted ??= name;
    const isWanted = name === this.#wanted;
    // In most tables every row is wanted: those are counted apart.
    if (isWanted && this.#wantedCount++ > 0) return true;
    const known = this.#counts.get(name);
    if (known !== undefined || this.#counts.size < MOST_OFFERS) this.#counts.set(name, (known ?? 0) + 1);
    return isWanted;
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }

  offers(): { readonly name: string; readonly count: number }[] {
    return Array.from(this.#counts, ([name, count]) => ({ name, count: name === this.#wanted ? this.#wantedCount : count }));
  }
}

/**
 * @param parts what the row above said, which stands for an empty cell before the last: cells over several rows are filled once
 */
function joinCells(text: string, row: Row, { columns, marks }: TimeColumns, parts: string[]): string {
  columns.forEach((column, i) => {
    const year = column < row.count ? readYear(text, row.starts[column], row.ends[column]) : NaN;
    const cell = column >= row.count ? '' : i === 0 && Number.isInteger(year) ? String(year) : text.slice(row.starts[column], row.ends[column]).trim();
    if (cell !== '' || i === columns.length - 1) parts[i] = cell;
  });
  return parts.every((part) => part !== '') ? parts.map((part, i) => (marks[i - 1] === ':' ? part.padStart(2, '0') : part) + marks[i]).join('') : '';
}

/** Whether a row has the same word above the times as the table's header. */
function isHeaderAgain(text: string, row: Row, timeColumn: number, name: string): boolean {
  const start = row.starts[timeColumn];
  return name !== '' && row.ends[timeColumn] - start >= name.length && text.startsWith(name, start) && text.slice(start, row.ends[timeColumn]).trim() === name;
}

function isEmptyRow({ count, starts, ends }: Row): boolean {
  for (let column = 0; column < count; column++) if (ends[column] > starts[column]) return false;
  return true;
}

function logRow(row: Row, log: SkipLog, reason: 'not-a-number' | 'other-series'): void {
  if (row.count === 0 || isEmptyRow(row)) return;
  // Where the format names its columns they need not stand in the order of the text.
  let start = row.starts[0];
  let end = row.ends[row.count - 1];
  for (let column = 0; column < row.count; column++) {
    if (row.ends[column] === row.starts[column]) continue;
    start = Math.min(start, row.starts[column]);
    end = Math.max(end, row.ends[column]);
  }
  log.add(start, end, reason);
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(plainCode(text.charCodeAt(at - 1)))) at--;
  return at;
}
