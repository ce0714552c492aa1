import type { FitEffort } from '../../core/forecast/fitted/fitted-model.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import { problemData } from '../../core/problem.ts';
import type { Series } from '../../core/series/series.ts';
import { yieldToPage } from '../dom/yield-to-page.ts';
import type { Send } from '../messages/create-send.ts';
import { keepingOf } from '../messages/forecast-question.ts';
import { defaultChoices, type ForecastChoices } from '../messages/forecast-choices.ts';
import type { Hand } from '../messages/protocol.ts';
import type { Settings } from '../platform/settings.ts';
import { handOf } from '../reading/hand-of.ts';
import { holdText } from '../reading/hold-text.ts';
import type { Source } from '../reading/read-source.ts';
import { createStore, type Store } from '../ui/create-store.ts';
import { plainNumber } from '../ui/format-value.ts';
import { createBacktester } from './backtest/create-backtester.ts';
import { createHandKeeper } from './create-hand-keeper.ts';
import { createLearner, LONGEST_AT_ONCE, type LearnerServices } from './create-learner.ts';
import { createRereader, type ReaderServices } from './create-rereader.ts';
import { nextState, OPENING, type PopupEvent, type PopupState } from './popup-state.ts';

/** What the popup needs from the world around it; tests put their own in. */
export interface PopupServices extends LearnerServices, ReaderServices {
  readonly send: Send;
  readonly loadDraft: () => Promise<string>;
  readonly storeDraft: (text: string) => Promise<void>;
  readonly loadSettings: () => Promise<Settings>;
  /** The tab the user is looking at; undefined when there is none. */
  readonly activeTabId: () => Promise<number | undefined>;
  readonly openTab: () => Promise<void>;
  readonly openOptions: () => Promise<void>;
  /** Opens another page of ours in a tab. */
  readonly openPage: (path: string) => Promise<void>;
  /** Whether this was opened from a private window, whose doings are not to be kept. */
  readonly isPrivateWindow: () => Promise<boolean>;
  readonly close: () => void;
  readonly copy: (text: string) => Promise<void>;
  readonly newId: () => string;
  /** ms of a clock that never goes back. */
  readonly now: () => number;
}

export type Popup = ReturnType<typeof createPopup>;

