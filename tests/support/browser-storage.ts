/** A storage area of the browser in a map, as far as the extension uses it. */
export function storageArea() {
  const records = new Map<string, unknown>();
  const namesOf = (keys: string | readonly string[] | null | undefined): string[] =>
    keys === null || keys === undefined ? [...records.keys()] : typeof keys === 'string' ? [keys] : [...keys];
  return {
    records,
    get: async (keys?: string | readonly string[] | null) =>
      Object.fromEntries(namesOf(keys).flatMap((key) => (records.has(key) ? [[key, structuredClone(records.get(key))] as const] : []))),
    set: async (items: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(items)) records.set(key, structuredClone(value));
    },
    remove: async (keys: string | readonly string[]) => {
      for (const key of namesOf(keys)) records.delete(key);
    },
  };
}
