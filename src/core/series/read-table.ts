import { APOSTROPHE, isBlank, plainCode, POINT, QUOTE } from './character-codes.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { GrowingColumns } from './growing-columns.ts';
import { DecimalEvidence, type InferredDecimal } from './infer-decimal.ts';
import type { Table } from './inspect-table.ts';
import { columnName } from './pick-columns.ts';
import type { RawReading } from './raw-reading.ts';
import { readNumber } from './read-number.ts';
import { readPlainNumber } from './read-plain-number.ts';
import type { ReadingNote } from './reading.ts';
import { type OnUnclosedQuote, Row } from './row-source.ts';
import { mergeSkipped, SkipLog } from './skip-log.ts';
import { readTime, type TimeFormat } from './time-column.ts';
import { UnitTally } from './unit-tally.ts';

/**
 * Reads the picked columns of a table.
 *
 * Two passes: the first keeps where the cells are, the second reads them, when
 * the whole column has told its decimal mark.
 *
 * @param hint the decimal mark where the column does not tell
 */
export function readTable(text: string, table: Table, hint: DecimalMark | undefined): RawReading {
  const rowLog = new SkipLog(text);
  const notes: ReadingNote[] = [];
  const cells = collectCells(text, table, rowLog, (at) => {
    if (notes.length === 0) notes.push({ code: 'unclosed-quote', at });
  });
  const inferred = inferDecimal(text, cells, table, hint);
  const cellLog = new SkipLog(text);
  const points = readCells(text, cells, table.picked.time?.format ?? null, inferred.decimal, cellLog);
  const { picked, names } = table;
  if (picked.others.length > 0) {
    const others = picked.others.map((column) => columnName(names, column));
    notes.push({ code: 'chose-column', column: columnName(names, picked.value), others });
  }
  if (inferred.isAmbiguous) notes.push({ code: 'ambiguous-comma', decimal: inferred.decimal });
  return {
    ...points,
    name: names[picked.value] ?? '',
    isCapped: cells.dropped > 0,
    numericShare: table.numericShare,
    skipped: mergeSkipped([rowLog, cellLog]),
    skippedCount: rowLog.count + cellLog.count,
    notes,
  };
}

/** Columns of the kept cells: value start, value end, time start, time end. */
function collectCells(
  text: string,
  { source, leadingRows, headerRow, picked }: Table,
  log: SkipLog,
  onUnclosedQuote: OnUnclosedQuote,
): GrowingColumns {
  const timeColumn = picked.time?.column ?? -1;
  const cells = new GrowingColumns(timeColumn < 0 ? 2 : 4);
  const next = source.rows(onUnclosedQuote);
  const row = new Row();
  for (let index = 0; next(row); index++) {
    if (index < leadingRows) {
      if (index !== headerRow) skipRow(row, log);
      continue;
    }
    const hasValue = row.count > picked.value;
    const hasTime = timeColumn >= 0 && row.count > timeColumn && row.ends[timeColumn] > row.starts[timeColumn];
    if (!hasValue && !hasTime) {
      skipRow(row, log);
      continue;
    }
    if (row.count > 1 && isEmptyRow(row)) continue;
    for (let column = 0; column < row.count; column++) {
      const isUsed = column === picked.value || column === timeColumn || column === picked.index;
      if (!isUsed && row.ends[column] > row.starts[column]) log.add(row.starts[column], row.ends[column], 'other-column');
    }
    const rowEnd = row.ends[row.count - 1];
    const start = hasValue ? row.starts[picked.value] : rowEnd;
    const end = hasValue ? trimEnd(text, start, row.ends[picked.value]) : rowEnd;
    if (timeColumn < 0) cells.push(start, end);
    else if (hasTime) cells.push(start, end, row.starts[timeColumn], row.ends[timeColumn]);
    else cells.push(start, end, start, start);
  }
  return cells;
}

function isEmptyRow({ count, starts, ends }: Row): boolean {
  for (let column = 0; column < count; column++) if (ends[column] > starts[column]) return false;
  return true;
}

function skipRow(row: Row, log: SkipLog): void {
  if (row.count === 0 || isEmptyRow(row)) return;
  log.add(row.starts[0], row.ends[row.count - 1], 'not-a-number');
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(plainCode(text.charCodeAt(at - 1)))) at--;
  return at;
}

function inferDecimal(
  text: string,
  cells: GrowingColumns,
  { isJson }: Table,
  hint: DecimalMark | undefined,
): InferredDecimal {
  const starts = cells.column(0);
  const ends = cells.column(1);
  const evidence = new DecimalEvidence();
  for (let i = 0; i < starts.length; i++) {
    // JSON itself says that a number without quotes has a point.
    if (isJson && isBareNumber(text, starts[i], ends[i])) return { decimal: '.', isAmbiguous: false };
    evidence.addCell(text, starts[i], ends[i]);
  }
  return evidence.infer(hint);
}

function isBareNumber(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before !== QUOTE && before !== APOSTROPHE && !Number.isNaN(readPlainNumber(text, start, end, POINT));
}

/** What `readCells` makes of the cells. */
type ReadCells = Pick<RawReading, 'values' | 'times' | 'units' | 'read'>;

function readCells(
  text: string,
  cells: GrowingColumns,
  timeFormat: TimeFormat | null,
  decimal: DecimalMark,
  log: SkipLog,
): ReadCells {
  const starts = cells.column(0);
  const ends = cells.column(1);
  const values = new Float64Array(starts.length);
  const times = timeFormat === null ? null : new Float64Array(starts.length);
  const units = new UnitTally();
  const mark = decimal.charCodeAt(0);
  let length = 0;
  let read = 0;
  for (let i = 0; i < starts.length; i++) {
    let time = 0;
    if (timeFormat !== null) {
      const timeStart = cells.column(2)[i];
      const timeEnd = cells.column(3)[i];
      time = readTime(text, timeStart, timeEnd, timeFormat);
      if (Number.isNaN(time)) {
        if (timeEnd > timeStart) log.add(timeStart, timeEnd, 'bad-date');
        else log.add(starts[i], ends[i], 'bad-date');
        continue;
      }
    }
    const value = readCell(text, starts[i], ends[i], decimal, mark, units, log);
    if (value === null) continue;
    if (times !== null) times[length] = time;
    values[length++] = value;
    if (!Number.isNaN(value)) read++;
  }
  return { values: values.subarray(0, length), times: times?.subarray(0, length) ?? null, units: units.units, read };
}

/** @returns the value, NaN for a missing one, null when the cell is left out */
function readCell(
  text: string,
  start: number,
  end: number,
  decimal: DecimalMark,
  mark: number,
  units: UnitTally,
  log: SkipLog,
): number | null {
  const quick = readPlainNumber(text, start, end, mark);
  if (Number.isFinite(quick)) return quick;
  const reading = readNumber(text, start, end, decimal);
  if (reading.kind === 'missing') return NaN;
  if (reading.kind === 'number') {
    units.add(reading.unit);
    return reading.value;
  }
  log.add(start, end, reading.kind === 'skip' ? reading.reason : 'not-a-number');
  return null;
}
