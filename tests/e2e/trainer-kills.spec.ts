import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createRandom, shuffle } from '../../src/core/random.ts';
import { launchExtension, type RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { chromePackage, chromiumPath, expect, test } from '../support/extension-fixture.ts';
import { ask, createLesson, learnHere, listenToLearning, loadEngine, readModel, startLearning, waitForDone, waitForNews } from '../support/learning.ts';
import { killBrowser, killOffscreenDocument } from '../support/kill.ts';
import { stopWorker } from '../support/stop-worker.ts';

const KILLS = ['offscreen document', 'offscreen document', 'offscreen document', 'offscreen document', 'worker', 'worker', 'worker', 'browser', 'browser', 'browser'] as const;
/** Kills come after at most so many words from the trainer, which says ten a second. */
const MOST_WORDS = 6;

test('ten kills at random points of a training, of trainer, worker and browser, leave the final weights the same', async () => {
  // A thorough training and four browsers, on a machine that may be busy.
  test.setTimeout(900_000);
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  console.log(`the kills of KILL_SEED=${seed}`);
  const random = createRandom(seed);
  const order = Uint32Array.from(KILLS, (_, i) => i);
  shuffle(order, random);

  const lesson = createLesson(200, 'thorough', 2);
  const profile = mkdtempSync(join(tmpdir(), 'predict-next-profile-'));
  let browser = await open(profile);
  await closeWelcomeTab(browser.extension.context);
  try {
    await startLearning(browser.page, lesson);
    for (const [i, kill] of Array.from(order, (place) => KILLS[place]).entries()) {
      const words = 1 + Math.floor(random.uniform() * MOST_WORDS);
      await waitForNews(browser.page, words);
      const { extension, page } = browser;
      expect(await readModel(page, lesson.id), `not done before kill ${i + 1}`).toBeNull();
      switch (kill) {
        case 'offscreen document':
          await killOffscreenDocument(extension);
          // What a page does that hears nothing any more.
          await ask(page, 'read-learning', { id: lesson.id });
          break;
        case 'worker':
          await stopWorker(extension, page);
          break;
        case 'browser':
          await killBrowser(extension);
          // Nobody asks: the new browser goes on by itself.
          browser = await open(profile);
      }
    }
    await waitForDone(browser.page, 1);
    const undisturbed = learnHere(lesson, await loadEngine());
    expect(await readModel(browser.page, lesson.id)).toEqual(Array.from(undisturbed.network?.parameters ?? []));
  } finally {
    await browser.extension.context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** A browser on the profile, with a page of ours that listens. */
async function open(profile: string): Promise<{ extension: RunningExtension; page: Page }> {
  const extension = await launchExtension({ executablePath: chromiumPath(), folder: chromePackage, profile });
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/src/extension/popup/popup.html?tab`);
  await listenToLearning(page);
  return { extension, page };
}
