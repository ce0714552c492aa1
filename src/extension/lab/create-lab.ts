import { ARTICLE_WEIGHTS, type MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';
import { createStore, type Store } from '../ui/create-store.ts';
import { readHash, writeHash } from './lab-code.ts';
import { OWN_SERIES } from './lab-series.ts';
import { LARGEST_WEIGHT, type LabState } from './lab-state.ts';
import { lastStepOf, settleState } from './settle-state.ts';

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
  const store: Store<LabState, LabChange> = createStore(readHash(address.hash()), (state, change) => settleState({ ...state, ...change }));

  const go = (changed: LabChange, entry: 'push' | 'replace'): void => {
    const before = writeHash(store.state());
    store.dispatch(changed);
    const hash = writeHash(store.state());
    if (hash !== before) address[entry](hash);
  };
  /** Another view or series is what "back" undoes; a weight or a step is not. */
  const change = (changed: LabChange): void => {
    const { view, series } = store.state();
    go(changed, (changed.view ?? view) === view && (changed.series ?? series) === series ? 'replace' : 'push');
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    change,
    /** Of one weight; the others stay. */
    setWeight(name: keyof MiniWeights, value: number): void {
      const weight = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, value));
      change({ weights: { ...store.state().weights, [name]: weight } });
    },
    resetWeights: (): void => change({ weights: ARTICLE_WEIGHTS, variant: 'article' }),
    /** Another series is looked at from its last step on: that is where its output is. */
    chooseSeries(series: string): void {
      const { own } = store.state();
      change({ series, step: lastStepOf({ series, own }) });
    },
    useOwn: (own: NonNullable<LabState['own']>): void => go({ own, series: OWN_SERIES, step: own.values.length + 1 }, 'push'),
    /** After the address was changed by hand, by a link or by "back". */
    readAddress(): void {
      store.dispatch(readHash(address.hash(), store.state().own));
    },
    /** A state that came as a code; one's own values stay where it brings none. */
    take: (state: LabState): void => go({ ...state, own: state.own ?? store.state().own }, 'push'),
  };
}
