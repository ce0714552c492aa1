import type { ChartReading } from '../../core/chart/chart-reading.ts';
import { roundToError } from '../../core/chart/round-to-error.ts';
import { createSeries, observedCount } from '../../core/series/series.ts';
import type { PageFinding } from '../messages/protocol.ts';
import type { FrameReading, PictureFound, TableReading } from './page-reading.ts';

/** So many lines or columns of one chart or table may be chosen from. */
const MOST_SERIES = 24;
/** A chart of fewer points is a decoration as often as not. */
const FEWEST_POINTS = 8;

type Ranked = PageFinding & { readonly inView: boolean };

/**
 * What the frames of a page offer, with the values, best first: what is in view
 * before what is not, charts before tables before pictures, and what has more
 * than a few points before what has not.
 */
export function findingsOf(frames: readonly FrameReading[]): PageFinding[] {
  const found = frames.flatMap(({ frameId, charts, tables, pictures }): Ranked[] => [
    ...charts.map((chart) => ({ frameId, ...findingOfChart(chart) })),
    ...tables.map((table) => ({ frameId, ...findingOfTable(table) })),
    ...pictures.filter(({ inView }) => inView).map((picture) => ({ frameId, ...findingOfPicture(picture) })),
  ]);
  return found.sort((a, b) => rankOf(a) - rankOf(b)).map(({ inView: _inView, ...finding }) => finding);
}

function rankOf({ kind, series, inView }: Ranked): number {
  const few = series.every((of) => observedCount(of) < FEWEST_POINTS);
  return ['chart', 'table', 'picture'].indexOf(kind) * 2 + (inView ? 0 : 1) + (few && kind !== 'picture' ? 2 : 0);
}

type Finding = Omit<Ranked, 'frameId'>;

function findingOfChart({ element, name, reader, expectedError, series, inView }: ChartReading): Finding {
  const lines = series.slice(0, MOST_SERIES).map((line) => createSeries(roundToError(line.values, expectedError, line.y), { name: line.name || name, times: line.times }));
  return { kind: 'chart', element, name, reader, expectedError, series: lines, total: Math.max(...series.map(({ total }) => total)), inView };
}

function findingOfTable({ element, name, columns, inView }: TableReading): Finding {
  const series = columns.slice(0, MOST_SERIES);
  return { kind: 'table', element, name, reader: null, expectedError: 0, series, total: Math.max(...columns.map(({ values }) => values.length)), inView };
}

function findingOfPicture({ element, name, inView }: PictureFound): Finding {
  return { kind: 'picture', element, name, reader: null, expectedError: 0, series: [], total: 0, inView };
}
