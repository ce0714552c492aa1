/** Copying more numbers than this into a message would hold up the page that sends it. */
export const LONGEST_IN_MESSAGE = 100_000;

/** Deep enough for every request there is: message, request, input, series, values. */
const DEEPEST = 5;

/** What stands in a message for numbers that went another way. */
interface Parcel {
  readonly parcel: string;
}

/** Where parcels are; tests put their own in. */
export interface ParcelStore {
  readonly put: (values: Float64Array) => Promise<string>;
  readonly get: (id: string) => Promise<unknown>;
  /** Whether what was put there can still be counted on. */
  readonly isFresh: (id: string) => boolean;
}

/**
 * A transport that sends long arrays of numbers by the store: a message with a
 * million doubles keeps the page that sends it from drawing for 50 ms, putting
 * them into the store for a third of that, and what was put there once need not
 * be sent again with the next question.
 */
export function byParcels(transport: (message: unknown) => Promise<unknown>, { put, isFresh }: Pick<ParcelStore, 'put' | 'isFresh'>): (message: unknown) => Promise<unknown> {
  const sent = new WeakMap<Float64Array, Promise<string>>();

  /** null where the store takes nothing: a full disk, or a browser that keeps it from us. */
  const parcelOf = async (values: Float64Array): Promise<Parcel | null> => {
    const before = await sent.get(values)?.catch(() => undefined);
    if (before !== undefined && isFresh(before)) return { parcel: before };
    const putting = put(values);
    sent.set(values, putting);
    return putting.then((parcel) => ({ parcel })).catch(() => null);
  };

  return async (message) => {
    const long = longArrays(message);
    if (long.size === 0) return transport(message);
    const parcels = new Map<Float64Array, Parcel>();
    // One after another: each is a task of its own.
    for (const values of long) {
      const parcel = await parcelOf(values);
      // Otherwise it stays in the message: a page that stutters is better than no answer.
      if (parcel) parcels.set(values, parcel);
    }
    const answer = await transport(replace(message, (value) => (value instanceof Float64Array ? parcels.get(value) : undefined)));
    // Nobody answered, perhaps because a parcel was gone: whoever asks again sends them anew.
    if (answer === undefined) for (const values of long) sent.delete(values);
    return answer;
  };
}

/**
 * A message as it was before its long arrays were sent by the store.
 *
 * @returns undefined when one of them is gone; to be answered as if nobody were there, so that it is asked again
 */
export async function unpack(message: unknown, get: ParcelStore['get']): Promise<unknown> {
  const fetched = new Map<string, unknown>();
  for (const id of parcelsIn(message)) {
    const values = await get(id);
    if (!(values instanceof Float64Array)) return undefined;
    fetched.set(id, values);
  }
  return fetched.size === 0 ? message : replace(message, (value) => (isParcel(value) ? fetched.get(value.parcel) : undefined));
}

function longArrays(message: unknown): Set<Float64Array> {
  const found = new Set<Float64Array>();
  visit(message, (value) => value instanceof Float64Array && value.length > LONGEST_IN_MESSAGE && found.add(value));
  return found;
}

function parcelsIn(message: unknown): Set<string> {
  const found = new Set<string>();
  visit(message, (value) => isParcel(value) && found.add(value.parcel));
  return found;
}

function visit(value: unknown, look: (value: unknown) => void, depth = 0): void {
  look(value);
  if (depth < DEEPEST && isPlain(value)) for (const own of Object.values(value)) visit(own, look, depth + 1);
}

/** A copy in which some values are others; what is not plain stays what it is. */
function replace(value: unknown, by: (value: unknown) => unknown, depth = 0): unknown {
  const other = by(value);
  if (other !== undefined) return other;
  if (depth >= DEEPEST || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, replace(own, by, depth + 1)]));
}

function isParcel(value: unknown): value is Parcel {
  return isPlain(value) && typeof value['parcel'] === 'string' && Object.keys(value).length === 1;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
