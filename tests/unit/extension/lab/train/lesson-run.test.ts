import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnArticle } from '../../../../../src/core/rnn/mini/learn-article.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { NothingToLearnError } from '../../../../../src/core/rnn/training/nothing-to-learn-error.ts';
import { LAB_NETWORKS } from '../../../../../src/extension/lab/lab-state.ts';
import { driveLesson, TICK_MS, type Pace } from '../../../../../src/extension/lab/train/drive-lesson.ts';
import { LONGEST_LEARNT, planLesson, type LessonStart } from '../../../../../src/extension/lab/train/lesson-plan.ts';
import { createLessonRun, type LessonSnapshot } from '../../../../../src/extension/lab/train/lesson-run.ts';
import { ENGINES } from '../../../../support/engines.ts';

const ARTICLE: LessonStart = { network: 'elman-tanh', hidden: 12, seed: 1, rate: 0.01, units: null };
const waves = (length: number): Float64Array => Float64Array.from({ length }, (_, t) => 0.5 + 0.4 * Math.sin(t / 3));

function learn(lesson: LessonStart, engine = plainEngine): LessonSnapshot {
  const run = createLessonRun(lesson, engine);
  while (run.step());
  return run.snapshot();
}

describe('a lesson', () => {
  it.each([1, 2, 3])('of the ten series is the one of docs/model.md, bit for bit (seed %i)', (seed) => {
    const lesson = learn({ ...ARTICLE, seed });
    const { parameters, epochs } = learnArticle(seed);
    expect(lesson).toMatchObject({ epoch: epochs, end: 'goal' });
    expect(lesson.parameters).toEqual(parameters);
  });

  const starts = LAB_NETWORKS.flatMap((network) => ENGINES.map((engine) => ({ network, engine, name: engine.name })));
  it.each(starts)('of the same start is the same bits: $network on the $name engine', ({ network, engine }) => {
    for (const units of [null, waves(40)]) {
      const lesson: LessonStart = { network, hidden: 9, seed: 4, rate: 0.03, units };
      expect(learn(lesson, engine)).toEqual(learn(lesson, engine));
    }
  });

  it('of another seed is another', () => {
    expect(learn(ARTICLE).parameters).not.toEqual(learn({ ...ARTICLE, seed: 2 }).parameters);
  });

  it('moves one epoch at a time, also on the longest series', () => {
    const run = createLessonRun({ ...ARTICLE, units: waves(LONGEST_LEARNT), hidden: 2 }, plainEngine);
    for (let epoch = 1; epoch <= 3; epoch++) {
      run.step();
      expect(run.snapshot().epoch).toBe(epoch);
      expect(run.snapshot().losses).toHaveLength(epoch);
    }
  });

  it('of three weights whose relu is dead stands still after the first epoch, and says so', () => {
    const dead = Array.from({ length: 20 }, (_, seed) => seed).find((seed) => (planLesson({ ...ARTICLE, network: 'mini', seed }).start?.[0] ?? 1) <= 0);
    expect(dead).toBeDefined();
    expect(learn({ ...ARTICLE, network: 'mini', seed: dead ?? 0, rate: 0.1 })).toMatchObject({ epoch: 1, end: 'still' });
  });

  it('of a series with no next value is refused', () => {
    expect(() => createLessonRun({ ...ARTICLE, units: Float64Array.of(0.5) }, plainEngine)).toThrow(NothingToLearnError);
  });
});

