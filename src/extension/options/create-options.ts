import { problemData, type ProblemData } from '../../core/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../platform/settings.ts';

/** What the page shows. */
export interface OptionsState {
  /** null until they are read. */
  readonly settings: Settings | null;
  /** Which item was saved last, and how often anything was: the word appears beside it anew. */
  readonly saved: { readonly item: keyof Settings | 'all'; readonly count: number } | null;
  readonly problem: ProblemData | null;
}

/** Where the settings are kept; tests put their own in. */
interface OptionsServices {
  readonly loadSettings: () => Promise<Settings>;
  readonly storeSettings: (settings: Settings) => Promise<void>;
}

export type Options = ReturnType<typeof createOptions>;

/** The page's behaviour: every change is saved at once, in the order it was made. */
export function createOptions({ loadSettings, storeSettings }: OptionsServices) {
  let state: OptionsState = { settings: null, saved: null, problem: null };
  let writing: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  const update = (change: Partial<OptionsState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const save = (settings: Settings, item: keyof Settings | 'all'): Promise<void> => {
    update({ settings, saved: null, problem: null });
    writing = writing.then(async () => {
      try {
        await storeSettings(settings);
        // Of several changes in a row the last is the one to speak of.
        if (state.settings === settings) update({ saved: { item, count: (state.saved?.count ?? 0) + 1 } });
      } catch (error) {
        update({ problem: problemData(error) });
      }
    });
    return writing;
  };

  return {
    state: (): OptionsState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open(): Promise<void> {
      try {
        const settings = await loadSettings();
        // Whoever was quicker than the storage keeps what they have just chosen.
        if (!state.settings) update({ settings });
      } catch (error) {
        update({ settings: DEFAULT_SETTINGS, problem: problemData(error) });
      }
    },
    /** What is shown becomes what is stored. */
    async reload(): Promise<void> {
      try {
        await writing;
        update({ settings: await loadSettings(), saved: null });
      } catch (error) {
        update({ problem: problemData(error) });
      }
    },
    async change<Item extends keyof Settings>(item: Item, value: Settings[Item]): Promise<void> {
      if (state.settings && state.settings[item] !== value) await save({ ...state.settings, [item]: value }, item);
    },
    reset: (): Promise<void> => save(DEFAULT_SETTINGS, 'all'),
  };
}
