import { vi } from 'vitest';
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { forecastAtOrigin } from '../../../../src/core/forecast/backtest/forecast-at-origin.ts';
import { resolveRequest } from '../../../../src/core/forecast/resolve-request.ts';
import type { FitVerdict } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import type { LearningClient, LearningState } from '../../../../src/extension/messages/learning.ts';
import type { ForecastAnswer } from '../../../../src/extension/messages/forecast-question.ts';
import type { Hand, Request } from '../../../../src/extension/messages/protocol.ts';
import { createPopup, type PopupServices } from '../../../../src/extension/popup/create-popup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/extension/platform/settings.ts';
import { readSource } from '../../../../src/extension/reading/read-source.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

/** A verdict for the network, over a horizon. */
export function verdictOf(horizon: number): FitVerdict {
  return { choice: 'fitted', reason: 'better', origins: 30, horizon, errors: { fitted: 1, noChange: 2, seasonal: null } };
}

/** A trainer that learns nothing: a test says what it tells. What it was asked is kept in order. */
export function fakeTrainer() {
  const listeners: ((state: LearningState) => void)[] = [];
  const states = new Map<string, LearningState>();
  const asked: string[] = [];
  const horizons: number[] = [];
  const client: LearningClient = {
    start: async ({ id, horizon, effort }) => {
      asked.push(`start ${effort} ${id}`);
      horizons.push(horizon);
    },
    stop: async (id) => {
      asked.push(`stop ${id}`);
      states.delete(id);
    },
    read: async (id) => states.get(id) ?? { kind: 'none', id },
    listen: (onState) => void listeners.push(onState),
  };
  return {
    client,
    asked,
    horizons,
    /** What is kept of a series without a word being said of it. */
    keep: (state: LearningState) => void states.set(state.id, state),
    tell: (state: LearningState) => {
      states.set(state.id, state);
      for (const listener of listeners) listener(state);
    },
  };
}

/** A background worker that keeps its hand in a variable, and everything else of the popup's world. */
export function popupWorld(overrides: Partial<PopupServices> = {}) {
  const kept: { hand: Hand | null; draft: string; awaitedFit: string; settings: Settings; sent: string[] } = {
    hand: null,
    draft: '',
    awaitedFit: '',
    settings: { ...DEFAULT_SETTINGS, model: 'mini' },
    sent: [],
  };
  const trainer = fakeTrainer();
  const answers: Record<string, (request: never) => unknown> = {
    'read-hand': () => kept.hand,
    'put-in-hand': ({ hand }: { hand: Hand }) => ((kept.hand = hand), null),
    'clear-hand': () => (kept.hand = null),
    'take-notice': () => null,
    'read-shortcut': () => 'Alt+Shift+K',
    'show-on-page': () => null,
    forecast: forecastAs,
    backtest: ({ input, origins, horizon }: Request<'backtest'>) =>
      origins.map((origin) => forecastAtOrigin(input, { model: 'mini', horizon, periods: null }, {}, origin)),
  };
  let id = 0;
  const services: PopupServices = {
    send: (async (verb: string, request: never) => {
      kept.sent.push(verb);
      return answers[verb](request);
    }) as Send,
    read: readSource,
    readingHints: () => ({ language: 'en-US' }),
    loadDraft: async () => kept.draft,
    storeDraft: async (text) => void (kept.draft = text),
    learning: trainer.client,
    loadAwaitedFit: async () => kept.awaitedFit,
    storeAwaitedFit: async (fit) => void (kept.awaitedFit = fit),
    activeTabId: async () => 7,
    loadSettings: async () => kept.settings,
    openOptions: vi.fn(async () => undefined),
    openTab: vi.fn(async () => undefined),
    openPage: vi.fn(async () => undefined),
    isPrivateWindow: async () => false,
    close: vi.fn(),
    copy: vi.fn(async () => undefined),
    newId: () => `id-${++id}`,
    now: () => performance.now(),
    ...overrides,
  };
  return { kept, answers, services, trainer, popup: createPopup(services) };
}

/** What MiniRnn says, under the name of the model that was asked for. */
function forecastAs({ input, model, ...choices }: Request<'forecast'>): ForecastAnswer {
  const { horizon } = resolveRequest(input.series, { model, ...choices });
  return { ...forecast(input, { model: 'mini', horizon, periods: null }), model, verdict: model === 'fitted' ? verdictOf(horizon) : null, trackRecord: '' };
}

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
