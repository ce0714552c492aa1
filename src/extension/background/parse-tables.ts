import * as v from 'valibot';
import type { ReadingNote } from '../../core/series/reading.ts';
import { readCells } from '../../core/series/read-cells.ts';
import type { Series } from '../../core/series/series.ts';
import { box, elementAddress } from '../messages/schemas.ts';
import { languageHints } from '../ui/language-hints.ts';
import type { TableReading } from './page-reading.ts';

const MOST_TABLES = 30;
const MOST_ROWS = 20_100;
const MOST_CELLS_IN_ROW = 200;
const LONGEST_CELL = 200;
/** A chooser with more columns than this is no choice any more. */
const MOST_COLUMNS = 24;
/** Fewer numbers than this are no series. */
const FEWEST_VALUES = 3;
/** Of the cells of a column that is a series. */
const LEAST_NUMERIC_SHARE = 0.3;

const cell = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, LONGEST_CELL)),
);

const table = v.object({
  element: elementAddress,
  name: cell,
  box,
  inView: v.boolean(),
  language: v.pipe(v.string(), v.maxLength(40)),
  rows: v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(MOST_CELLS_IN_ROW))), v.maxLength(MOST_ROWS)),
});

/**
 * Reads the tables that a page shows; those without a series in them are left out.
 *
 * @param raw what our world of the page saw, which the page may have made up
 */
export function parseTables(raw: unknown): TableReading[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_TABLES).flatMap((candidate: unknown) => {
    const parsed = v.safeParse(table, candidate);
    if (!parsed.success) return [];
    const { rows, element, name, box: place, inView, language } = parsed.output;
    const columns = readColumns(rows, name, language);
    return columns.length > 0 ? [{ element, name, box: place, inView, columns }] : [];
  });
}

/** Every column of numbers, or every series that the rows hold, as a series of its own; the one that was taken first in front. */
function readColumns(rows: readonly (readonly string[])[], name: string, language: string): Series[] {
  const options = { language: languageHints(language), today: Date.now() };
  const first = readCells(rows, { name, ...options });
  // Several values of one and the same time are averaged: a list of figures for one month is no series.
  if (Math.min(first.read, first.series.values.length) < FEWEST_VALUES || first.numericShare < LEAST_NUMERIC_SHARE) return [];
  const choice = first.notes.find(isChoice);
  if (!choice) return [first.series];
  const others = choice.offers.map((offer) => offer.name).filter((other) => other !== choice.chosen);
  const further = others.slice(0, MOST_COLUMNS - 1).map((other) => readCells(rows, { name: other, ...options, [choice.code === 'chose-column' ? 'column' : 'series']: other }));
  return [{ ...first.series, name: choice.chosen }, ...further.filter(({ read }) => read >= FEWEST_VALUES).map(({ series }) => series)];
}

type Choice = Extract<ReadingNote, { code: 'chose-column' | 'chose-series' }>;

function isChoice(note: ReadingNote): note is Choice {
  return note.code === 'chose-column' || note.code === 'chose-series';
}
