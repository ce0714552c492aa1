import { describe, expect, it } from 'vitest';
import { byParcels, LONGEST_IN_MESSAGE, unpack } from '../../../../src/extension/messages/parcels.ts';

const long = (first: number): Float64Array => Float64Array.from({ length: LONGEST_IN_MESSAGE + 1 }, (_, index) => first + index);

/** A store in a Map, and a transport that answers as the other side would: with the message as it was. */
function world() {
  const kept = new Map<string, unknown>();
  const sent: unknown[] = [];
  let fresh = true;
  const store = {
    put: async (values: Float64Array) => {
      const id = `parcel ${kept.size}`;
      kept.set(id, values);
      return id;
    },
    get: async (id: string) => kept.get(id),
    isFresh: () => fresh,
  };
  const transport = byParcels((message) => {
    sent.push(message);
    return unpack(message, store.get);
  }, store);
  return { kept, sent, transport, stale: () => (fresh = false) };
}

describe('long series in messages', () => {
  it('go by the store, and are there again on the other side', async () => {
    const { transport, sent, kept } = world();
    const [values, units] = [long(0), long(0.5)];
    const message = { verb: 'forecast', request: { id: 'a', input: { series: { name: 'x', values, gaps: null, times: null }, units } } };
    expect(await transport(message)).toEqual(message);
    expect(sent).toEqual([{ verb: 'forecast', request: { id: 'a', input: { series: { name: 'x', values: { parcel: 'parcel 0' }, gaps: null, times: null }, units: { parcel: 'parcel 1' } } } }]);
    expect(kept.size).toBe(2);
  });

  it('are put there once for all questions about them', async () => {
    const { transport, kept } = world();
    const values = long(0);
    for (const id of ['a', 'b', 'c']) expect(await transport({ request: { id, values } })).toEqual({ request: { id, values } });
    expect(kept.size).toBe(1);
  });

  it('are put there anew once they might be cleared away', async () => {
    const { transport, kept, stale } = world();
    const values = long(0);
    await transport({ values });
    stale();
    expect(await transport({ values })).toEqual({ values });
    expect(kept.size).toBe(2);
  });

  it('that are gone are answered by nobody, and are there when it is asked again', async () => {
    const { transport, kept } = world();
    const values = long(0);
    await transport({ values });
    kept.clear();
    expect(await transport({ values })).toBeUndefined();
    expect(await transport({ values })).toEqual({ values });
  });

  it('that cannot be put there stay in the message, and are tried anew with the next one', async () => {
    let fails = true;
    const put = async (): Promise<string> => {
      if (fails) throw new Error('no room');
      return 'parcel';
    };
    const transport = byParcels(async (message) => message, { put, isFresh: () => true });
    const values = long(0);
    expect(await transport({ values })).toEqual({ values });
    fails = false;
    expect(await transport({ values })).toEqual({ values: { parcel: 'parcel' } });
  });
});

describe('other messages', () => {
  it.each([
    ['a short series', { verb: 'forecast', request: { values: new Float64Array(LONGEST_IN_MESSAGE) } }],
    ['no series', { verb: 'read-hand', request: {} }],
    ['something that is no message', 'hello'],
    ['nothing', null],
  ])('go as they are: %s', async (_case, message) => {
    const { transport, sent, kept } = world();
    expect(await transport(message)).toBe(message);
    expect(sent).toEqual([message]);
    expect(kept.size).toBe(0);
  });
});

it('what is no array of doubles is not taken from the store for one', async () => {
  expect(await unpack({ request: { values: { parcel: 'a' } } }, async () => 'evil')).toBeUndefined();
});
