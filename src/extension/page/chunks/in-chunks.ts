import type { FirstChunk, Found, LinesPiece, RowsPiece } from './chunk.ts';
import { holdChunks } from './hold-chunks.ts';

/** Points of charts and cells of tables that leave a page at once: to hand over more would keep it from its own work. */
export const MOST_AT_ONCE = 20_000;

/** Cuts what was found at lines and rows, and holds the chunks after the first for the worker to ask for. */
export function inChunks<F extends Found>(found: F): FirstChunk<F> {
  const [first, ...rest] = cut(found);
  if (!first || rest.length === 0) return { found, more: null };
  const charts = found.charts.map((chart, index) => ({ ...chart, series: first.lines.get(index)?.series ?? [] }));
  const tables = found.tables?.map((table, index) => ({ ...table, rows: first.rows.get(index)?.rows ?? [] }));
  const more = holdChunks(rest.map(({ lines, rows }, index) => ({ pieces: [...lines.values(), ...rows.values()], isLast: index === rest.length - 1 })));
  return { found: { ...found, charts, ...(tables && { tables }) }, more };
}

/** Pieces by the place of their chart or table. */
interface Chunk {
  readonly lines: Map<number, LinesPiece>;
  readonly rows: Map<number, RowsPiece>;
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
  charts.forEach(({ series }, chart) => {
    for (const line of series) {
      const { lines } = chunkFor(line.values.length);
      const piece = lines.get(chart) ?? { chart, series: [] };
      piece.series.push(line);
      lines.set(chart, piece);
    }
  });
  tables.forEach((table, index) => {
    for (const row of table.rows) {
      const { rows } = chunkFor(row.length);
      const piece = rows.get(index) ?? { table: index, rows: [] };
      piece.rows.push(row);
      rows.set(index, piece);
    }
  });
  return chunks;
}
