/** So many of the shortest periods are a series of their own, however many longer ones come before them. */
const FEWEST_SHORTEST = 8;

/**
 * Keeps periods of one length where years, quarters and months follow one another
 * in one column: the shortest, unless they are few, else those of which there are most.
 *
 * @param times (n) NaN where a cell is no time; written into
 * @param months (n) how many months each covers; of days and weeks, which are 0, nothing is taken away
 */
export function keepOneLength(times: Float64Array, months: Uint8Array): void {
  const counts = new Map<number, number>();
  times.forEach((time, i) => Number.isNaN(time) || counts.set(months[i], (counts.get(months[i]) ?? 0) + 1));
  if (counts.size < 2 || counts.has(0)) return;
  const lengths = [...counts].sort(([one], [other]) => one - other);
  const [kept] = lengths.find(([, count]) => count >= FEWEST_SHORTEST) ?? lengths.reduce((most, each) => (each[1] > most[1] ? each : most));
  for (let i = 0; i < times.length; i++) if (months[i] !== kept) times[i] = NaN;
}
