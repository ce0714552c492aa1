import { ARTICLE_WEIGHTS, type MiniVariant, type MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';

/** The five things one can do in the lab, in the order of their tabs. */
export const LAB_VIEWS = ['step', 'predictions', 'limits', 'train', 'compare'] as const;
export type LabView = (typeof LAB_VIEWS)[number];

/** Ways to draw the network over a series; the feed-forward one is there for the contrast. */
export const DRAWINGS = ['unrolled', 'folded', 'feed-forward'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** The article's figures by their numbers, and the series that is chosen as one more. */
export const FIGURES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'chosen'] as const;
export type Figure = (typeof FIGURES)[number];

/** The two weights that a loss surface is drawn over; the third stays where its slider is. */
export const SURFACES = ['w1-w2', 'w1-w3', 'w2-w3'] as const;
export type Surface = (typeof SURFACES)[number];

/** What can be trained in front of one's eyes: the three weights themselves, and networks with more. */
export const LAB_NETWORKS = ['mini', 'elman-tanh', 'gru', 'lstm'] as const;
export type LabNetwork = (typeof LAB_NETWORKS)[number];

/** What it is to learn: the continuations of the article's series, or the next step of the series that is looked at. */
export const LESSONS = ['article', 'series'] as const;
export type Lesson = (typeof LESSONS)[number];

/** Learning rates to choose from. */
export const RATES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3] as const;
export type Rate = (typeof RATES)[number];

/**
 * Everything that a view of the lab depends on, so that the same state is the
 * same picture: in the address, in a code, in a test. What moves by itself
 * (playing, a training under way) starts from here and is not part of it.
 */
export interface LabState {
  readonly view: LabView;
  /** Of one of the article's series, of a real one, or of the user's own. */
  readonly series: string;
  /** The user's own values, the last LONGEST_LOOKED_AT of them; null where there are none. At most LONGEST_OWN travel with the address. */
  readonly own: { readonly name: string; readonly values: readonly number[] } | null;
  readonly weights: MiniWeights;
  readonly variant: MiniVariant;
  /** 0: nothing read yet; t: x_t is in; n + 1: the output is there. */
  readonly step: number;
  readonly drawing: Drawing;
  readonly figure: Figure;
  readonly surface: Surface;
  readonly network: LabNetwork;
  /** Of the networks that have more than one hidden unit. */
  readonly hidden: number;
  readonly seed: number;
  readonly lesson: Lesson;
  readonly rate: Rate;
}

/** A longer series of one's own stays in this tab: an address has to fit where people put it. */
export const LONGEST_OWN = 200;

/** Of a longer series of one's own the last so many values are looked at. */
export const LONGEST_LOOKED_AT = 20_000;

/** Further off than this no weight says anything new. */
export const LARGEST_WEIGHT = 1e6;

export const LEAST_HIDDEN = 1;
export const MOST_HIDDEN = 32;
export const LARGEST_SEED = 0xffff_ffff;

/** What opens first. */
export const INITIAL_STATE: LabState = {
  view: 'step',
  series: 'stock_falling',
  own: null,
  weights: ARTICLE_WEIGHTS,
  variant: 'article',
  step: 3,
  drawing: 'unrolled',
  figure: '6',
  surface: 'w1-w2',
  network: 'elman-tanh',
  hidden: 12,
  seed: 1,
  lesson: 'article',
  rate: 0.01,
};
