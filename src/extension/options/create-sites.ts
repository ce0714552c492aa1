import { problemData, type ProblemData } from '../../core/problem.ts';
import type { KeptSite } from '../platform/kept-sites.ts';
import { createStore } from '../ui/create-store.ts';

export interface SitesState {
  /** null until they are read. */
  readonly kept: readonly KeptSite[] | null;
  /** The origin that was given back last. */
  readonly dropped: string | null;
  readonly problem: ProblemData | null;
}

export interface SitesServices {
  readonly loadSites: () => Promise<readonly KeptSite[]>;
  /** Forgets a site and gives its permission back. */
  readonly dropSite: (origin: string) => Promise<void>;
  readonly onDropped: () => void;
}

export type Sites = ReturnType<typeof createSites>;

/** The sites that are kept updated. Giving one back needs no question: the next forecast there offers it again. */
export function createSites({ loadSites, dropSite, onDropped }: SitesServices) {
  const store = createStore<SitesState, Partial<SitesState>>(
    { kept: null, dropped: null, problem: null },
    (state, change) => ({ ...state, ...change }),
  );
  const attempt = async (task: () => Promise<Partial<SitesState>>): Promise<void> => {
    try {
      store.dispatch(await task());
    } catch (error) {
      store.dispatch({ problem: problemData(error) });
    }
  };
  return {
    state: store.state,
    subscribe: store.subscribe,
    look: (): Promise<void> => attempt(async () => ({ kept: await loadSites() })),
    drop: (origin: string): Promise<void> =>
      attempt(async () => {
        await dropSite(origin);
        onDropped();
        return { kept: await loadSites(), dropped: origin, problem: null };
      }),
  };
}