describe('one step ahead on a series', () => {
  it('every value but the first is wanted once, in training or held back, and nothing that is held back is learnt from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (length) => {
        const units = Float64Array.from({ length }, (_, at) => at);
        const { training, heldBack } = planLesson({ ...ARTICLE, units }).data;
        const wanted = (examples: typeof training): number[] => examples.flatMap(({ targets, weights }) => Array.from(targets).filter((_, i) => weights[i] > 0));
        const [learnt, held] = [wanted(training), wanted(heldBack)];
        expect([...learnt, ...held]).toEqual(Array.from(units.subarray(1)));
        expect(held).toHaveLength(length >= 10 ? Math.ceil(length / 5) : 0);
        for (const { inputs, targets } of training) expect(Math.max(...inputs, ...targets)).toBeLessThan(length - held.length);
      }),
      { seed: 11 },
    );
  });

  it('is measured against no change on the same values', () => {
    const units = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1);
    expect(planLesson({ ...ARTICLE, units }).noChangeLoss).toBeCloseTo(0.25, 14);
  });

  it(`of a longer series the last ${LONGEST_LEARNT} values count`, () => {
    const long = waves(LONGEST_LEARNT + 500);
    expect(planLesson({ ...ARTICLE, units: long })).toEqual(planLesson({ ...ARTICLE, units: long.slice(-LONGEST_LEARNT) }));
  });

  it('ends with the parameters that did best on what was held back', () => {
    const { heldBackLosses, parameters, end } = learn({ ...ARTICLE, units: waves(60) });
    expect(end).toBe('epochs');
    const best = heldBackLosses.indexOf(Math.min(...heldBackLosses)) + 1;
    const run = createLessonRun({ ...ARTICLE, units: waves(60) }, plainEngine);
    while (run.snapshot().epoch < best) run.step();
    expect(run.snapshot().parameters).toEqual(parameters);
  });
});

/** A world whose clock moves when somebody waits, and 1 ms at every look. */
function createWorld() {
  const world = { time: 0, posts: [] as { readonly at: number; readonly snapshot: LessonSnapshot }[] };
  const waiting: (() => void)[] = [];
  return {
    world,
    services: {
      post: (snapshot: LessonSnapshot) => void world.posts.push({ at: world.time, snapshot }),
      now: () => ++world.time,
      wait: (milliseconds: number) =>
        new Promise<void>((resolve) => {
          waiting.push(() => {
            world.time += milliseconds;
            resolve();
          });
        }),
    },
    /** Lets so many waits come to their end. */
    async turn(times: number): Promise<void> {
      for (let i = 0; i < times; i++) {
        waiting.shift()?.();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
  };
}

describe('a lesson that is driven', () => {
  const undisturbed = learn(ARTICLE);

  it('held and let go again at any places and any pace ends in the very same bits', async () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('go' as const), pace: fc.constantFrom<Pace>(null, 10, 60, 500), turns: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ kind: fc.constantFrom('pause' as const, 'step' as const), turns: fc.integer({ min: 0, max: 2 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        const { world, services, turn } = createWorld();
        const driver = driveLesson(createLessonRun(ARTICLE, plainEngine), services);
        for (const each of actions) {
          if (each.kind === 'go') driver.go(each.pace);
          else driver[each.kind]();
          await turn(each.turns);
        }
        driver.go(null);
        await turn(200);
        expect(world.posts.at(-1)?.snapshot).toEqual(undisturbed);
      }),
      { numRuns: 25, seed: 12 },
    );
  });

  it('shows itself at most 30 times a second, and its end at once', async () => {
    const { world, services, turn } = createWorld();
    driveLesson(createLessonRun(ARTICLE, plainEngine), services).go(null);
    await turn(40);
    expect(world.posts.at(-1)?.snapshot.end).toBe('goal');
    const gaps = world.posts.slice(1, -1).map(({ at }, i) => at - world.posts[i].at);
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(TICK_MS - 1);
    expect(1000 / TICK_MS).toBeLessThanOrEqual(30);
  });

  it.each([10, 60])('keeps to %i epochs a second', async (pace) => {
    const { world, services, turn } = createWorld();
    driveLesson(createLessonRun(ARTICLE, plainEngine), services).go(pace);
    await turn(30);
    const { epoch } = world.posts[29].snapshot;
    expect(epoch).toBeGreaterThan(0.9 * pace);
    expect(epoch).toBeLessThanOrEqual(1.1 * pace);
  });

  it('steps by one epoch while it is held, and not while it goes', async () => {
    const { world, services, turn } = createWorld();
    const driver = driveLesson(createLessonRun(ARTICLE, plainEngine), services);
    driver.step();
    driver.step();
    expect(world.posts.map(({ snapshot }) => snapshot.epoch)).toEqual([1, 2]);
    driver.go(10);
    driver.step();
    driver.pause();
    await turn(3);
    expect(world.posts.at(-1)?.snapshot.epoch).toBe(2);
  });
});
