/** A state that changes only by events. */
export interface Store<State, Event> {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** @returns ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Puts a pure transition function to work. */
export function createStore<State, Event>(
  initial: State,
  next: (state: State, event: Event) => State,
): Store<State, Event> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    dispatch(event) {
      const changed = next(current, event);
      if (changed === current) return;
      current = changed;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
