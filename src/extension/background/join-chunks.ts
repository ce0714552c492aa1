import * as v from 'valibot';

/** More than a page of a hundred charts with ten long lines each hands over. */
const MOST_CHUNKS = 1000;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = v.array(v.unknown());

const firstChunk = v.object({
  found: v.looseObject({ charts: v.array(v.looseObject({ series: list })), tables: v.optional(v.array(v.looseObject({ rows: list })), []) }),
  more: v.nullish(v.string(), null),
});

const nextChunk = v.object({
  pieces: v.array(v.union([v.object({ chart: place, series: list }), v.object({ table: place, rows: list })])),
  isLast: v.boolean(),
});

/** What a task found in a page; what is in it has yet to be validated. */
export type JoinedChunks = v.InferOutput<typeof firstChunk>['found'];

/**
 * What a task found in a page, its chunks together again.
 *
 * @param first what the task returned
 * @param next asks the page for the chunk after those that have come
 * @returns null where that is no such answer, or not all of it came: half a table would be taken for a whole one
 */
export async function joinChunks(first: unknown, next: (name: string) => Promise<unknown>): Promise<JoinedChunks | null> {
  const parsed = v.safeParse(firstChunk, first);
  if (!parsed.success) return null;
  const { found, more } = parsed.output;
  if (more === null) return found;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const chunk = v.safeParse(nextChunk, await next(more));
    if (!chunk.success) return null;
    for (const piece of chunk.output.pieces) {
      // One by one: there may be more than a call takes arguments.
      if ('chart' in piece) for (const line of piece.series) found.charts[piece.chart]?.series.push(line);
      else for (const row of piece.rows) found.tables[piece.table]?.rows.push(row);
    }
    if (chunk.output.isLast) return found;
  }
  return null;
}
