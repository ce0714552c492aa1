/** What is to be answered in place of the function that was called; nothing lets it run. */
export type Intercept = (self: unknown, args: readonly unknown[]) => { readonly answer: unknown } | undefined;

/**
 * Runs something while calls of a builtin are looked at, and leaves the very
 * property that was there. Where the page has frozen it or made an accessor of
 * it, nothing is run. What looks on cannot throw into the page, and is not
 * looked at itself.
 */
export function whilePatched(holder: object, name: PropertyKey, intercept: Intercept, run: () => void): void {
  const own = Reflect.getOwnPropertyDescriptor(holder, name);
  const original: unknown = own?.value;
  if (!own || typeof original !== 'function') return;
  let isOver = false;
  let isLooking = false;
  const patched = function (this: unknown, ...args: unknown[]): unknown {
    const instead = isOver || isLooking ? undefined : look(this, args);
    return instead ? instead.answer : Reflect.apply(original, this, args);
  };
  if (!Reflect.defineProperty(holder, name, { ...own, value: patched })) return;
  try {
    run();
  } finally {
    isOver = true;
    // A page that has wrapped ours in the meantime keeps what it has: ours only passes calls on by now.
    if (Reflect.getOwnPropertyDescriptor(holder, name)?.value === patched) Reflect.defineProperty(holder, name, own);
  }

  function look(self: unknown, args: readonly unknown[]): ReturnType<Intercept> {
    isLooking = true;
    try {
      return intercept(self, args);
    } catch {
      return undefined;
    } finally {
      isLooking = false;
    }
  }
}
