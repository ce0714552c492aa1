import { orderByTime } from './order-by-time.ts';
import type { RawReading } from './raw-reading.ts';
import type { Reading, ReadingNote } from './reading.ts';
import { createSeries } from './series.ts';
import { SkipLog } from './skip-log.ts';

/**
 * Puts what was read in order and makes a Series of it.
 *
 * @param start where reading began in the text: what is before is over the cap
 * @param name the name that the caller has for it; undefined leaves it to the text
 */
export function finishReading(text: string, raw: RawReading, start: number, name: string | undefined): Reading {
  const notes: ReadingNote[] = [...raw.notes];
  if (raw.units.length > 1) notes.push({ code: 'mixed-units', units: raw.units });
  const ordered = raw.times === null ? null : orderByTime(raw.times, raw.values);
  if (ordered?.wasSorted) notes.push({ code: 'sorted-dates' });
  if (ordered !== null && ordered.averaged > 0) notes.push({ code: 'averaged-dates', count: ordered.averaged });
  const values = ordered?.values ?? raw.values;
  if (raw.isCapped || start > 0) notes.push({ code: 'capped', kept: values.length });
  const overCap = new SkipLog(text);
  if (start > 0) overCap.add(0, start, 'over-cap');
  return {
    series: createSeries(values, { name: name ?? raw.name, unit: raw.units[0] ?? '', times: ordered?.times ?? null }),
    read: raw.read,
    skipped: [...overCap.kept, ...raw.skipped],
    skippedCount: overCap.count + raw.skippedCount,
    numericShare: raw.numericShare,
    notes,
  };
}
