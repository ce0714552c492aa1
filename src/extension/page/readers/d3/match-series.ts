import { groupedBy } from '../../../../core/grouped-by.ts';
import { runsAlong } from '../../runs-along.ts';
import type { D3Axis } from './d3-axis.ts';
import { fieldsOf } from './d3-datum.ts';
import type { D3Mark } from './d3-marks.ts';
import { matchFields, type FieldMatch } from './match-fields.ts';

const MOST_PARTS = 20;
const FEWEST_SHAPES = 3;

/**
 * What a mark shows: one series, or several whose shapes a page has drawn in one
 * go, as bars beside one another are. Then a field parts them, each of whose
 * values stands for shapes that follow one another along the axis.
 */
export function matchSeries(mark: D3Mark, axes: readonly D3Axis[]): FieldMatch[] {
  const match = matchFields(mark, axes);
  if (mark.shapes.length === 0 || (match && isInOrder(match))) return match ? [match] : [];
  for (const { of } of fieldsOf(mark.data[0])) {
    const parts = groupedBy(mark.data.map((_, index) => index), (index) => of(mark.data[index], index));
    if (parts.size < 2 || parts.size > MOST_PARTS || [...parts.values()].some(({ length }) => length < FEWEST_SHAPES)) continue;
    const matches = [...parts].flatMap(([key, indexes]) => matchFields(partOf(mark, String(key), indexes), axes) ?? []);
    if (matches.length === parts.size && matches.every((one) => one.isExact && isInOrder(one))) return matches;
  }
  return match ? [match] : [];
}

function isInOrder({ mark: { data }, x, xField }: FieldMatch): boolean {
  return runsAlong(data.length, (index) => x.place(xField.of(data[index], index)));
}

function partOf(mark: D3Mark, name: string, indexes: readonly number[]): D3Mark {
  const pick = <T>(all: readonly T[]): T[] => indexes.map((index) => all[index]);
  return {
    ...mark,
    element: mark.shapes[indexes[0]],
    shapes: pick(mark.shapes),
    name,
    data: pick(mark.data),
    groups: pick(mark.groups),
    comparable: indexes.length,
    places: mark.places && pick(mark.places),
    distance: (index, x, y) => mark.distance(indexes[index], x, y),
  };
}
