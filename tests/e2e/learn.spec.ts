import type { Page } from 'playwright';
import { createRandom } from '../../src/core/random.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';
import { MEASURED } from '../support/measured.ts';
import { traceTasks } from '../support/trace-tasks.ts';

/** A season of twelve in noise (seed 1): what comes next can be learned, and better than by repeating the last season. */
const SEASON = seasonalText(1);
/** The same, but so long that its learning takes long enough for a test to come in between. */
const LONG_SEASON = seasonalText(1, 3000);
/** A random walk (seed 2): nothing in it says what comes next. */
const WALK = walkText(2);

// Before it is learned: MiniRnn draws no band, so the band that comes is that of the network.
test.use({ defaultModel: 'mini' });

const CONTRACT_MS = 3000;
/** Machines that run many things at once get three times as long before it is called wrong; the time is printed. */
const LONGEST_MS = 3 * CONTRACT_MS;
/** Of what the popup itself computes at a stretch; by the clock a busy machine adds the turns of others. */
const LONGEST_TASK_MS = 50;

function seasonalText(seed: number, length = 200): string {
  const random = createRandom(seed);
  return Array.from({ length }, (_, t) => (100 + 10 * Math.sin((2 * Math.PI * t) / 12) + 3 * random.normal()).toFixed(2)).join(', ');
}

function walkText(seed: number): string {
  const random = createRandom(seed);
  let level = 100;
  return Array.from({ length: 200 }, () => (level += random.normal()).toFixed(2)).join(', ');
}

const panel = (page: Page) => page.locator('[data-role="learning"]');
const record = (page: Page) => page.locator('[data-role="record"]');
const model = (page: Page) => page.getByLabel('Model');
const openDetails = (page: Page) => page.getByText('Details').click();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste a series').fill(text);
  await press(page, 'Predict');
  await expect(page.locator('[data-role="next-value"]')).toBeVisible();
}

/** Learns the series in hand and waits for what comes of it. */
async function learn(page: Page): Promise<void> {
  await press(page, 'Learn this series');
  await expect(model(page)).toHaveValue('fitted');
  await expect(panel(page)).toBeHidden();
}

/** What a page notes of itself from here on. */
interface Notes {
  readonly previews: Set<string>;
  readonly heights: Set<number>;
  readonly announced: string[];
  pressed: number;
  drawn: number;
}

/** Notes every preview that is drawn, where the controls stand meanwhile, what is announced, and when the forecast is drawn. */
async function takeNotes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: Notes = { previews: new Set(), heights: new Set(), announced: [], pressed: 0, drawn: 0 };
    Object.assign(globalThis, { notes });
    const look = (): void => {
      const preview = document.querySelector('[data-role="preview"]')?.getAttribute('d');
      if (preview) {
        notes.previews.add(preview);
        notes.heights.add(document.querySelector('.controls')?.getBoundingClientRect().top ?? 0);
      }
      const words = document.querySelector('[data-role="announcer"]')?.textContent ?? '';
      if (words !== notes.announced.at(-1)) notes.announced.push(words);
      if (notes.drawn === 0 && document.querySelector('[data-role="band"]')) requestAnimationFrame(() => (notes.drawn = performance.now()));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    document.addEventListener('click', () => (notes.pressed ||= performance.now()), { capture: true, once: true });
  });
}

async function readNotes(page: Page) {
  return page.evaluate(() => {
    const { notes } = globalThis as unknown as { notes: Notes };
    return { ...notes, previews: notes.previews.size, heights: [...notes.heights] };
  });
}

test('a series is learned before one’s eyes, and the forecast is drawn with its band and its verdict', MEASURED, async ({ openPopupTab, browserSession }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  await expect(page.getByRole('option', { name: 'Fitted network' })).toBeDisabled();
  await takeNotes(page);
  const tasks = await traceTasks(browserSession, page, async () => {
    await learn(page);
    await expect(page.locator('[data-role="band"]')).toBeVisible();
  });
  await expect(page.getByText('12 (auto)')).toBeAttached();
  await expect(record(page)).toContainText(/On values held back from its training, forecast from \d+ places, it was \d+% closer than repeating the season\./);
  await expect(record(page)).toBeFocused();
  await openDetails(page);
  await expect(page.getByRole('row', { name: /^Fitted network \(shown\) [\d.]+$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^No change [\d.]+$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Last season repeated [\d.]+$/ })).toBeVisible();

  const notes = await readNotes(page);
  const took = notes.drawn - notes.pressed;
  console.log(`From the press to the drawn forecast: ${Math.round(took)} ms (of at most ${CONTRACT_MS}). Longest of ${tasks.length} tasks: ${tasks[0].cpuMs.toFixed(1)} ms computed, ${Math.max(...tasks.map(({ wallMs }) => wallMs)).toFixed(1)} ms by the clock.`);
  expect(took).toBeGreaterThan(0);
  expect(took).toBeLessThan(LONGEST_MS);
  expect(tasks.length).toBeGreaterThan(10);
  expect(tasks[0].cpuMs).toBeGreaterThan(0);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
  // The whole is over in less than a second, and the preview moves ten times a second at most: it has to have moved.
  expect(notes.previews).toBeGreaterThan(1);
  expect(notes.heights).toHaveLength(1);
  expect(notes.announced.filter((words) => words.startsWith('Learning your series') || words.startsWith('Learned.')).map((words) => words.slice(0, 8))).toEqual(['Learning', 'Learned.']);
});

