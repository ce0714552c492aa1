import type { CaseResult, Measurement } from './measure-case.ts';
import { median } from './statistics.ts';

/** One line of the result, as `--json` writes it. */
export interface BenchRow {
  readonly case: string;
  /** `ours`, `ours-plain`, else the npm name. */
  readonly engine: string;
  /** Median process time a call; missing where bytes are counted. */
  readonly ms?: number;
  /** That engine's time (or bytes) over ours: above 1 where ours is faster (or smaller). */
  readonly ratio: number;
  readonly minMs?: number;
  /** Median by the clock. */
  readonly wallMs?: number;
  readonly samples?: number;
  /** Gzipped. */
  readonly bytes?: number;
}

/** What was measured of a case. An engine that refused, or never came to the goal, has no row. */
export function rowsOf({ case: name, measurements }: CaseResult): BenchRow[] {
  const ours = measurements.find(({ engine }) => engine === 'ours');
  const ourMs = ours ? medianOf(ours) : null;
  return measurements.flatMap((measurement) => {
    const ms = medianOf(measurement);
    if (ms === null || ourMs === null) return [];
    const counted = countedSamples(measurement);
    return {
      case: name,
      engine: measurement.engine,
      ms,
      ratio: ms / ourMs,
      minMs: Math.min(...counted.map(({ cpuMs }) => cpuMs)),
      wallMs: median(counted.map(({ wallMs }) => wallMs)),
      samples: counted.length,
    };
  });
}

/** The samples that came to the end of what was to be done. */
export function countedSamples({ samples }: Measurement): readonly Measurement['samples'][number][] {
  return samples.filter(({ isReached }) => isReached);
}

function medianOf(measurement: Measurement): number | null {
  const counted = countedSamples(measurement);
  return counted.length > 0 ? median(counted.map(({ cpuMs }) => cpuMs)) : null;
}
