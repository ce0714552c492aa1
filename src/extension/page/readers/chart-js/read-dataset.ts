import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { colorOf, textOf } from '../../text-of.ts';
import { calibrateScale } from './calibrate-scale.ts';
import type { DrawnDataset, ParsedPoint, Points, Scale } from './chart.ts';
import type { PointPlaces } from './place-points.ts';

const MOST_TICKS = 50;

/** Reads a dataset's last points; null where it goes to and fro along x, as a cloud of points does, or shows ranges. */
export function readDataset({ dataset, meta, x, y }: DrawnDataset, places: PointPlaces, mostPoints: number): RawLine | null {
  // The decimation plugin hands the library a part of the points, and keeps all of them.
  const points: Points = Array.isArray(dataset._data) && dataset._decimated === meta._parsed ? dataset._data : meta._parsed;
  const total = points.length;
  const xOf = (index: number): number => numberOf(points.at(index)?.x);
  if (total === 0 || isFloating(points.at(total - 1)) || (isNumeric(x) && !runsAlong(total, xOf))) return null;
  const { positions: found, values } = lastPoints(total, mostPoints, xOf, (index) => valueOf(points.at(index)));
  const positions = places.countsTimes ? found.map(places.placeOf) : found;
  return {
    name: textOf(dataset.label),
    // The page may have given a function, which the library has asked.
    color: colorOf(meta.type === 'bar' ? dataset.backgroundColor : dataset.borderColor) || colorOf(meta.dataset?.options?.borderColor),
    positions,
    values,
    ...(places.countsTimes ? { times: found } : {}),
    ...(x.type === 'category' ? { labels: places.labelsAt(positions) } : {}),
    total,
    y: calibrateScale(y),
    yTicks: ticksOf(y),
  };
}

function isNumeric(x: Scale): boolean {
  return x.type !== 'time' && x.type !== 'timeseries' && x.type !== 'category';
}

/** A bar that does not stand on the axis has two values, of which the library keeps the larger. */
function isFloating(point: ParsedPoint | null | undefined): boolean {
  return point?._custom !== undefined && point._custom !== null && point._custom.barStart !== 0;
}

function numberOf(x: unknown): number {
  return typeof x === 'number' && Number.isFinite(x) ? x : NaN;
}

function valueOf(point: ParsedPoint | null | undefined): number {
  return numberOf(typeof point?.y === 'number' ? point.y : point?.c);
}

function ticksOf(scale: Scale): RawLine['yTicks'] {
  return (scale.ticks ?? []).slice(0, MOST_TICKS).map(({ value, label }) => ({ value, pixel: scale.getPixelForValue(value), label: textOf(label) }));
}
