/** The columns 1..n+1 that are drawn, the last of them the output; both ends included. */
export interface ColumnWindow {
  readonly first: number;
  readonly last: number;
}

/**
 * Which columns of the unrolled network are drawn where not all fit. They turn
 * like pages, so that nothing moves while one steps within a page, and the last
 * column of a page is the first of the next: what a step leads to is in sight.
 *
 * @param step 0..lastStep
 * @param room so many columns at most, 2 or more
 */
export function columnWindow(step: number, lastStep: number, room: number): ColumnWindow {
  if (lastStep <= room) return { first: 1, last: lastStep };
  const turn = room - 1;
  const page = Math.floor((Math.max(1, step) - 1) / turn);
  const first = Math.min(page * turn + 1, lastStep - turn);
  return { first, last: first + turn };
}
