import { pixelToValue, type ChartPx } from '../../../../core/chart/axis-scale.ts';
import type { D3Axis } from './d3-axis.ts';
import { fieldsOf, type DatumField } from './d3-datum.ts';
import type { D3Mark } from './d3-marks.ts';

/** Which fields of its data a mark shows, over which axes. */
export interface FieldMatch {
  readonly mark: D3Mark;
  readonly x: D3Axis;
  readonly y: D3Axis;
  readonly xField: DatumField;
  readonly yField: DatumField;
  /** Whether the values are the data's own, not read off what is drawn. */
  readonly isExact: boolean;
  /** Whether the places on the x axis are read off what is drawn. */
  readonly isPlacedByPixel: boolean;
}

interface Place {
  readonly index: number;
  readonly pixel: number;
}

const MOST_COMPARED = 64;
/** px that a datum may be drawn beside its place: some pages round. */
const TOLERANCE = 0.75;
/** px of distance that tell nothing. */
const SAME_DISTANCE = 1e-3;
/** Of what is compared, this much must be where a field has it. */
const SMALLEST_SHARE = 0.95;

const INDEX: DatumField = { name: '', of: (_, index) => index };

/**
 * Finds what a mark shows by comparing where the axes have each field of the
 * data with what is drawn; the nearest of all. Only where no field of the data
 * is drawn, the places themselves are read off the axes.
 */
export function matchFields(mark: D3Mark, axes: readonly D3Axis[]): FieldMatch | null {
  const indexes = comparedIndexes(mark);
  const fields = fieldsOf(mark.data.find((datum) => datum !== null && datum !== undefined));
  const ofGroups = fieldsOf(mark.groups.find((datum) => typeof datum === 'object' && datum !== null)).map(({ name, of }): DatumField => ({ name, of: (_, index) => of(mark.groups[index], index) }));
  const xs = axes.filter(({ isHorizontal }) => isHorizontal);
  const ys = axes.filter(({ isHorizontal, isTime, scale }) => !isHorizontal && !isTime && scale);
  const nearest = (withDrawnX: boolean, withDrawnY: boolean): FieldMatch | null =>
    nearestOf(
      xs.flatMap((x) =>
        candidatesOf(withDrawnX ? [drawnField(mark, x)] : [...fields, ...ofGroups, INDEX], indexes, mark, x).flatMap(({ field: xField, places }) =>
          ys.flatMap((y) => (withDrawnY ? [drawnField(mark, y)] : fields).flatMap((yField) => (yField ? compare({ mark, x, y, xField, yField, isExact: !withDrawnY, isPlacedByPixel: withDrawnX }, places) : []))),
        ),
      ),
    );
  return nearest(false, false) ?? nearest(true, false) ?? nearest(false, true) ?? nearest(true, true);
}

function comparedIndexes({ comparable }: D3Mark): number[] {
  const count = Math.min(comparable, MOST_COMPARED);
  return Array.from({ length: count }, (_, nth) => Math.round((nth * (comparable - 1)) / Math.max(1, count - 1)));
}

/** Fields that are places on an x axis, and within what is drawn. */
function candidatesOf(fields: readonly (DatumField | null)[], indexes: readonly number[], mark: D3Mark, axis: D3Axis): { field: DatumField; places: Place[] }[] {
  const { data, left, right } = mark;
  return fields.flatMap((field) => {
    if (!field) return [];
    const onAxis = indexes.map((index): Place => ({ index, pixel: axis.place(field.of(data[index], index)) })).filter(({ pixel }) => Number.isFinite(pixel));
    const beside = besideMiddle(onAxis, mark, axis);
    const places = onAxis.map(({ index, pixel }) => ({ index, pixel: pixel + beside }));
    const within = places.filter(({ pixel }) => pixel > left - TOLERANCE && pixel < right + TOLERANCE);
    const isSpread = within.some(({ pixel }) => Math.abs(pixel - within[0].pixel) > TOLERANCE);
    return isSpread && within.length >= SMALLEST_SHARE * places.length ? [{ field, places: within }] : [];
  });
}

/** px that all bars of one series may stand beside the middle of their categories: each has only a part of its band. */
function besideMiddle(onAxis: readonly Place[], { isBar, places }: D3Mark, { scale }: D3Axis): number {
  if (scale || !isBar || !places || onAxis.length < 2) return 0;
  const step = onAxis.reduce((least, { pixel, index }, at) => (at > 0 ? Math.min(least, Math.abs((pixel - onAxis[at - 1].pixel) / (index - onAxis[at - 1].index))) : least), Infinity);
  const beside = places[onAxis[0].index].x - onAxis[0].pixel;
  return Math.abs(beside) < step / 2 ? beside : 0;
}

interface Comparison {
  readonly match: FieldMatch;
  readonly meanDistance: number;
  /** px down, of what was compared. */
  readonly downs: readonly number[];
}

function compare(match: FieldMatch, places: readonly Place[]): Comparison[] {
  const { mark, y, yField } = match;
  const compared = places.flatMap(({ index, pixel }) => {
    const down = y.place(yField.of(mark.data[index], index));
    return Number.isFinite(down) ? [{ down, distance: mark.distance(index, pixel, down) }] : [];
  });
  const near = compared.filter(({ distance }) => distance <= TOLERANCE);
  if (near.length < 2 || near.length < SMALLEST_SHARE * compared.length || isMereBaseline(match, near)) return [];
  return [{ match, meanDistance: near.reduce((sum, { distance }) => sum + distance, 0) / near.length, downs: near.map(({ down }) => down) }];
}

/** Every bar ends at its baseline, too: a field that is always there is not what the bars show. */
function isMereBaseline({ mark }: FieldMatch, near: readonly { readonly down: number }[]): boolean {
  if (!mark.isBar || !mark.places) return false;
  const [first] = mark.places;
  return mark.places.some(({ y }) => Math.abs(y - first.y) > TOLERANCE) && near.every(({ down }) => Math.abs(down - near[0].down) <= TOLERANCE);
}

function nearestOf(comparisons: readonly Comparison[]): FieldMatch | null {
  return comparisons.reduce<Comparison | null>((best, next) => (best && !isNearer(next, best) ? best : next), null)?.match ?? null;
}

/** A bar that floats, as a candle does, goes from one field of its data to a later one: that is what it arrives at. */
function isNearer(next: Comparison, best: Comparison): boolean {
  const isAlike = next.match.mark.isBar && Math.abs(next.meanDistance - best.meanDistance) <= SAME_DISTANCE;
  return isAlike ? next.downs.some((down, index) => Math.abs(down - best.downs[index]) > TOLERANCE) : next.meanDistance < best.meanDistance;
}

/** What the places of a mark are on an axis; null where it does not tell. */
function drawnField({ element, places }: D3Mark, { isHorizontal, scale, isKnownAtTicksOnly }: D3Axis): DatumField | null {
  // A line that stands upright is a part of a grid as well.
  if (!places || !scale || isKnownAtTicksOnly || element.localName === 'line') return null;
  return { name: '', of: (_, index) => pixelToValue(scale, (isHorizontal ? places[index].x : places[index].y) as ChartPx) };
}
