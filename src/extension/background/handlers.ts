import type { ChartReading } from '../../core/chart/chart-reading.ts';
import { forecastAtOrigin } from '../../core/forecast/backtest/forecast-at-origin.ts';
import { forecast } from '../../core/forecast/forecast.ts';
import { resolveRequest } from '../../core/forecast/resolve-request.ts';
import { problemData } from '../../core/problem.ts';
import type { ForecastAnswer, ForecastQuestion } from '../messages/forecast-question.ts';
import type { Hand, Plan, PlanRequest } from '../messages/protocol.ts';
import { parseHand } from '../messages/requests.ts';
import type { Handlers, Sender } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { dropHand, loadHand, storeHand } from '../platform/hand-store.ts';
import { prepareHistory } from '../platform/history-store.ts';
import { takeNotice } from '../platform/notice-store.ts';
import { APP_PAGE } from '../platform/own-pages.ts';
import { loadSettings } from '../platform/settings.ts';
import { showBadge } from './badge.ts';
import { findingsOf } from './findings-of.ts';
import { COMMAND } from './gestures.ts';
import { keepSiteOf, noteForecast, openKept, readKeeping } from './keep-updated.ts';
import { readLearning, startLearning, stopLearning } from './learn.ts';
import { networksFor } from './find-networks.ts';
import { keepInHistory } from './keep-in-history.ts';
import type { FrameReading } from './page-reading.ts';
import { planPrediction } from './plan-prediction.ts';
import { NothingToReadError, PageForbiddenError } from './problems.ts';
import { readPicture } from './read-picture.ts';
import { readElement, readPage } from './read-page.ts';
import { recordCanvas } from './record-canvas.ts';
import type { FrameAddress } from './run-in-page.ts';
import { startOnPage } from './start-on-page.ts';
import { watchChart } from './watch-chart.ts';

/** What the background worker does for the other contexts. It keeps nothing between two messages. */
export const handlers: Handlers = {
  forecast: answerForecast,
  backtest: async ({ input, origins, ...asked }) => {
    const networks = await networksFor(asked.model, input.series);
    return origins.map((origin) => forecastAtOrigin(input, asked, networks, origin));
  },
  'put-in-hand': async ({ hand }) => {
    await storeHand(hand);
    return null;
  },
  'read-hand': readHand,
  'clear-hand': async () => {
    await dropHand();
    return null;
  },
  'show-on-page': async ({ tabId }) => {
    await startOnPage({ tabId, frameId: 0 }, 'popup');
    return null;
  },
  'read-page': async ({ tabId }) => {
    const frames = await readPage(tabId);
    if (frames.length === 0) throw new PageForbiddenError();
    return findingsOf(frames);
  },
  'show-found': async ({ tabId, place }) => {
    await startOnPage({ tabId, frameId: place.frameId }, 'page', { kind: 'found', ...place, seriesIndex: null, calibration: null });
    return null;
  },
  'take-notice': async () => {
    const code = await takeNotice();
    return code === null ? null : { code };
  },
  'read-shortcut': async () => {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === COMMAND)?.shortcut ?? '';
  },
  'start-learning': async (request) => {
    await startLearning(request);
    return null;
  },
  'stop-learning': async ({ id }) => {
    await stopLearning(id);
    return null;
  },
  'read-learning': ({ id }) => readLearning(id),
  'read-keeping': readKeeping,
  'keep-site': keepSiteOf,
  'open-kept': openKept,
  plan,
  'watch-chart': async ({ element }, { tabId, frameId }) => watchChart({ tabId, frameId }, element),
  'open-app': async () => {
    await browser.tabs.create({ url: browser.runtime.getURL(APP_PAGE) });
    return null;
  },
};

async function answerForecast({ input, keeping, ...asked }: ForecastQuestion): Promise<ForecastAnswer> {
  const { series } = input;
  const continued = forecast(input, resolveRequest(series, asked), await networksFor(asked.model, series));
  if (!keeping || !(await loadSettings()).keepForecasts) return { ...continued, trackRecord: '' };
  const named = { ...series, name: series.name || keeping.name };
  const { model } = asked;
  const made = { from: { kind: 'own' }, series: named, model, level: keeping.level, readingError: 0, forecast: continued, isFollowing: false } as const;
  return { ...continued, trackRecord: await keepInHistory(made, '') };
}

async function plan(request: PlanRequest, address: Extract<Sender, { kind: 'content' }>): Promise<Plan> {
  const { tabId, frameId, url, isPrivate } = address;
  if (!isPrivate) prepareHistory();
  try {
    const [frames, hand, settings] = await Promise.all([framesFor(request, address), readHand(), loadSettings()]);
    const planned = await planPrediction(
      request,
      { frames, frameId, hand, settings },
      {
        networksFor,
        readPicture: (wanted) => readAnyPicture(address, wanted, request.again),
        keep: async (made) => (settings.keepForecasts && !isPrivate ? keepInHistory(made, url) : ''),
      },
    );
    if (planned.kind === 'elsewhere') {
      await startOnPage({ tabId, frameId: planned.place.frameId }, request.trigger, { kind: 'found', ...planned.place, seriesIndex: null, calibration: null });
    }
    // The answer waits neither for the note nor for the button.
    if (!request.again) void noteForecast(planned, address).catch(() => undefined);
    void showBadge(tabId, { kind: 'idle' });
    return planned;
  } catch (error) {
    void showBadge(tabId, { kind: 'error', code: problemData(error).code });
    throw error;
  }
}

/**
 * What a canvas draws before what it shows.
 *
 * @throws NothingToReadError where a picture that was read before cannot be read that way any more
 */
async function readAnyPicture(address: FrameAddress, wanted: Parameters<typeof readPicture>[1], again: PlanRequest['again']): Promise<ChartReading | null> {
  const recorded = again === 'pixels' ? null : await recordCanvas(address, wanted);
  const reading = recorded ?? (again === 'recorder' ? null : await readPicture(address, wanted));
  if (again && !reading) throw new NothingToReadError();
  return reading;
}

/** A live chart that changed is read again by itself; a gesture looks at the whole page. */
async function framesFor({ choice, again }: PlanRequest, address: FrameAddress): Promise<FrameReading[]> {
  if (again && choice?.kind === 'found' && choice.frameId === address.frameId) return [await readElement(address, choice.element, again)];
  return readPage(address.tabId);
}

async function readHand(): Promise<Hand | null> {
  return parseHand(await loadHand());
}
