import type { Page } from 'playwright';
import { readCode, writeCode } from '../../src/extension/lab/lab-code.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, FRAME_MS, LONGEST_TASK_MS, tabTo, test } from '../support/lab-fixture.ts';
import { MEASURED } from '../support/measured.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const count = (page: Page) => page.locator('.transport-count');
const stage = (page: Page) => page.getByRole('group', { name: /^The network reading/ });
const said = (page: Page) => page.locator('[data-role="said"]');
const thisStep = (page: Page) => page.locator('.this-step dl > div');

async function traceRows(page: Page): Promise<string[][]> {
  return page.locator('.trace-table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** What the nodes of a kind read, from left to right. */
async function nodes(page: Page, role: string): Promise<string[]> {
  return page.locator(`.step-stage [data-role="${role}"] text`).allTextContents();
}

test('the trace of stock_falling reads 1.4, 0.0, and 0.0 at the output, as in the article', async ({ openLab }) => {
  const page = await openLab('');
  await expect(page.getByRole('figure', { name: 'Figure 4: The recurrent network, unrolled' })).toBeVisible();
  expect(await traceRows(page)).toEqual([
    ['1', '1', '1.4', '0.0', '1.4', '1.4', '1.4'],
    ['2', '0.5', '0.7', '−0.7', '0.0', '0.0', '0.0'],
    ['output', 'w₃·h = 1.4 × 0.0 = 0.0', '0.0'],
  ]);
  expect(await nodes(page, 'value')).toEqual(['1', '0.5']);
  expect(await nodes(page, 'hidden')).toEqual(['1.4', '0.0']);
  expect(await nodes(page, 'output')).toEqual(['0.0']);
  await expect(page.locator('.trace-table [aria-current="step"] th')).toHaveText('output');
  await expect(page.locator('.this-step')).toContainText('Expected 0: right.');
});

test('a step is written out as a sum, and what is still to come is not told before', async ({ openLab }) => {
  const page = await openLab('step=2');
  await expect(thisStep(page)).toHaveText(['x₂0.5', 'w₁ · x₂1.4 × 0.5 = 0.7', 'w₂ · h₁−0.5 × 1.4 = −0.7', 'sum0.7 − 0.7 = 0.0', 'relurelu(0.0) = 0.0', 'h₂0.0']);
  expect(await nodes(page, 'output')).toEqual(['y']);
  await expect(page.locator('.trace-table [aria-current="step"] th')).toHaveText('2');
  await page.getByRole('button', { name: 'One step back' }).click();
  expect(await nodes(page, 'hidden')).toEqual(['1.4', 'h₂']);
});

test('figures 4, 5 and 3 are chosen by their numbers', async ({ openLab }) => {
  const page = await openLab('');
  for (const [button, title] of [
    ['5 Folded', 'Figure 5: The recurrent network, folded into its loop'],
    ['3 Fixed inputs', 'Figure 3: A network with a fixed number of inputs'],
    ['4 Unrolled', 'Figure 4: The recurrent network, unrolled'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('figure', { name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: button })).toHaveAttribute('aria-pressed', 'true');
  }
});

test('the folded loop reads at every step what the unrolled copies read', async ({ openLab }) => {
  const page = await openLab('drawing=folded&step=0');
  const read: string[][] = [];
  for (let step = 0; step <= 3; step++) {
    await expect(count(page)).toHaveText(`Step ${step} of 3`);
    read.push(await page.locator('.step-stage [data-role]:has(> circle)').evaluateAll((all) => all.map((node) => node.querySelector('text')?.textContent ?? '')));
    if (step < 3) await page.getByRole('button', { name: 'One step forward' }).click();
  }
  expect(read).toEqual([
    ['', '', '', '0', ''],
    ['1', '1.4', '1.4', '1.4', ''],
    ['0.5', '0.0', '0.0', '0.0', ''],
    ['', '', '', '0.0', '0.0'],
  ]);
});

test('four fixed inputs refuse five values and two, and take four', async ({ openLab }) => {
  const page = await openLab('drawing=feed-forward&series=data_zic_zac1');
  await expect(page.getByText('data_zic_zac1 has 5: from the fifth on there is no input to go to, so it refuses.')).toBeVisible();
  await expect(page.locator('.this-step')).toContainText('5 values for four inputs: the network refuses the series.');
  await expect(page.locator('[data-role="left-over"]')).toHaveCount(1);
  expect(await nodes(page, 'output')).toEqual(['✗']);
  await page.getByRole('button', { name: /^stock_falling/ }).click();
  await expect(page.getByText('stock_falling has only 2: an input without a value has nothing to say, so it refuses.')).toBeVisible();
  expect(await nodes(page, 'input')).toEqual(['1', '0.5', '?', '?']);
  await page.getByRole('button', { name: /^Crude oil/ }).click();
  await expect(page.locator('.step-stage')).toContainText('and 244 more');
  const four = await openLab('drawing=feed-forward&series=own&own=0.1,0.4,0.2,0.3;mine');
  await expect(four.getByText('mine has exactly the four values that this network takes.')).toBeVisible();
  expect(await nodes(four, 'output')).toEqual(['y']);
});

test('StatQuest’s order has w₂ after relu, in the numbers and in the drawing', async ({ openLab }) => {
  const page = await openLab('variant=statquest&step=1&drawing=folded');
  await expect(thisStep(page).last()).toHaveText('h₁ = w₂ · relu−0.5 × 1.4 = −0.7');
  await expect(page.getByText('w₂ stands right behind relu')).toBeVisible();
  const gate = async (): Promise<number> => {
    const box = await page.locator('.step-stage text', { hasText: /^w₂/ }).boundingBox();
    return box?.y ?? NaN;
  };
  const behind = await gate();
  await page.getByRole('radio', { name: /^Article/ }).check();
  await expect(thisStep(page).last()).toHaveText('h₁1.4');
  expect(await gate()).toBeLessThan(behind - 50);
});

test('the numbers follow the sliders', async ({ openLab }) => {
  const page = await openLab('step=1');
  await page.getByRole('slider', { name: 'w₁ input' }).press('End');
  await expect(thisStep(page).nth(1)).toHaveText('w₁ · x₁3 × 1 = 3.0');
  expect((await traceRows(page))[0]).toEqual(['1', '1', '3.0', '0.0', '3.0', '3.0', '3.0']);
});

test('by the keyboard alone one steps, goes to the ends, scrubs and plays, and hears each step', async ({ openLab }) => {
  const page = await openLab('series=stock_curve');
  await tabTo(page, /^The network reading stock_curve/);
  await expect(stage(page)).toHaveAttribute('aria-keyshortcuts', 'Space ArrowLeft ArrowRight Home End');
  await expect(said(page)).toHaveText('');
  await page.keyboard.press('Home');
  await expect(said(page)).toHaveText('Nothing is read yet: the hidden value h is 0.');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText('Step 1 of 4: 1 is read. w₁ times it is 1.4, w₂ times 0.0 is 0.0; the sum is 1.4, and relu gives 1.4.');
  await page.keyboard.press('End');
  await expect(said(page)).toHaveText('Step 4 of 4, the output: w₃ times 0.7 is 0.98, reported as 1.0. Expected 1: right.');
  await page.keyboard.press('ArrowLeft');
  await expect(count(page)).toHaveText('Step 3 of 4');
  await tabTo(page, /^Step$/);
  await page.keyboard.press('ArrowLeft');
  await expect(count(page)).toHaveText('Step 2 of 4');
  await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute('aria-valuetext', 'Step 2 of 4');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(count(page)).toHaveText('Step 4 of 4');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('while it plays numbers move along the edges, the state changes once a step, and the end alone is said', async ({ openLab }) => {
  const page = await openLab('');
  await page.evaluate(() => {
    const notes = { counts: [] as string[], moves: 0, said: [] as string[] };
    Object.assign(window, { notes });
    const watch = (selector: string, options: MutationObserverInit, note: (element: Element) => void): void => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`${selector} is not there`);
      new MutationObserver(() => note(element)).observe(element, { subtree: true, ...options });
    };
    watch('.transport-count', { characterData: true, childList: true }, (element) => notes.counts.push(element.textContent ?? ''));
    watch('[data-role="said"]', { characterData: true, childList: true }, (element) => notes.said.push(element.textContent ?? ''));
    watch('.step-stage', { attributeFilter: ['transform'] }, () => notes.moves++);
  });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('[data-role="tokens"] [visibility="visible"]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const notes = await page.evaluate(() => (window as unknown as { notes: { counts: string[]; moves: number; said: string[] } }).notes);
  expect(notes.counts).toEqual(['Step 0 of 3', 'Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']);
  expect(notes.moves).toBeGreaterThan(20);
  expect(notes.said).toEqual(['Step 3 of 3, the output: w₃ times 0.0 is 0.0, reported as 0.0. Expected 0: right.']);
  await expect(page.locator('[data-role="tokens"] [visibility="visible"]')).toHaveCount(0);
});

test('a pause keeps the numbers on their way, and says where it is', async ({ openLab }) => {
  const page = await openLab('step=0');
  await page.getByRole('button', { name: 'Play' }).click();
  // Looked for and pressed at one frame, in the page: the step goes on.
  await page.waitForFunction(() => {
    const isUnderWay = document.querySelector('.transport-count')?.textContent === 'Step 1 of 3' && document.querySelector('[data-role="tokens"] [visibility="visible"]') !== null;
    if (isUnderWay) document.querySelector<HTMLElement>('.transport [aria-label="Pause"]')?.click();
    return isUnderWay;
  });
  await expect(said(page)).toHaveText(/^Step 1 of 3/);
  const tokens = page.locator('[data-role="tokens"]');
  const markup = await tokens.innerHTML();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await tokens.innerHTML()).toBe(markup);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(count(page)).toHaveText('Step 3 of 3');
});

test('with reduced motion playing goes step by step, and nothing moves', async ({ openLab }) => {
  const page = await openLab('step=0');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('[data-role="tokens"]')).toHaveCount(0);
  const counts = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const element = document.querySelector('.transport-count');
    if (!element) throw new Error('The steps are not counted.');
    new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, { characterData: true, childList: true, subtree: true });
    return seen;
  });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(count(page)).toHaveText('Step 3 of 3');
  expect(await counts.jsonValue()).toEqual(['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']);
});

