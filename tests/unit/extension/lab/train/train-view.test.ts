import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_PLAN, learnArticle } from '../../../../../src/core/rnn/mini/learn-article.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createLab } from '../../../../../src/extension/lab/create-lab.ts';
import { INITIAL_STATE, LAB_NETWORKS } from '../../../../../src/extension/lab/lab-state.ts';
import { readHash } from '../../../../../src/extension/lab/lab-code.ts';
import { layoutCurves } from '../../../../../src/extension/lab/train/curves-layout.ts';
import { layoutFit } from '../../../../../src/extension/lab/train/fit-layout.ts';
import { keepTraining, keyOf, type KeptTraining } from '../../../../../src/extension/lab/train/kept-trainings.ts';
import { dataKeyOf, lessonOf } from '../../../../../src/extension/lab/train/lesson-of.ts';
import { LONGEST_LEARNT, planLesson } from '../../../../../src/extension/lab/train/lesson-plan.ts';
import { createLessonRun, LESSON_ENDS, type LessonSnapshot } from '../../../../../src/extension/lab/train/lesson-run.ts';
import { fitSeries, lessonPanels, NEAR, worstError } from '../../../../../src/extension/lab/train/network-outputs.ts';
import { TEACHABLE } from '../../../../../src/extension/lab/train/teachable.ts';
import { curvesTable, endText, fitVerdict } from '../../../../../src/extension/lab/train/train-words.ts';

const lessonFrom = (hash: string) => lessonOf(readHash(hash));

describe('the lesson of a state', () => {
  it('is the article’s, or the chosen series in 0..1', () => {
    expect(lessonFrom('').units).toBeNull();
    expect(lessonFrom('lesson=series&series=stock_curve').units).toEqual(Float64Array.of(1, 0.5, 0.5));
  });

  it('of a long series of one’s own has its end, as much as is learnt', () => {
    const own = { name: '', values: Array.from({ length: LONGEST_LEARNT + 10 }, (_, t) => (t % 100) / 100) };
    const { units } = lessonOf({ ...INITIAL_STATE, own, series: 'own', lesson: 'series' });
    expect(units).toEqual(Float64Array.from(own.values.slice(-LONGEST_LEARNT)));
  });

  it('tells MiniRnn’s one unit whatever is asked for', () => {
    expect(lessonFrom('network=mini&hidden=20').hidden).toBe(1);
    expect(lessonFrom('network=gru&hidden=20').hidden).toBe(20);
  });

  it('behind “Train it” is one that reaches its goal', () => {
    const lab = createLab({ hash: () => '', replace: () => undefined, push: () => undefined });
    lab.change(TEACHABLE);
    const run = createLessonRun(lessonOf(lab.state()), plainEngine);
    while (run.step());
    expect(run.snapshot().end).toBe('goal');
    expect(lab.state()).toMatchObject({ view: 'train', network: 'elman-tanh', lesson: 'article' });
  });
});

describe('what a network says', () => {
  it('of the ten series is what it learnt, each near what is expected', () => {
    const { parameters, outputs, worstError: worst } = learnArticle(1);
    const panels = lessonPanels(ARTICLE_PLAN.network, parameters);
    expect(panels.map(({ report }) => report)).toEqual([...outputs]);
    expect(panels.every(({ isRight }) => isRight)).toBe(true);
    expect(worstError(panels)).toBe(worst);
    expect(worst).toBeLessThan(NEAR);
  });

  it('of a series stands a step before what it is of, the last before what nobody knows', () => {
    // w1 = 1, w2 = 0, w3 = 1: the output is the value itself, so this is "no change".
    const { network } = planLesson(lessonFrom('network=mini')).plan;
    const units = Float64Array.from({ length: 400 }, (_, t) => (t % 10) / 10);
    const fit = fitSeries(network, Float64Array.of(1, 0, 1), units, 80);
    expect(fit.units).toEqual(units.subarray(-250));
    expect(fit.outputs).toEqual(fit.units);
    expect(fit.heldFrom).toBe(250 - 80);
  });
});

const losses = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 3000 });

