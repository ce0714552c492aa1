import type { CellPlaces } from './cell-places.ts';
import { APOSTROPHE, plainText, POINT, QUOTE } from './character-codes.ts';
import { collectCells } from './collect-cells.ts';
import { collectWide } from './collect-wide.ts';
import { type ColumnMarks, MarkEvidence, NO_MARKS } from './column-marks.ts';
import { decimalNote, DecimalEvidence, type InferredDecimal } from './infer-decimal.ts';
import type { Table } from './inspect-table.ts';
import { missingCode } from './missing-code.ts';
import { NumberReader } from './number-reader.ts';
import type { ParseOptions } from './parse-options.ts';
import type { PickedCells } from './picked-cells.ts';
import type { RawReading } from './raw-reading.ts';
import { durationForm } from './read-duration.ts';
import { readPlainNumber } from './read-plain-number.ts';
import type { ReadingNote } from './reading.ts';
import { mergeSkipped, SkipLog } from './skip-log.ts';
import { readTimeColumn } from './time-column.ts';

/**
 * Reads the picked cells of a table: the whole column tells its decimal mark and
 * the order of its dates before the first one is read.
 */
export function readTable(text: string, { source, layout, isJson, numericShare }: Table, options: ParseOptions): RawReading {
  const picked =
    'picked' in layout ? collectCells(text, source, layout, options.series) : collectWide(text, source, layout, options.series);
  const inferred = inferDecimal(picked.values, isJson, options);
  const dates =
    picked.times &&
    readTimeColumn(picked.times.cells, picked.times.format, {
      order: options.dateOrder,
      languageOrder: options.language?.dateOrder ?? (inferred.decimal === ',' ? 'day-first' : undefined),
      today: options.today,
    });
  const log = new SkipLog(text);
  const marks = 'picked' in layout && layout.picked.areDurations ? marksOfDurations(picked.values) : inferMarks(picked.values);
  const meaning = options.cr ?? 'crore';
  const reader = new NumberReader(inferred.decimal, options.smallM, marks.hasOpenCr && meaning === 'credit' ? { ...marks, hasDebits: true } : marks);
  const points = readPoints(picked, dates?.times ?? null, reader, log);
  const notes: ReadingNote[] = [...picked.notes, ...decimalNote(inferred), ...reader.notes()];
  if ('picked' in layout && layout.picked.isNewestFirst) {
    points.values.reverse();
    notes.push({ code: 'sorted-dates' });
  }
  if (marks.hasOpenCr) notes.push({ code: 'ambiguous-cr', meaning });
  if (dates !== null && dates.openOrder !== null) notes.push({ code: 'ambiguous-dates', order: dates.openOrder });
  return {
    ...points,
    name: picked.name,
    units: reader.units.length === 0 && picked.unit !== '' ? [picked.unit] : reader.units,
    isCapped: picked.dropped > 0,
    numericShare,
    skipped: mergeSkipped([picked.log, log]),
    skippedCount: picked.log.count + log.count,
    notes,
  };
}

function inferDecimal({ text, starts, ends }: CellPlaces, isJson: boolean, options: ParseOptions): InferredDecimal {
  const evidence = new DecimalEvidence();
  for (let i = 0; i < starts.length; i++) {
    // JSON itself says that a number without quotes has a point.
    if (isJson && isBareNumber(text, starts[i], ends[i])) return JSON_DECIMAL;
    evidence.addCell(text, starts[i], ends[i]);
  }
  return evidence.infer(options.decimal, options.language?.decimal);
}

function inferMarks({ text, starts, ends }: CellPlaces): ColumnMarks {
  const evidence = new MarkEvidence();
  for (let i = 0; i < starts.length; i++) evidence.addCell(text, starts[i], ends[i]);
  return evidence.infer();
}

function marksOfDurations({ text, starts, ends }: CellPlaces): ColumnMarks {
  const cells = Array.from(starts, (start, i) => plainText(text, start, ends[i])).filter((cell) => cell !== '');
  return { ...NO_MARKS, durations: durationForm(cells, true) };
}

const JSON_DECIMAL: InferredDecimal = { decimal: '.', open: null };

function isBareNumber(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before !== QUOTE && before !== APOSTROPHE && !Number.isNaN(readPlainNumber(text, start, end, POINT));
}

/** @param times (n) NaN where a cell is no date; null where there are none */
function readPoints(
  { values: { text, starts, ends }, times: dated }: PickedCells,
  times: Float64Array | null,
  reader: NumberReader,
  log: SkipLog,
): Pick<RawReading, 'values' | 'times' | 'read'> {
  const values = new Float64Array(starts.length);
  const kept = times === null ? null : new Float64Array(starts.length);
  // Dates that are joined or stand in a header have no place of their own beside the value.
  const places = dated?.cells.text === text ? dated.cells : null;
  const missing = missingCode({ text, starts, ends });
  let length = 0;
  let read = 0;
  for (let i = 0; i < starts.length; i++) {
    const time = times === null ? 0 : times[i];
    if (Number.isNaN(time)) {
      const hasPlace = places !== null && places.ends[i] > places.starts[i];
      log.add(hasPlace ? places.starts[i] : starts[i], hasPlace ? places.ends[i] : ends[i], 'bad-date');
      continue;
    }
    const isMissing = missing !== null && ends[i] - starts[i] === missing.length && text.startsWith(missing, starts[i]);
    if (isMissing) log.add(starts[i], ends[i], 'not-a-number');
    const value = isMissing ? NaN : reader.read(text, starts[i], ends[i], log);
    if (value === null) continue;
    if (kept !== null) kept[length] = time;
    values[length++] = value;
    if (!Number.isNaN(value)) read++;
  }
  return { values: values.subarray(0, length), times: kept?.subarray(0, length) ?? null, read };
}