test('of a series of 250 values the unrolled drawing shows those around the step, the table its page, and both turn with it', async ({ openLab }) => {
  const page = await openLab('series=Crude+oil%2C+WTI&step=100');
  await expect(page.locator('.step-stage')).toContainText(/\d+ values before/);
  const shown = await page.locator('.step-stage [data-role="value"]').count();
  expect(shown).toBeGreaterThan(1);
  expect(shown).toBeLessThan(16);
  await expect(page.locator('.trace-table [aria-current="step"] th')).toHaveText('100');
  await expect(page.locator('.trace-table table')).toHaveAttribute('aria-rowcount', '252');
  await page.getByRole('button', { name: 'Later steps' }).click();
  await expect(page.locator('.trace-table [aria-current="step"]')).toHaveCount(0);
  await expect(page.locator('.trace-table tbody th').first()).toHaveText('109');
  await page.getByRole('slider', { name: 'Step', exact: true }).press('End');
  await expect(page.locator('.trace-table [aria-current="step"] th')).toHaveText('output');
  await expect(page.locator('.step-stage')).toContainText('prediction');
  await expect(page.locator('.this-step')).toContainText('in the series’ own unit$');
});

for (const [name, hash] of [
  ['stock_falling', 'step=0'],
  ['250 real prices, unrolled', 'series=Crude+oil%2C+WTI&step=239'],
  ['250 real prices, folded', 'series=Crude+oil%2C+WTI&step=239&drawing=folded'],
]) {
  test(`playing ${name} leaves the page time for sixty frames a second`, MEASURED, async ({ openLab, browserSession }) => {
    const page = await openLab(hash);
    let frames = { count: 0, ms: 0 };
    const tasks = await traceTasks(browserSession, page, async () => {
      await page.getByRole('button', { name: 'Play' }).click();
      frames = await page.evaluate(
        () =>
          new Promise<{ count: number; ms: number }>((resolve) => {
            const began = performance.now();
            const scrub = document.querySelector<HTMLInputElement>('.transport-scrub');
            let frames = 0;
            const onFrame = (): void => {
              frames++;
              if (scrub && scrub.value === scrub.max) resolve({ count: frames, ms: performance.now() - began });
              else requestAnimationFrame(onFrame);
            };
            requestAnimationFrame(onFrame);
          }),
      );
    });
    const computed = tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    console.log(`${name}: ${frames.count} frames in ${Math.round(frames.ms)} ms, ${(computed / frames.count).toFixed(2)} ms computed a frame; longest task ${tasks[0].cpuMs.toFixed(1)} ms.`);
    expect(frames.count).toBeGreaterThan(30);
    expect(tasks[0].cpuMs).toBeGreaterThan(0);
    expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
    expect(computed / frames.count).toBeLessThan(FRAME_MS);
  });
}

