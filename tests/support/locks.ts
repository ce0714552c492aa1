/** `navigator.locks`, which Node 20 lacks, as far as the product asks for it: of one name one at a time, in the order of asking. */
export function locksInTurn(): { request: <T>(name: string, work: () => T | Promise<T>) => Promise<T> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name, work) => {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(name, mine.catch(() => undefined));
      return mine;
    },
  };
}
