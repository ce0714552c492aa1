const DAY = 86_400_000;

/** Whether the dates of a series go day by day, weekends and holidays aside: then a value is a day. */
export function isDaily(times: Float64Array | null): boolean {
  if (!times || times.length < 2) return false;
  let single = 0;
  for (let i = 1; i < times.length; i++) {
    const days = (times[i] - times[i - 1]) / DAY;
    // An hour more or less is summer time.
    if (Math.abs(days - Math.round(days)) > 1 / 20 || Math.round(days) < 1) return false;
    if (Math.round(days) === 1) single++;
  }
  return single > (times.length - 1) / 2;
}