test('a step, a drawing and an order survive a reload, and travel to another lab as a code', async ({ openLab }) => {
  const page = await openLab('series=stock_curve&drawing=folded&variant=statquest');
  await stage(page).press('Home');
  await stage(page).press('ArrowRight');
  await expect.poll(() => page.url()).toContain('step=1');
  await page.reload();
  await expect(count(page)).toHaveText('Step 1 of 4');
  await expect(page.getByRole('button', { name: '5 Folded' })).toHaveAttribute('aria-pressed', 'true');
  const state = readCode(page.url());
  if (!state) throw new Error('the address is no state');
  const other = await openLab(writeCode(state).replace(/^[^:]*:/, ''));
  expect(await traceRows(other)).toEqual(await traceRows(page));
  await expect(count(other)).toHaveText('Step 1 of 4');
});

test('a drawing is saved as it stands at its step', async ({ openLab }) => {
  const page = await openLab('step=2&drawing=folded');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()]);
  expect(file.suggestedFilename()).toBe('predict-next-lab-step-folded.svg');
});

for (const dark of [false, true]) {
  for (const hash of ['step=2', 'drawing=folded&step=1', 'drawing=feed-forward&series=data_zic_zac2', 'series=Crude+oil%2C+WTI']) {
    test(`${hash} has nothing that axe objects to, and fits 320 px (${dark ? 'dark' : 'light'})`, async ({ openLab }) => {
      const page = await openLab(hash);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      // What is drawn for a width is drawn anew in the frame after it changed.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expect
        .poll(async () => {
          const stageBox = await page.locator('.step-stage svg').boundingBox();
          return stageBox && stageBox.x >= 0 && stageBox.x + stageBox.width <= 320;
        })
        .toBe(true);
    });
  }
}
