import type { Offer } from '../messages/protocol.ts';
import type { FrameReading } from './page-reading.ts';

/** What a page's frames have to offer, charts before tables, and these before pictures in view. */
export function offersOf(frames: readonly FrameReading[]): Offer[] {
  const charts = frames.flatMap(({ frameId, charts }) =>
    charts.map(({ element, name, series }): Offer => ({
      kind: 'chart',
      frameId,
      element,
      name,
      seriesNames: series.map((line) => line.name),
      points: Math.max(...series.map(({ total }) => total)),
    })),
  );
  const tables = frames.flatMap(({ frameId, tables }) =>
    tables.map(({ element, name, columns }): Offer => ({
      kind: 'table',
      frameId,
      element,
      name,
      seriesNames: columns.map((column) => column.name),
      points: Math.max(...columns.map(({ values }) => values.length)),
    })),
  );
  const pictures = frames.flatMap(({ frameId, pictures }) =>
    pictures.filter(({ inView }) => inView).map(({ element, name }): Offer => ({ kind: 'picture', frameId, element, name, seriesNames: [], points: 0 })),
  );
  return [...charts, ...tables, ...pictures];
}
