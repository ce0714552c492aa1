import { kindOf, type GivenScale } from '../../scale-axis.ts';
import type { PlacedMark, SceneItem } from './scenegraph.ts';

/** Which of its data a mark shows, over which scales. */
export interface MatchedLine {
  readonly placed: PlacedMark;
  readonly x: GivenScale;
  readonly y: GivenScale;
  readonly xField: string;
  readonly yField: string;
  /** px from where the x scale puts a datum to the middle of its mark: half a band or bar. */
  readonly shift: number;
}

/** px that a place may be off and still be the scale's own. */
const SAME = 1e-6;
/** Vega-Lite leaves this between bars that span a time, half on each side. */
const BAR_SPACING = 1.1;
const MOST_FIELDS = 50;
const MOST_SCALES = 50;
/** So many items, spread over a mark, tell what it shows. */
const LOOKED_AT = 7;

/**
 * Finds the two fields and scales of a mark: those that put its data where its
 * items are. What no field explains, or what stands on something else, is null.
 */
export function matchLine(placed: PlacedMark): MatchedLine | null {
  const samples = samplesOf(placed.mark.items ?? []);
  const scales = scalesOf(placed.group);
  const fields = fieldsOf(samples[0]);
  const y = firstMatch(scales.filter((scale) => ['linear', 'logarithmic'].includes(kindOf(scale) ?? '')), fields, (scale, field) => showsValue(placed, samples, scale, field, fields));
  if (!y) return null;
  const x = firstMatch(scales.filter((scale) => scale !== y.scale), fields, (scale, field) => samples.every((item) => standsAt(item, scale, dataOf(item)[field])));
  if (!x) return null;
  const last = samples[samples.length - 1];
  return { placed, x: x.scale, y: y.scale, xField: x.field, yField: y.field, shift: middleOf(last) - x.scale.apply(dataOf(last)[x.field]) };
}

/** The data of an item by field. */
export function dataOf({ datum }: SceneItem): Record<string, unknown> {
  return typeof datum === 'object' && datum !== null ? (datum as Record<string, unknown>) : {};
}

function firstMatch(scales: readonly GivenScale[], fields: readonly string[], fits: (scale: GivenScale, field: string) => boolean): { scale: GivenScale; field: string } | null {
  for (const scale of scales) for (const field of fields) if (fits(scale, field)) return { scale, field };
  return null;
}

function samplesOf(items: readonly SceneItem[]): SceneItem[] {
  const spread = Array.from({ length: 2 * LOOKED_AT }, (_, nth) => items[Math.floor((nth * (items.length - 1)) / (2 * LOOKED_AT - 1))]);
  return spread.filter((item) => item?.defined !== false && typeof item?.y === 'number');
}

/** Those of a stack and of an average come after the field that they are made of. */
function fieldsOf(item: SceneItem | undefined): string[] {
  const fields = item ? Object.keys(dataOf(item)).slice(0, MOST_FIELDS) : [];
  return [...fields.filter((field) => !/_(start|end)$/.test(field)), ...fields.filter((field) => /_(start|end)$/.test(field))];
}

function scalesOf({ context }: SceneItem): GivenScale[] {
  const scales: GivenScale[] = [];
  // Those of the groups around are inherited.
  for (const name in context?.scales) {
    const given = givenScale(context?.scales[name]?.value);
    if (given && kindOf(given) && scales.length < MOST_SCALES) scales.push(given);
  }
  return scales;
}

type D3Scale = ((value: unknown) => unknown) & { type?: unknown; domain?(): unknown[]; range?(): unknown[]; invert?(pixel: number): unknown; bandwidth?(): number; step?(): number; clamp?(): boolean };

function givenScale(value: unknown): GivenScale | null {
  if (typeof value !== 'function') return null;
  const scale = value as D3Scale;
  const range = scale.range?.();
  if (typeof scale.type !== 'string' || !scale.domain || !range?.every((end) => typeof end === 'number')) return null;
  const { invert } = scale;
  return {
    type: scale.type,
    domain: scale.domain(),
    range,
    ...(scale.bandwidth && { bandwidth: scale.bandwidth() }),
    ...(scale.step && { step: scale.step() }),
    ...(scale.clamp && { clamp: scale.clamp() }),
    apply: (datum) => Number(scale(datum)),
    ...(invert && { invert: (pixel: number) => invert(pixel) }),
  };
}

function showsValue({ mark }: PlacedMark, samples: readonly SceneItem[], scale: GivenScale, field: string, fields: readonly string[]): boolean {
  const at = (item: SceneItem, name: string): number => scale.apply(dataOf(item)[name]);
  if (typeof dataOf(samples[0])[field] !== 'number') return false;
  if (mark.marktype !== 'rect' && mark.marktype !== 'area') return samples.every((item) => isSame(at(item, field), item.y));
  const ends = (item: SceneItem): number[] => [item.y ?? NaN, (item.y ?? NaN) + (item.height ?? 0)];
  const isBetween = (item: SceneItem, one: number, other: number): boolean => {
    const [top, bottom] = ends(item);
    return (isSame(one, top) && isSame(other, bottom)) || (isSame(one, bottom) && isSame(other, top));
  };
  const zero = scale.apply(0);
  if (samples.every((item) => isBetween(item, at(item, field), zero))) return true;
  // The body of a candle, from open to close.
  return /close/i.test(field) && fields.some((other) => other !== field && samples.every((item) => isBetween(item, at(item, field), at(item, other))));
}

function standsAt(item: SceneItem, scale: GivenScale, datum: unknown): boolean {
  if (datum === undefined || datum === null) return false;
  const place = scale.apply(datum);
  if (kindOf(scale) === 'category') return isSame(place, item.x) || isSame(place + (scale.bandwidth ?? 0) / 2, middleOf(item));
  return isSame(place, middleOf(item)) || (item.width !== undefined && Math.abs(place - (item.x ?? NaN)) < BAR_SPACING);
}

function middleOf({ x = NaN, width = 0, mark }: SceneItem): number {
  return mark?.marktype === 'rect' ? x + width / 2 : x;
}

function isSame(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < SAME;
}
