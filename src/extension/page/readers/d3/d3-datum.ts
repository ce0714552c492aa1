/** What D3 has bound to an element; undefined where it has bound nothing. */
export function datumOf(element: Element): unknown {
  return (element as { __data__?: unknown }).__data__;
}

/** A field of a datum, and how it is got. */
export interface DatumField {
  /** '' for the datum itself and for its place in the data. */
  readonly name: string;
  of(datum: unknown, index: number): unknown;
}

const MOST_FIELDS = 40;

/** The fields that a page may have drawn: of the datum, or, in a stack, of what the datum was made of. */
export function fieldsOf(datum: unknown): DatumField[] {
  if (typeof datum !== 'object' || datum === null || datum instanceof Date) return [{ name: '', of: (of) => of }];
  const own = namesOf(datum).map((name): DatumField => ({ name: Array.isArray(datum) ? '' : name, of: (of) => propertyOf(of, name) }));
  const inner = propertyOf(datum, 'data');
  const below = typeof inner === 'object' && inner !== null ? namesOf(inner).map((name): DatumField => ({ name, of: (of) => propertyOf(propertyOf(of, 'data'), name) })) : [];
  return [...own, ...below];
}

function namesOf(object: object): string[] {
  // One that has no end is not listed as a whole.
  const names = Array.isArray(object) ? Array.from({ length: Math.min(object.length, MOST_FIELDS) }, (_, index) => String(index)) : Object.keys(object).slice(0, MOST_FIELDS);
  return names.filter((name) => {
    const value = propertyOf(object, name);
    return typeof value === 'number' || typeof value === 'string' || value instanceof Date || value === null;
  });
}

export function propertyOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined;
}

/** The data of a line: the datum itself, or what it holds under a name of the page's. */
export function dataOf(datum: unknown): readonly unknown[] | null {
  if (!Array.isArray(datum)) return typeof datum === 'object' && datum !== null ? nestedIn(Object.keys(datum).slice(0, MOST_FIELDS).map((name) => propertyOf(datum, name))) : null;
  // `d3.group` makes pairs of a key and what belongs to it.
  const list: readonly unknown[] = datum;
  const [key, values] = list;
  return list.length === 2 && Array.isArray(values) && typeof key !== 'object' ? (values as readonly unknown[]) : list;
}

function nestedIn(values: readonly unknown[]): readonly unknown[] | null {
  const lists = values.filter((value): value is unknown[] => Array.isArray(value) && value.length > 1);
  return lists.length === 1 ? lists[0] : null;
}

/** What a page calls a line, going by what is bound to it; '' where nothing does. */
export function nameOfDatum(datum: unknown): string {
  const names = Array.isArray(datum) && dataOf(datum) !== datum ? [datum[0]] : ['key', 'name', 'id', 'label'].map((name) => propertyOf(datum, name));
  const found: unknown = names.find((name) => typeof name === 'string' || typeof name === 'number');
  return found === undefined ? '' : String(found);
}

/** What tells several series of data apart: the field that is the same throughout each and another in each; '' for each where there is none. */
export function namesApart(series: readonly (readonly unknown[])[]): string[] {
  const tellApart = (nameOf: (datum: unknown, index: number) => unknown): string[] | null => {
    const names = series.map((data) => nameOf(data[0], 0));
    const isOneEach = series.every((data, at) => data.every((datum, index) => nameOf(datum, index) === names[at]));
    return isOneEach && series.length > 1 && new Set(names).size === series.length && names.every((name) => name !== '' && (typeof name === 'string' || typeof name === 'number')) ? names.map(String) : null;
  };
  for (const nameOf of [nameOfDatum, ...fieldsOf(series[0]?.[0]).map(({ of }) => of)]) {
    const names = tellApart(nameOf);
    if (names) return names;
  }
  return series.map(() => '');
}