test('a random walk is learned in vain: “no change” is what is shown, and said', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, WALK);
  await learn(page);
  await expect(record(page)).toContainText('A network is no better than “no change” here, so “no change” is what you see.');
  await openDetails(page);
  await expect(page.getByRole('row', { name: /^No change \(shown\)/ })).toBeVisible();
  await expect(page.locator('[data-role="next-value"]')).toHaveText(WALK.split(', ').at(-1) ?? '');
});

test('Cancel leaves everything as it was', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, LONG_SEASON);
  // Whether there is a network of this series already is known a moment after its forecast.
  await expect(page.getByRole('button', { name: 'Learn this series' })).toBeVisible();
  await expect(page.locator('.answer')).toHaveAttribute('aria-busy', 'false');
  const before = await page.locator('.answer').innerText();
  await press(page, 'Learn this series');
  await press(page, 'Cancel');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Learn this series' })).toBeFocused();
  await expect.poll(() => page.locator('.answer').innerText()).toBe(before);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Learn this series' })).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('a longer training is joined by a popup that opens meanwhile, and its cancel keeps the earlier network', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  await learn(page);
  const verdict = await record(page).locator('p').innerText();
  await expect(page.getByText('Training longer takes a minute or two.')).toBeVisible();
  await press(page, 'Train longer');
  await expect(page.locator('[data-role="learning-progress"]')).toContainText(/\d+% · loss [\d.]+/);
  await page.close();
  const again = await openPopupTab();
  await expect(again.locator('[data-role="learning-progress"]')).toContainText(/\d+% · loss [\d.]+ · about \d+ (sec|min) left/);
  await expect(again.getByRole('img', { name: /^Loss after \d+ rounds/ })).toBeVisible();
  await press(again, 'Cancel');
  await expect(panel(again)).toBeHidden();
  await expect(model(again)).toHaveValue('fitted');
  await expect(record(again).locator('p')).toHaveText(verdict);
});

test('a network learned while no popup was open is there when one opens, and stays the user’s choice', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, LONG_SEASON);
  await press(page, 'Learn this series');
  await expect(page.locator('[data-role="learning-progress"]')).toContainText('loss');
  await page.close();
  const again = await openPopupTab();
  await expect(model(again)).toHaveValue('fitted');
  await expect(record(again)).toContainText(/values held back|A network is/);
  await model(again).selectOption('mini');
  await expect(model(again)).toHaveValue('mini');
  await expect(again.locator('[data-role="report"]')).toContainText('MiniRnn reports');
  await expect(again.getByText('1 (auto)')).toBeAttached();
  await expect.poll(() => keptHand(again)).toMatchObject({ model: 'mini' });
  await again.reload();
  await expect(model(again)).toHaveValue('mini');
  await expect(again.getByRole('option', { name: 'Fitted network' })).toBeEnabled();
});

test('another series ends the learning of the one before', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  await learn(page);
  await press(page, 'Train longer');
  await expect(panel(page)).toBeVisible();
  await press(page, 'Replace or correct');
  await paste(page, WALK);
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Learn this series' })).toBeVisible();
  await press(page, 'Undo');
  await expect(model(page)).toHaveValue('fitted');
  await expect(page.getByRole('button', { name: 'Train longer' })).toBeVisible();
});

test('a series too short to learn from says so', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, '1, 2, 3, 2, 1');
  await expect(page.getByText('Learning a series takes 16 values or more; here are 5.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Learn this series' })).toBeHidden();
});

for (const width of [320, 380, 800]) {
  test(`at ${width} px nothing of it needs sideways scrolling`, async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await page.setViewportSize({ width, height: 600 });
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await paste(page, SEASON);
    await expect.poll(isWide).toBe(width);
    await learn(page);
    await openDetails(page);
    await expect(page.getByRole('row', { name: /^Fitted network/ })).toBeVisible();
    await expect.poll(isWide).toBe(width);
    await press(page, 'Train longer');
    await expect(page.locator('[data-role="learning-progress"]')).toContainText('loss');
    await expect.poll(isWide).toBe(width);
  });
}

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing, learning or learned', async ({ openPopupTab }) => {
      const page = await openPopupTab();
      await paste(page, SEASON);
      expect(await axeViolations(page)).toEqual([]);
      await learn(page);
      await openDetails(page);
      expect(await axeViolations(page)).toEqual([]);
      await press(page, 'Train longer');
      await expect(page.locator('[data-role="learning-progress"]')).toContainText('loss');
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}
