import { fingerprint } from '../../src/core/forecast/fitted/fingerprint.ts';
import { createFitRun } from '../../src/core/forecast/fitted/fit-run.ts';
import { createRandom } from '../../src/core/random.ts';
import { createSeries } from '../../src/core/series/series.ts';
import { expect, test } from 'playwright/test';
import { Firefox } from '../support/firefox.ts';
import { createLesson, loadEngine, seriesOf, type Lesson } from '../support/learning.ts';

/** Firefox's own default, said here so that no test setup changes it. */
const IDLE_TIMEOUT = { 'extensions.background.idle.timeout': 30_000 };
const IDLE_MS = 30_000;
const TRAINING_MS = 90_000;
/**
 * What a thorough fit of a random walk takes: two scales, each hardly more than
 * the patience of 600 epochs, since there is nothing to get better at.
 */
const FEWEST_EPOCHS = 1200;

function createWalk(count: number): Lesson {
  const random = createRandom(11);
  let at = 100;
  const values = Array.from({ length: count }, () => (at += random.normal()));
  return { id: fingerprint(createSeries(values)), values, horizon: 12, effort: 'thorough' };
}

/** A series so long that to learn it takes this machine longer than `TRAINING_MS`, even with nothing else to do. */
async function createLongLesson(): Promise<Lesson> {
  const probe = createWalk(4000);
  const run = createFitRun(seriesOf(probe), { horizon: probe.horizon, effort: 'thorough', seed: 1 }, await loadEngine());
  const epochs = (): number => run.checkpoint().training?.epoch ?? 0;
  while (epochs() < 5) run.step();
  const before = process.cpuUsage();
  while (epochs() < 35) run.step();
  const { user, system } = process.cpuUsage(before);
  const atLeast = (FEWEST_EPOCHS * (user + system)) / 1000 / 30;
  return createWalk(Math.round((probe.values.length * TRAINING_MS) / atLeast));
}

/** What is kept in the page's store: the parameters of the one model, and whether a job is left. */
interface Kept {
  readonly hidden: number;
  readonly parameters: readonly number[];
  readonly isJobLeft: boolean;
}

function readKept(firefox: Firefox): Promise<Kept | null> {
  return firefox.run(
    () =>
      new Promise<Kept | null>((resolve) => {
        const opening = indexedDB.open('predict-next-learning');
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction('learning').objectStore('learning');
          const models = store.getAll(IDBKeyRange.bound('model ', 'model ~')) as IDBRequest<
            { model: { network: { config: { hidden: number }; parameters: Float64Array } } }[]
          >;
          const job = store.getKey('job');
          store.transaction.oncomplete = () => {
            database.close();
            const network = models.result[0]?.model.network;
            resolve(network ? { hidden: network.config.hidden, parameters: Array.from(network.parameters), isJobLeft: job.result !== undefined } : null);
          };
        };
      }),
  );
}

async function waitForModel(firefox: Firefox): Promise<void> {
  await expect.poll(() => readKept(firefox), { timeout: 90_000 }).not.toBeNull();
}

/** Empties the store, so that the same series can be learned as if for the first time. */
async function forgetModels(firefox: Firefox): Promise<void> {
  await firefox.run(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('predict-next-learning');
        opening.onsuccess = () => {
          const database = opening.result;
          const { transaction } = database.transaction('learning', 'readwrite').objectStore('learning').clear();
          if (!transaction) return;
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
}

async function openPopup(firefox: Firefox): Promise<void> {
  await firefox.open(`${firefox.extensionOrigin}src/extension/popup/popup.html?tab`);
  await firefox.waitFor(() => document.querySelector('#app')?.childElementCount);
}

/** Waits for the button of a name and presses it. */
async function press(firefox: Firefox, name: string): Promise<void> {
  await expect
    .poll(
      () =>
        firefox.run((wanted) => {
          const button = [...document.querySelectorAll('button')].find((each) => each.textContent === wanted);
          button?.click();
          return button !== undefined;
        }, name),
      { timeout: 120_000 },
    )
    .toBe(true);
}

async function pasteLesson(firefox: Firefox, { values }: Lesson): Promise<void> {
  await openPopup(firefox);
  await firefox.waitFor(() => document.querySelector('textarea') !== null);
  await firefox.paste('textarea', values.join(', '));
}

test('Firefox keeps its event page for a training of 90 s with every page of ours closed, and the model is there afterwards', async () => {
  test.setTimeout(900_000);
  const lesson = await createLongLesson();
  const firefox = await Firefox.launch(IDLE_TIMEOUT);
  try {
    await pasteLesson(firefox, lesson);
    await press(firefox, 'Learn this series');
    await press(firefox, 'Train longer');
    const began = Date.now();
    await firefox.waitFor(() => document.querySelector('[data-role="learning-progress"]') !== null);
    await firefox.open('about:blank');
    // The event page goes when it has been idle for the timeout: that is, when the training has ended.
    await expect.poll(() => firefox.backgroundState(), { timeout: 800_000, intervals: [1000] }).toBe('stopped');
    const lasted = Date.now() - began - IDLE_MS;
    console.log(`${lesson.values.length} values were learned for at least ${(lasted / 1000).toFixed(0)} s.`);
    expect(lasted).toBeGreaterThan(TRAINING_MS);
    await openPopup(firefox);
    expect(await readKept(firefox)).toMatchObject({ hidden: 32, isJobLeft: false });
  } finally {
    await firefox.close();
  }
});

test('Firefox goes on with a training whose event page was ended, to the weights of one that was left alone', async () => {
  const lesson = createLesson(3000, 'quick', 12);
  const firefox = await Firefox.launch(IDLE_TIMEOUT);
  try {
    await pasteLesson(firefox, lesson);
    await press(firefox, 'Learn this series');
    await waitForModel(firefox);
    const undisturbed = await readKept(firefox);

    await forgetModels(firefox);
    await openPopup(firefox);
    await press(firefox, 'Learn this series');
    await firefox.waitFor(() => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) >= 5);
    await firefox.endBackground();
    expect(await readKept(firefox)).toBeNull();
    await waitForModel(firefox);
    expect(await readKept(firefox)).toEqual(undisturbed);
  } finally {
    await firefox.close();
  }
});
