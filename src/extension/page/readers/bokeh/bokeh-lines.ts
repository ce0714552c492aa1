import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { textOf } from '../../text-of.ts';
import { describeGlyph } from './bokeh-glyph.ts';
import { calibrateBokeh, categoryOf, isCategorical, type BokehScale } from './bokeh-scale.ts';

/** What draws a glyph from the columns of a source. */
export interface BokehRenderer {
  readonly visible?: unknown;
  readonly name?: unknown;
  readonly x_range_name?: unknown;
  readonly y_range_name?: unknown;
  /** Which rows of the source it shows. */
  readonly view?: { readonly filter?: unknown; readonly filters?: readonly unknown[]; readonly indices?: { readonly size?: unknown; readonly count?: unknown; ones(): Iterable<number> } };
  readonly data_source?: { get_array?(column: string): unknown; readonly data?: unknown };
  readonly glyph?: Readonly<Record<string, unknown>>;
  /** Of a composite such as a graph. */
  readonly renderers?: readonly BokehRenderer[];
}

/** A renderer whose glyph is a line along x, and the columns of its points. */
export interface BokehLine {
  readonly renderer: BokehRenderer;
  readonly x: BokehScale;
  readonly y: BokehScale;
  readonly xs: ArrayLike<unknown>;
  readonly ys: ArrayLike<unknown>;
  readonly yField: string;
  /** Which row of the source it is, where each row is a line. */
  readonly row: number | null;
}

/** Whether a glyph draws points alone. */
export function isMarker({ renderer }: BokehLine): boolean {
  return renderer.glyph ? describeGlyph(renderer.glyph)?.kind === 'points' : false;
}

const MOST_ROWS = 100;

/** The lines of a renderer over the scales that it names; none where they cannot be read. */
export function linesOf(renderer: BokehRenderer, xScales: ReadonlyMap<unknown, BokehScale>, yScales: ReadonlyMap<unknown, BokehScale>): BokehLine[] {
  const shown = shownGlyph(renderer, xScales, yScales);
  if (!shown) return [];
  const { glyph, x, y } = shown;
  const parts = describeGlyph(glyph);
  if (!parts) return [];
  if (parts.kind === 'lines') return linesOfRows(renderer, x, y);
  const xField = fieldOf(glyph['x'], isDodge);
  const yField = fieldOf(glyph[parts.y]);
  const [xs, ys] = shownColumns(renderer, [xField, yField]);
  if (!xs || !ys || (parts.base !== undefined && !standsOnZero(renderer, glyph[parts.base]))) return [];
  return [{ renderer, x, y, xs, ys, yField, row: null }];
}

/** What a renderer draws, over the scales that it names; null where it is not to be seen, or its heights are names. */
export function shownGlyph(renderer: BokehRenderer, xScales: ReadonlyMap<unknown, BokehScale>, yScales: ReadonlyMap<unknown, BokehScale>): (Pick<BokehLine, 'x' | 'y'> & { readonly glyph: NonNullable<BokehRenderer['glyph']> }) | null {
  const { glyph, visible } = renderer;
  const x = xScales.get(renderer.x_range_name ?? 'default');
  const y = yScales.get(renderer.y_range_name ?? 'default');
  return glyph && x && y && visible !== false && !isCategorical(y) ? { glyph, x, y } : null;
}

/** Columns by their names, with the rows that the renderer's view lets through; null for one that is none. */
export function shownColumns(renderer: BokehRenderer, fields: readonly string[]): readonly (ArrayLike<unknown> | null)[] {
  return shownOf(renderer, fields.map((field) => columnOf(renderer, field)));
}

/** Each row of a source holds the points of a line. */
function linesOfRows(renderer: BokehRenderer, x: BokehScale, y: BokehScale): BokehLine[] {
  const yField = fieldOf(renderer.glyph?.['ys']);
  const rows = columnOf(renderer, yField);
  const [xs, ys, numbers] = shownOf(renderer, [columnOf(renderer, fieldOf(renderer.glyph?.['xs'])), rows, rows && Array.from(rows, (_, row) => row)]);
  if (!xs || !ys || !numbers) return [];
  return Array.from(ys).slice(0, MOST_ROWS).flatMap((points, at): BokehLine[] => {
    const places = xs[at];
    return isColumn(places) && isColumn(points) ? [{ renderer, x, y, xs: places, ys: points, yField, row: Number(numbers[at]) }] : [];
  });
}

