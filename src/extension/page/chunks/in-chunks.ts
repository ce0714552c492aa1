import type { HandedLine } from '../raw-chart.ts';
import type { FirstChunk, Found } from './chunk.ts';
import { holdChunks } from './hold-chunks.ts';

/** Points of charts and cells of tables that leave a page at once: to hand over more would keep it from its own work. */
export const MOST_AT_ONCE = 20_000;

/** Cuts what was found at lines and rows, and holds the chunks after the first for the worker to ask for. */
export function inChunks<F extends Found>(found: F): FirstChunk<F> {
  const [first, ...rest] = cut(found);
  if (!first || rest.length === 0) return { found, more: null };
  const charts = found.charts.map((chart, index) => ({ ...chart, series: first.lines.get(index) ?? [] }));
  const tables = found.tables?.map((table, index) => ({ ...table, rows: first.rows.get(index) ?? [] }));
  const more = holdChunks(
    rest.map(({ lines, rows }, index) => ({
      pieces: [...Array.from(lines, ([chart, series]) => ({ chart, series })), ...Array.from(rows, ([table, rows]) => ({ table, rows }))],
      isLast: index === rest.length - 1,
    })),
  );
  return { found: { ...found, charts, ...(tables && { tables }) }, more };
}

/** What leaves the page at once, by the places of charts and tables. */
interface Chunk {
  readonly lines: Map<number, HandedLine[]>;
  readonly rows: Map<number, (readonly string[])[]>;
}

function cut({ charts, tables = [] }: Found): Chunk[] {
  const chunks: Chunk[] = [];
  let room = 0;
  /** The chunk that has room for so much, or nothing else in it. */
  const chunkFor = (size: number): Chunk => {
    let chunk = chunks[chunks.length - 1];
    if (!chunk || size > room) {
      chunks.push((chunk = { lines: new Map(), rows: new Map() }));
      room = MOST_AT_ONCE;
    }
    room -= size;
    return chunk;
  };
  charts.forEach(({ series }, index) => series.forEach((line) => append(chunkFor(line.values.length).lines, index, line)));
  tables.forEach(({ rows }, index) => rows.forEach((row) => append(chunkFor(row.length).rows, index, row)));
  return chunks;
}

function append<T>(pieces: Map<number, T[]>, index: number, one: T): void {
  const piece = pieces.get(index);
  if (piece) piece.push(one);
  else pieces.set(index, [one]);
}
