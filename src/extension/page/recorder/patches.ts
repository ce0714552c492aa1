/** What a builtin was called on and with, after it ran. */
export type Look = (self: object, args: readonly unknown[]) => void;

/** Builtins that are being watched. */
export interface Patches {
  /** Looks at the calls of a method; where the page has frozen it or made an accessor of it, there is nothing to see. */
  watchCalls(holder: object | undefined, name: string, look: Look): void;
  /** Looks at what is set through an accessor. */
  watchSets(holder: object | undefined, name: string, look: Look): void;
  /** Looks at what a global constructor makes. */
  watchConstructions(global: object, name: string, look: Look): void;
  /** Leaves the very properties that were there. */
  undo(): void;
}

/** Nothing that looks on can throw into the page, or change what a call does. */
export function createPatches(): Patches {
  const undone: (() => void)[] = [];
  let isOver = false;

  function tell(look: Look, self: object, args: readonly unknown[]): void {
    if (isOver) return;
    try {
      look(self, args);
    } catch {
      // What cannot be looked at is not recorded.
    }
  }

  function patch(holder: object, name: string, own: PropertyDescriptor, change: PropertyDescriptor): void {
    if (!Reflect.defineProperty(holder, name, { ...own, ...change })) return;
    undone.push(() => {
      const now = Reflect.getOwnPropertyDescriptor(holder, name);
      // A page that has wrapped ours in the meantime keeps what it has: ours only passes calls on by now.
      if (now?.value === change.value && now?.set === (change.set ?? own.set)) Reflect.defineProperty(holder, name, own);
    });
  }

  return {
    watchCalls(holder, name, look) {
      const own = holder && Reflect.getOwnPropertyDescriptor(holder, name);
      const original: unknown = own?.value;
      if (!holder || !own || typeof original !== 'function') return;
      const value = function (this: object, ...args: unknown[]): unknown {
        const answer: unknown = Reflect.apply(original, this, args);
        tell(look, this, args);
        return answer;
      };
      patch(holder, name, own, { value });
    },
    watchSets(holder, name, look) {
      const own = holder && Reflect.getOwnPropertyDescriptor(holder, name);
      const original = own?.set;
      if (!holder || !original) return;
      const set = function (this: object, value: unknown): void {
        Reflect.apply(original, this, [value]);
        tell(look, this, [value]);
      };
      patch(holder, name, own, { set });
    },
    watchConstructions(global, name, look) {
      const own = Reflect.getOwnPropertyDescriptor(global, name);
      const original: unknown = own?.value;
      if (!own || typeof original !== 'function') return;
      const value = new Proxy(original, {
        construct(target, args: unknown[], newTarget) {
          const made = Reflect.construct(target, args, newTarget) as object;
          tell(look, made, args);
          return made;
        },
      });
      patch(global, name, own, { value });
    },
    undo() {
      isOver = true;
      for (const one of undone.splice(0).reverse()) one();
    },
  };
}