/** Whether its points follow one another along the axis: those of a cloud go to and fro. */
export function runsAlongX({ x, xs }: BokehLine): boolean {
  return isCategorical(x) || runsAlong(xs.length, (index) => numberOf(xs[index]));
}

/** Whether a transform moves bars beside the middle of their place: by one value for all, and not about a mean. */
function isDodge(transform: object): boolean {
  return 'value' in transform && 'range' in transform && !('mean' in transform);
}

/**
 * The name of a column; '' for a constant or what is computed on the way.
 *
 * @param isAllowed what may be done to the column on the way
 */
export function fieldOf(property: unknown, isAllowed: (transform: object) => boolean = () => false): string {
  const { field, transform } = (property ?? {}) as { readonly field?: unknown; readonly transform?: object | null };
  return !transform || isAllowed(transform) ? textOf(field) : '';
}

/** What a source says of a row; '' where a property names no column of it. */
export function textInRow(renderer: BokehRenderer, property: unknown, row: number): string {
  return textOf(columnOf(renderer, fieldOf(property))?.[row]);
}

function columnOf({ data_source: source }: BokehRenderer, field: string): ArrayLike<unknown> | null {
  const { data } = source ?? {};
  if (field === '' || typeof data !== 'object' || data === null) return null;
  const column: unknown = data instanceof Map ? data.get(field) : (data as Record<string, unknown>)[field];
  return isColumn(column) ? column : null;
}

function isColumn(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** The rows of columns that the renderer's view lets through. */
function shownOf({ view }: BokehRenderer, columns: readonly (ArrayLike<unknown> | null)[]): readonly (ArrayLike<unknown> | null)[] {
  // Version 2 has a list of filters, which is empty mostly.
  if (!view?.filter && !view?.filters?.length) return columns;
  const { indices } = view;
  if (indices && indices.count === indices.size) return columns;
  // A view that has not been drawn knows of none.
  const rows = indices ? Array.from(indices.ones()) : null;
  return columns.map((column) => column && rows && rows.map((row) => column[row]));
}

/** Looked at from the end: what is stacked is so throughout. */
const MOST_BASES = 20_000;

function standsOnZero(renderer: BokehRenderer, base: unknown): boolean {
  if (typeof base === 'object' && base !== null && 'value' in base) return base.value === 0;
  const column = columnOf(renderer, fieldOf(base));
  if (!column) return false;
  for (let index = Math.max(0, column.length - MOST_BASES); index < column.length; index++) if (column[index] !== 0) return false;
  return true;
}

/**
 * Reads the last points of a line; null where it or its axis shows nothing.
 *
 * @param name what a legend calls it; '' where none does
 */
export function readBokehLine({ renderer, x, y, xs, ys, yField, row }: BokehLine, name: string, toY: (pixel: number) => number, mostPoints: number): RawLine | null {
  const axis = calibrateBokeh(y, false, toY);
  const total = Math.min(xs.length, ys.length);
  if (!axis || total === 0) return null;
  const names = isCategorical(x);
  const { positions, values } = lastPoints(total, mostPoints, (index) => placeOn(x, xs[index]), (index) => numberOf(ys[index]));
  const labels = names ? labelsOf(x) : null;
  return {
    name: name || textOf(renderer.name) || yField,
    color: (row === null ? '' : textInRow(renderer, renderer.glyph?.['line_color'], row)) || colorOf(renderer.glyph?.['line_color']) || colorOf(renderer.glyph?.['fill_color']),
    positions,
    values,
    ...(labels ? { labels: Array.from(positions, (position) => labels.get(position) ?? '') } : {}),
    total,
    y: axis,
    yTicks: [],
  };
}

/** Where something stands on a scale: a number, or the index of a category. */
export function placeOn(scale: BokehScale, at: unknown): number {
  return isCategorical(scale) ? categoryOf(scale, at) : numberOf(at);
}

function labelsOf(scale: BokehScale): Map<number, string> {
  return new Map((scale.source_range?.factors ?? []).map((factor) => [categoryOf(scale, factor), textOf(factor)]));
}

function colorOf(property: unknown): string {
  return typeof property === 'object' && property !== null && 'value' in property ? textOf(property.value) : textOf(property);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || value instanceof Date ? Number(value) : NaN;
}