describe('the curves', () => {
  it('of any losses stay inside the plot, with the levels that they are compared with', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ training: losses, heldBack: losses }), { minLength: 1, maxLength: 4 }), fc.array(fc.double({ min: 1e-12, max: 10, noNaN: true }), { maxLength: 2 }), (all, levels) => {
        const { frame, lines, levels: heights, lossTicks, epochTicks } = layoutCurves(all, levels, 640, 230);
        for (const { trainingPath } of lines) {
          for (const [, x, y] of trainingPath.matchAll(/([-\d.]+) ([-\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(frame.left);
            expect(Number(x)).toBeLessThanOrEqual(frame.right);
            expect(Number(y)).toBeGreaterThanOrEqual(frame.top);
            expect(Number(y)).toBeLessThanOrEqual(frame.bottom);
          }
        }
        for (const y of [...heights, ...lossTicks.map((tick) => tick.y)]) expect(y >= frame.top && y <= frame.bottom).toBe(true);
        expect(lossTicks.length).toBeGreaterThan(0);
        expect(lossTicks.length).toBeLessThan(10);
        expect(epochTicks[0].epoch).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('of the longest training end at the right edge, those of a shorter before it', () => {
    const { lines, frame } = layoutCurves([{ training: new Float64Array(50).fill(0.1), heldBack: [] }, { training: new Float64Array(100).fill(0.1), heldBack: [] }], [], 640, 230);
    const end = (path: string): number => Number(/([-\d.]+) [-\d.]+$/.exec(path)?.[1]);
    expect(end(lines[1].trainingPath)).toBe(frame.right);
    expect(end(lines[0].trainingPath)).toBeCloseTo((frame.left + frame.right) / 2, 0);
  });
});

describe('a fit', () => {
  it('of any series and outputs is drawn inside its frame, with what is held back at its end', () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 250 });
    fc.assert(
      fc.property(values, fc.double({ min: -100, max: 100, noNaN: true }), (units, output) => {
        const { frame, next, heldX, outputPath, seriesPath } = layoutFit({ units: Float64Array.from(units), outputs: new Float64Array(units.length).fill(output), heldFrom: units.length - 1 }, 640, 230);
        expect(seriesPath + outputPath).not.toContain('NaN');
        expect(next.x).toBe(frame.right);
        expect(next.y).toBeGreaterThanOrEqual(frame.top);
        expect(next.y).toBeLessThanOrEqual(frame.bottom);
        expect(heldX).toBeLessThan(frame.right);
      }),
    );
  });

  it.each([
    [[0.3, 0.1, 0.2], 0.15, 'lab_train_fit_better'],
    [[0.3, 0.2, 0.25], 0.15, 'lab_train_fit_worse'],
    [[], 0.15, ''],
    [[0.3], null, ''],
  ])('with held-back losses of %j beside “no change” of %d is judged %s', (heldBack, noChange, words) => {
    expect(fitVerdict(Float64Array.from(heldBack), noChange)).toBe(words);
  });
});

describe('the trainings that are kept', () => {
  const snapshot = (epoch: number): LessonSnapshot => ({ epoch, parameters: new Float64Array(3), losses: new Float64Array(epoch), heldBackLosses: new Float64Array(0), end: null });
  const training = (epoch: number) => ({ phase: 'paused', snapshot: snapshot(epoch), problem: '' }) as const;
  const networks = LAB_NETWORKS.map((network) => lessonFrom(`network=${network}`));

  it('are the newest first, each once, and none that has not begun', () => {
    const kept = networks.reduce<readonly KeptTraining[]>((all, lesson) => keepTraining(all, lesson, '', training(3)), []);
    expect(kept.map(({ lesson }) => lesson.network)).toEqual([...LAB_NETWORKS].reverse());
    const again = keepTraining(kept, networks[0], '', training(9));
    expect(again.map(({ key }) => key)).toEqual([keyOf(networks[0], ''), ...[...networks].reverse().slice(0, -1).map((lesson) => keyOf(lesson, ''))]);
    expect(again[0].snapshot.epoch).toBe(9);
    expect(keepTraining(kept, lessonFrom('seed=7'), '', training(0))).toBe(kept);
  });

  it('are no more than can be told apart', () => {
    const kept = Array.from({ length: 20 }, (_, seed) => seed).reduce<readonly KeptTraining[]>((all, seed) => keepTraining(all, lessonFrom(`seed=${seed}`), '', training(1)), []);
    expect(kept).toHaveLength(5);
    expect(kept[0].lesson.seed).toBe(19);
  });

  it('on other data are others', () => {
    expect(dataKeyOf(readHash('lesson=series&series=stock_curve'))).not.toBe(dataKeyOf(readHash('lesson=series&series=stock_rising')));
    expect(dataKeyOf(readHash('series=stock_curve'))).toBe(dataKeyOf(readHash('series=stock_rising')));
  });

  it('stand in a table with a row each, and a word for every way to end', () => {
    const rows = LESSON_ENDS.map((end) => ({ name: end, training: { key: end, data: '', lesson: networks[0], snapshot: { ...snapshot(2), end } } }));
    expect(curvesTable(rows).rows.map((row) => row.at(-1))).toEqual(LESSON_ENDS.map((end) => `lab_train_end_${end}`));
    expect(endText(snapshot(4))).toBe('');
  });
});
