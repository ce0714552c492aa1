import { problemData, type ProblemData } from '../../core/problem.ts';
import { KEPT_KINDS, type KeptKind } from '../platform/kept-data.ts';
import type { KeptAmount, KeptStore } from '../platform/kept-store.ts';
import { createStore } from '../ui/create-store.ts';

export type KeptAmounts = Readonly<Record<KeptKind, KeptAmount>>;

/** One kind, or everything. */
export type KeptPart = KeptKind | 'all';

export interface KeptDataState {
  /** null until they are measured. */
  readonly amounts: KeptAmounts | null;
  /** What the user is asked to confirm the deletion of. */
  readonly asking: KeptPart | null;
  readonly isBusy: boolean;
  /** What was done last, and what there was of it before. */
  readonly done: { readonly what: 'deleted'; readonly part: KeptPart; readonly amounts: KeptAmounts } | { readonly what: 'exported' } | null;
  readonly problem: ProblemData | null;
}

export interface KeptDataServices {
  readonly stores: Readonly<Record<KeptKind, KeptStore>>;
  /** Hands the user a file with everything. */
  readonly saveExport: () => Promise<void>;
  /** Told after some of it is gone. */
  readonly onDeleted: (kinds: readonly KeptKind[]) => void;
}

export type KeptData = ReturnType<typeof createKeptData>;

/** The kinds of a part of what is kept. */
export function kindsOf(part: KeptPart): readonly KeptKind[] {
  return part === 'all' ? KEPT_KINDS : [part];
}

/** What is kept in the browser: how much, all of it as a file, and none of it any more. Nothing is deleted before it was asked for twice. */
export function createKeptData({ stores, saveExport, onDeleted }: KeptDataServices) {
  const store = createStore<KeptDataState, Partial<KeptDataState>>(
    { amounts: null, asking: null, isBusy: false, done: null, problem: null },
    (state, change) => ({ ...state, ...change }),
  );
  const { dispatch } = store;

  const measure = async (): Promise<KeptAmounts> => {
    const entries = await Promise.all(KEPT_KINDS.map(async (kind) => [kind, await stores[kind].measure()] as const));
    return Object.fromEntries(entries) as Record<KeptKind, KeptAmount>;
  };

  const work = async (task: () => Promise<Partial<KeptDataState>>): Promise<void> => {
    if (store.state().isBusy) return;
    dispatch({ isBusy: true, done: null, problem: null });
    try {
      dispatch({ ...(await task()), isBusy: false });
    } catch (error) {
      dispatch({ problem: problemData(error), isBusy: false });
    }
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    /** Looks how much there is now. */
    async look(): Promise<void> {
      try {
        dispatch({ amounts: await measure() });
      } catch (error) {
        dispatch({ problem: problemData(error) });
      }
    },
    ask: (part: KeptPart): void => dispatch({ asking: part, done: null, problem: null }),
    keep: (): void => dispatch({ asking: null }),
    /** Deletes what was asked about. */
    confirm: (): Promise<void> =>
      work(async () => {
        const part = store.state().asking;
        if (part === null) return {};
        const kinds = kindsOf(part);
        const before = await measure();
        await Promise.all(kinds.map((kind) => stores[kind].clear()));
        onDeleted(kinds);
        return { amounts: await measure(), asking: null, done: { what: 'deleted', part, amounts: before } };
      }),
    exportAll: (): Promise<void> =>
      work(async () => {
        await saveExport();
        return { done: { what: 'exported' } };
      }),
  };
}
