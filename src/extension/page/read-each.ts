/** Work that stops after each line, where the page can have its turn: many long ones are too much for one task. */
export type LineByLine<T> = Generator<undefined, T>;

/**
 * Reads one after another.
 *
 * @param readOne null where there is nothing to be had
 * @returns what was had
 */
export function* readEach<T, R>(all: readonly T[], readOne: (one: T) => R | null): LineByLine<R[]> {
  const had: R[] = [];
  for (const one of all) {
    const read = readOne(one);
    if (read !== null) had.push(read);
    yield;
  }
  return had;
}