/** The popup's behaviour: every action there is, over the one state. */
export function createPopup(services: PopupServices) {
  const store: Store<PopupState, PopupEvent> = createStore(OPENING, nextState);
  const { state, dispatch } = store;
  let reading: AbortController | null = null;

  const fail = (error: unknown): void => dispatch({ type: 'failed', problem: problemData(error) });
  const keepDraft = (text: string): void => void services.storeDraft(text).catch(fail);
  const keeper = createHandKeeper(services.send, fail);
  const backtester = createBacktester(services, store);
  const isPrivate = services.isPrivateWindow().catch(() => true);

  const forecast = async (): Promise<void> => {
    const { input, hand } = state();
    if (!input || !hand) return;
    const id = services.newId();
    dispatch({ type: 'forecast-asked', id });
    try {
      const { model, horizon, periods } = hand;
      const keeping = (await isPrivate) ? null : keepingOf(hand);
      const { trackRecord, ...answer } = await services.send('forecast', { id, input, model, horizon, periods, keeping });
      dispatch({ type: 'forecast-arrived', id, shown: { input, forecast: answer, trackRecord } });
      backtester.follow();
    } catch (error) {
      const problem = problemData(error);
      dispatch({ type: 'forecast-failed', id, problem });
      // Its model was swept away; automatic needs none.
      if (problem.code === 'fitted_model_missing' && state().hand === hand) choose({ model: 'auto' });
    }
  };

  const take = (hand: Hand, type: 'hand-taken' | 'hand-reread' | 'undone', input = normalizeSeries(hand.series, hand.mode)): void => {
    reading?.abort();
    learner.leave(hand.series);
    dispatch({ type, hand, input });
    keeper.keep(hand);
    void forecast();
    void learner.follow(hand.series);
  };

  const choose = (choice: Partial<ForecastChoices>): void => {
    const { hand } = state();
    if (!hand) return;
    const changed = { ...hand, ...choice };
    const input = choice.mode === undefined ? state().input : null;
    dispatch({ type: 'choice-made', hand: changed, input: input ?? normalizeSeries(changed.series, changed.mode) });
    keeper.keep(changed);
    // A forecast comes with its bands at every level.
    if (Object.keys(choice).some((name) => name !== 'level')) void forecast();
  };

  const learner = createLearner(services, store, fail, () => choose({ model: 'fitted' }));

  const rereader = createRereader(services, store, fail, (hand) => take(hand, 'hand-reread'));

  const readFrom = async (source: Source): Promise<void> => {
    reading?.abort();
    const controller = new AbortController();
    reading = controller;
    const job = services.newId();
    const isFile = source.kind === 'file';
    const size = isFile ? source.file.size : source.text.length;
    dispatch({ type: 'reading-started', reading: { job, name: isFile ? source.file.name : '', size } });
    try {
      const [result, settings] = await Promise.all([services.read(source, services.readingHints(), controller.signal), services.loadSettings()]);
      if (controller.signal.aborted) return;
      dispatch({ type: 'reading-ended', job, problem: null });
      if (!isFile) keepDraft('');
      const hand = handOf(result, defaultChoices(settings), source, {});
      rereader.remember(hand, source);
      const input = normalizeSeries(hand.series, hand.mode);
      // Drawing a long series is a task of its own.
      if (input.units.length > LONGEST_AT_ONCE) await yieldToPage();
      if (!controller.signal.aborted) take(hand, 'hand-taken', input);
    } catch (error) {
      dispatch({ type: 'reading-ended', job, problem: controller.signal.aborted ? null : problemData(error) });
    }
  };

  const leaveFor = async (open: () => Promise<void>): Promise<void> => {
    try {
      await open();
      services.close();
    } catch (error) {
      fail(error);
    }
  };

  const readBox = (): void => {
    const { text, held } = state().box;
    void readFrom({ kind: 'text', text: held?.text ?? text });
  };

  return {
    state,
    subscribe: store.subscribe,

    /** Asks for everything that was there before. */
    async open(): Promise<void> {
      const arrivals = [
        services.send('read-hand', {}).then((hand) => {
          dispatch({ type: 'hand-arrived', hand, input: hand && normalizeSeries(hand.series, hand.mode) });
          if (!hand || state().hand !== hand) return;
          void forecast();
          void learner.follow(hand.series);
        }),
        services.send('take-notice', {}).then((notice) => {
          if (notice) dispatch({ type: 'failed', problem: { code: notice.code, parameters: {} } });
        }),
        services.send('read-shortcut', {}).then((shortcut) => dispatch({ type: 'shortcut-arrived', shortcut })),
        services.loadDraft().then((text) => dispatch({ type: 'draft-arrived', text })),
      ];
      for (const result of await Promise.allSettled(arrivals)) {
        if (result.status === 'rejected') fail(result.reason);
      }
      // A worker that does not answer must not lock anybody out of the box.
      dispatch({ type: 'hand-arrived', hand: null, input: null });
    },

    type(text: string): void {
      dispatch({ type: 'typed', text });
      keepDraft(text);
    },
    readBox,
    /** Reads a text that was pasted or dropped; it is in the box should there be no series in it. */
    readText(text: string): void {
      const held = holdText(text);
      if (held) dispatch({ type: 'held', held });
      else dispatch({ type: 'typed', text });
      readBox();
    },
    readFile: (file: File): void => void readFrom({ kind: 'file', file }),
    reread: rereader.reread,
    canReread: rereader.canReread,
    cancelReading: (): void => reading?.abort(),
    openBox: (): void => dispatch({ type: 'box-opened' }),
    closeBox: (): void => dispatch({ type: 'box-closed' }),

    take: (hand: Hand): void => take(hand, 'hand-taken'),
    /** Takes an example in hand, with the user's own choices but for those that belong to it. */
    async takeExample(series: Series, source: string, choices: Partial<ForecastChoices> = {}): Promise<void> {
      const read = { series, read: series.values.length, skipped: [], skippedCount: 0, notes: [], source };
      take({ ...read, ...defaultChoices(await services.loadSettings()), ...choices }, 'hand-taken');
    },
    choose,
    toggleDetails(isOpen: boolean): void {
      dispatch({ type: 'details-toggled', isOpen });
      backtester.follow();
    },
    runBacktest: backtester.again,
    cancelBacktest: backtester.cancel,
    learn: (effort: FitEffort): void => void learner.learn(effort),
    cancelLearning: (): void => void learner.cancel(),
    clear(): void {
      learner.leave(null);
      dispatch({ type: 'cleared' });
      keeper.keep(null);
    },
    undo(): void {
      const { undo } = state();
      if (undo) take(undo.hand, 'undone');
    },
    dismissUndo: (): void => dispatch({ type: 'undo-dismissed' }),

    async showOnPage(): Promise<void> {
      try {
        const tabId = await services.activeTabId();
        if (tabId === undefined) throw new Error('no active tab');
        // The page is to show what is here now, so that must have been kept first.
        await keeper.settled();
        await services.send('show-on-page', { tabId });
        services.close();
      } catch (error) {
        fail(error);
      }
    },
    async copyForecast(): Promise<void> {
      const { shown } = state();
      if (!shown) return;
      try {
        await services.copy(Array.from(shown.forecast.values, plainNumber).join('\n'));
        dispatch({ type: 'copied' });
      } catch (error) {
        fail(error);
      }
    },
    openTab: (): Promise<void> => leaveFor(services.openTab),
    openOptions: (): Promise<void> => leaveFor(services.openOptions),
    openPage: (path: string): Promise<void> => leaveFor(() => services.openPage(path)),
    dismissProblem: (): void => dispatch({ type: 'problem-dismissed' }),
  };
}
