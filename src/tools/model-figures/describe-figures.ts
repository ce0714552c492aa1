import { ARTICLE_SERIES } from '../../core/rnn/mini/article-series.ts';
import { ARTICLE_PLAN, learnArticle } from '../../core/rnn/mini/learn-article.ts';
import { ARTICLE_WEIGHTS, predictMini } from '../../core/rnn/mini/mini-rnn.ts';
import { MINI_ENDINGS, MINI_PLAN, miniLoss, type MiniTrainingOptions } from '../../core/rnn/mini/train-mini.ts';
import { parameterCount } from '../../core/rnn/parameters.ts';
import { ADAM } from '../../core/rnn/training/optimizer.ts';
import { type Descent, descendFrom, kindOfStart, START_KINDS } from './count-starts.ts';

export const STARTS = 1000;

/** Which starts lead where, as a table. */
export function describeDescents(descents: readonly Descent[]): string {
  const found = descents.filter(({ ending }) => ending === 'found');
  const epochs = found.map((descent) => descent.epochs).sort((a, b) => a - b);
  const rows = START_KINDS.map(({ name }, kind) => {
    const ofKind = descents.filter(({ start }) => kindOfStart(start) === kind);
    return [`\`${name}\``, ofKind.length, ...MINI_ENDINGS.map((ending) => countOf(ofKind, ending))];
  });
  const sums = ['all', descents.length, ...MINI_ENDINGS.map((ending) => countOf(descents, ending))];
  return [
    table(['start', 'starts', ...MINI_ENDINGS], [...rows, sums]),
    '',
    `Found from ${percent(found.length, descents.length)} of the starts, after ${epochs[epochs.length >> 1]} epochs in the median and ${epochs.at(-1)} at most.`,
  ].join('\n');
}

/** The share that other optimizers find from the same starts. */
export function describeOptimizers(): string {
  const withPlan = (plan: Partial<typeof MINI_PLAN>, rate: number): MiniTrainingOptions => ({
    plan: { ...MINI_PLAN, ...plan, schedule: { ...MINI_PLAN.schedule, rate } },
  });
  const options: [string, MiniTrainingOptions][] = [
    ['gradient descent, rate 0.1', {}],
    ['gradient descent, rate 0.02', withPlan({ epochs: 15_000 }, 0.02)],
    ['with momentum 0.9, rate 0.02', withPlan({ optimizer: { kind: 'sgd', momentum: 0.9 } }, 0.02)],
    ['Adam, rate 0.05', withPlan({ optimizer: ADAM }, 0.05)],
  ];
  const rows = options.map(([name, option]) => {
    const descents = descendFrom(STARTS, option);
    return [name, ...MINI_ENDINGS.map((ending) => countOf(descents, ending))];
  });
  return table(['optimizer', ...MINI_ENDINGS], rows);
}

/** The loss at some places in and beside the valley. */
export function describeValley(): string {
  const places = [ARTICLE_WEIGHTS, { w1: Math.SQRT2, w2: -0.5, w3: Math.SQRT2 }, { w1: 1, w2: -0.5, w3: 2 }, { w1: 4, w2: -0.5, w3: 0.5 }];
  const beside = [{ w1: 1.4, w2: -0.6, w3: 1.4 }, { w1: 1.4, w2: -0.4, w3: 1.4 }, { w1: 1.5, w2: -0.5, w3: 1.5 }, { w1: 1, w2: -1.5, w3: 2 }, { w1: -1, w2: 0, w3: 1 }];
  const rows = [...places, ...beside].map((weights) => [
    short(weights.w1),
    short(weights.w2),
    short(weights.w3),
    short(weights.w1 * weights.w3),
    miniLoss(weights).toPrecision(3),
  ]);
  return table(['w1', 'w2', 'w3', 'w1 w3', 'loss'], rows);
}

/** Where teacher forcing leads. */
export function describeTeacherForcing(): string {
  const starts = 100;
  const descents = descendFrom(starts, { wanted: 'every' });
  const alive = descents.filter(({ ending }) => ending === 'unfinished');
  const { weights } = alive.reduce((best, descent) => (miniLoss(descent.weights) < miniLoss(best.weights) ? descent : best));
  const says = predictMini(Float64Array.of(1, 0.5), { weights });
  return [
    `With every value wanted after those before it, ${countOf(descents, 'found')} of ${starts} starts find weights that give the eight reports.`,
    `The ${alive.length} that are neither dead nor shut settle where w1 w3 = ${(weights.w1 * weights.w3).toFixed(3)} and w2 = ${weights.w2.toFixed(3)},`,
    `which says ${says.toFixed(2)} after [1, 0.5], between the 0 and the 0.5 that are wanted there.`,
  ].join('\n');
}

/** How surely and how fast a small network learns all ten series. */
export function describeLessons(): string {
  const { network, schedule } = ARTICLE_PLAN;
  const rows = [20, 200].map((count) => {
    const lessons = Array.from({ length: count }, (_, i) => {
      const began = process.cpuUsage().user;
      const lesson = learnArticle(i + 1);
      return { ...lesson, milliseconds: (process.cpuUsage().user - began) / 1000 };
    });
    const learnt = lessons.filter(({ worstError }) => worstError <= 0.05).length;
    const most = (values: readonly number[]): number => Math.max(...values);
    const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
    const epochs = lessons.map((lesson) => lesson.epochs);
    const times = lessons.map(({ milliseconds }) => milliseconds);
    return [
      `1 .. ${count}`,
      `${learnt} of ${count}`,
      most(lessons.map(({ worstError }) => worstError)).toFixed(3),
      `${median(epochs)}, ${most(epochs)}`,
      `${median(times).toFixed(0)}, ${most(times).toFixed(0)} ms`,
    ];
  });
  return [
    `One layer of ${network.hidden} \`${network.cell}\` units, ${parameterCount(network)} parameters; Adam, rate ${schedule.rate}, all ${ARTICLE_SERIES.length} series a batch, until the mean squared error is ${ARTICLE_PLAN.goal}.`,
    '',
    table(['seeds', 'learnt within 0.05', 'worst error of all outputs', 'epochs: median, most', 'CPU time: median, most'], rows),
  ].join('\n');
}

function countOf(descents: readonly Descent[], ending: string): number {
  return descents.filter((descent) => descent.ending === ending).length;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
