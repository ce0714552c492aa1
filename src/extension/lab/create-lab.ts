import { ARTICLE_WEIGHTS, type MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';
import { createStore, type Store } from '../ui/create-store.ts';
import { readHash, writeHash } from './lab-code.ts';
import { OWN_SERIES, seriesOf } from './lab-series.ts';
import type { LabState } from './lab-state.ts';

/** The address bar, as far as the lab uses it; tests put their own in. */
export interface LabAddress {
  readonly hash: () => string;
  /** Without an entry in the history: a slider would fill it. */
  readonly replace: (hash: string) => void;
  /** With one, for what "back" should undo. */
  readonly push: (hash: string) => void;
}

/** What may change at once; the rest follows from it. */
export type LabChange = Partial<LabState>;

export type Lab = ReturnType<typeof createLab>;

/** The lab's behaviour: one state, which is also its address. */
export function createLab(address: LabAddress) {
  const store: Store<LabState, LabChange> = createStore(settle(readHash(address.hash())), (state, change) => settle({ ...state, ...change }));

  const change = (changed: LabChange): void => {
    const before = store.state();
    store.dispatch(changed);
    const state = store.state();
    const hash = writeHash(state);
    if (hash === writeHash(before)) return;
    if (state.view !== before.view || state.series !== before.series) address.push(hash);
    else address.replace(hash);
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    change,
    /** Of one weight; the others stay. */
    setWeight: (name: keyof MiniWeights, value: number): void => change({ weights: { ...store.state().weights, [name]: value } }),
    resetWeights: (): void => change({ weights: ARTICLE_WEIGHTS, variant: 'article' }),
    /** Another series is looked at from its last step on: that is where its output is. */
    chooseSeries(series: string): void {
      const { own } = store.state();
      change({ series, step: seriesOf({ series, own }).input.units.length + 1 });
    },
    useOwn(own: NonNullable<LabState['own']>): void {
      change({ own, series: OWN_SERIES, step: own.values.length + 1 });
    },
    /** After the address was changed by hand, by a link or by "back". */
    readAddress(): void {
      store.dispatch(readHash(address.hash()));
    },
    /** A state that came as a code. */
    take: (state: LabState): void => change(state),
  };
}

/** A step that the series does not have is its last one. */
function settle(state: LabState): LabState {
  const last = seriesOf(state).input.units.length + 1;
  return state.step > last ? { ...state, step: last } : state;
}
