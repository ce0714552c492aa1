/** So many of the last points are looked at: that many fall in order by chance in no cloud of points. */
const POINTS_LOOKED_AT = 64;

/**
 * Whether points follow one another along their axis, up or down it, as those
 * of a series do; judged by the last of them. Points without a place are skipped.
 *
 * @param total how many points there are
 */
export function runsAlong(total: number, positionOf: (index: number) => number): boolean {
  let before = NaN;
  let direction = 0;
  for (let index = Math.max(0, total - POINTS_LOOKED_AT); index < total; index++) {
    const position = positionOf(index);
    if (!Number.isFinite(position)) continue;
    const step = Math.sign(position - before) || 0;
    if (step * direction < 0) return false;
    direction ||= step;
    before = position;
  }
  return true;
}
