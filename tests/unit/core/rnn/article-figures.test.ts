import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainMini, MINI_PLAN } from '../../../../src/core/rnn/mini/train-mini.ts';
import { descendFrom, kindOfStart, START_KINDS } from '../../../../src/tools/model-figures/count-starts.ts';
import { describeDescents, describeValley, STARTS } from '../../../../src/tools/model-figures/describe-figures.ts';
import { drawValley } from '../../../../src/tools/model-figures/draw-valley.ts';
import { replaceMarked } from '../../../../src/tools/model-figures/replace-marked.ts';
import { root } from '../../../support/root.ts';

/** A thousand descents take some seconds where other tests run beside them. */
const MANY_DESCENTS_MS = 60_000;

const document = readFileSync(`${root}/docs/model.md`, 'utf8');

describe('the figures of docs/model.md are those that the code gives today', () => {
  it('the shares of starts that find the weights, and what stops the rest', () => {
    expect(document).toBe(replaceMarked(document, 'descents', describeDescents(descendFrom(STARTS))));
  }, MANY_DESCENTS_MS);

  it('the loss in the valley and beside it', () => {
    expect(document).toBe(replaceMarked(document, 'valley', describeValley()));
  });

  it('the picture of the valley', () => {
    expect(readFileSync(`${root}/docs/images/valley.svg`, 'utf8')).toBe(drawValley());
  });
});

describe('by short steps', () => {
  it('a start finds the weights exactly when w1 > 0, w2 > -1 and w3 >= -w1', () => {
    const plan = { ...MINI_PLAN, epochs: 15_000, schedule: { ...MINI_PLAN.schedule, rate: 0.02 } };
    const descents = descendFrom(100, { plan });
    const isFound = descents.map(({ ending }) => ending === 'found');
    expect(isFound).toEqual(descents.map(({ start: { w1, w2, w3 } }) => w1 > 0 && w2 > -1 && w3 >= -w1));
    // Every kind of start is among them.
    expect(new Set(descents.map(({ start }) => kindOfStart(start))).size).toBe(START_KINDS.length);
  }, MANY_DESCENTS_MS);

  it('the weights that are found depend on the start, their product does not', () => {
    const found = [0.3, 1, 3].map((w1) => trainMini({ w1, w2: 0, w3: 0.2 }).weights);
    expect(new Set(found.map(({ w1 }) => w1.toFixed(1))).size).toBe(3);
    for (const { w1, w3 } of found) expect(w1 * w3).toBeCloseTo(2, 1);
  });
});

describe('the markers of a document', () => {
  it('are refused when they are missing', () => {
    expect(() => replaceMarked('no figures', 'descents', '1')).toThrow('"descents"');
  });
});
