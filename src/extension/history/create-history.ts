import { problemData, type ProblemData } from '../../core/problem.ts';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { createStore } from '../ui/create-store.ts';

/** What the page shows. */
export interface HistoryState {
  /** null until they are read. */
  readonly forecasts: readonly KeptForecast[] | null;
  /** Whether new ones are kept. */
  readonly isKeeping: boolean;
  readonly filter: string;
  /** What was deleted last, and can be taken back. */
  readonly deleted: readonly KeptForecast[] | null;
  /** The newest of those that were put back last; null before. */
  readonly restored: string | null;
  readonly problem: ProblemData | null;
}

type HistoryEvent =
  | { readonly type: 'arrived'; readonly forecasts: readonly KeptForecast[]; readonly isKeeping: boolean }
  | { readonly type: 'filtered'; readonly filter: string }
  | { readonly type: 'deleted'; readonly forecasts: readonly KeptForecast[] }
  | { readonly type: 'restored'; readonly forecasts: readonly KeptForecast[] }
  | { readonly type: 'dismissed' }
  | { readonly type: 'failed'; readonly problem: ProblemData };

const NOTHING: HistoryState = { forecasts: null, isKeeping: true, filter: '', deleted: null, restored: null, problem: null };

function nextState(state: HistoryState, event: HistoryEvent): HistoryState {
  switch (event.type) {
    case 'arrived':
      return { ...state, forecasts: event.forecasts, isKeeping: event.isKeeping, problem: null };
    case 'filtered':
      return { ...state, filter: event.filter, restored: null };
    case 'deleted': {
      const gone = new Set(event.forecasts.map(({ id }) => id));
      return { ...state, forecasts: state.forecasts?.filter(({ id }) => !gone.has(id)) ?? null, deleted: event.forecasts, restored: null, problem: null };
    }
    case 'restored':
      return { ...state, forecasts: [...(state.forecasts ?? []), ...event.forecasts], deleted: null, restored: event.forecasts[0].id, problem: null };
    case 'dismissed':
      return { ...state, deleted: null, problem: null };
    case 'failed':
      return { ...state, forecasts: state.forecasts ?? [], problem: event.problem };
  }
}

/** Where forecasts are kept; tests put their own in. */
interface HistoryServices {
  readonly loadForecasts: () => Promise<readonly KeptForecast[]>;
  readonly deleteForecasts: (ids: readonly string[]) => Promise<void>;
  readonly restoreForecasts: (forecasts: readonly KeptForecast[]) => Promise<void>;
  readonly loadSettings: () => Promise<{ readonly keepForecasts: boolean }>;
}

export type History = ReturnType<typeof createHistory>;

/** The page's behaviour: what is deleted is gone from the store at once, and back with one click. */
export function createHistory({ loadForecasts, deleteForecasts, restoreForecasts, loadSettings }: HistoryServices) {
  const { state, subscribe, dispatch } = createStore(NOTHING, nextState);
  /** A reading that began before the last change must not bring back what was deleted by it. */
  let changes = 0;

  const tried = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      dispatch({ type: 'failed', problem: problemData(error) });
    }
  };

  return {
    state,
    subscribe,
    /** Reads what is kept, anew. */
    open: (): Promise<void> =>
      tried(async () => {
        const began = changes;
        const [forecasts, { keepForecasts }] = await Promise.all([loadForecasts(), loadSettings()]);
        if (began === changes) dispatch({ type: 'arrived', forecasts, isKeeping: keepForecasts });
      }),
    filter: (filter: string): void => dispatch({ type: 'filtered', filter }),
    remove: (forecasts: readonly KeptForecast[]): Promise<void> =>
      tried(async () => {
        changes++;
        await deleteForecasts(forecasts.map(({ id }) => id));
        dispatch({ type: 'deleted', forecasts });
      }),
    undo: (): Promise<void> =>
      tried(async () => {
        const { deleted } = state();
        if (!deleted) return;
        changes++;
        await restoreForecasts(deleted);
        dispatch({ type: 'restored', forecasts: deleted });
      }),
    dismiss: (): void => dispatch({ type: 'dismissed' }),
  };
}
