import { useEffect, useState } from 'preact/hooks';
import type { Store } from './create-store.ts';

/** A store's state, drawn anew whenever it changes. */
export function useStore<State>(store: Pick<Store<State, never>, 'state' | 'subscribe'>): State {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    setState(store.state());
    return store.subscribe(() => setState(store.state()));
  }, [store]);
  return state;
}
