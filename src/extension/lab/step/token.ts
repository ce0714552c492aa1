import type { Point } from '../predictions/panel-layout.ts';
import { pointOn, restAt, type Edge } from './edge.ts';
import { computedNumber, givenNumber } from './step-numbers.ts';
import type { StepRecord } from './step-record.ts';

/** A number on its way during one step. */
export interface Token {
  readonly edge: Edge;
  /** The part of the step, 0..1, in which it is on the way. */
  readonly begin: number;
  readonly end: number;
  /** What it reads at first, and from the middle of its way on: there stands the weight. */
  readonly texts: readonly [string, string];
  /** Whether it is the prediction. */
  readonly isPrediction?: boolean;
}

/** The ways of a drawing that the next step goes; what is not drawn is null. */
export interface Ways {
  readonly input: Edge | null;
  readonly feedback: Edge | null;
  /** From the sum to the hidden value: of one part where the drawing has one node for both. */
  readonly within: readonly Edge[];
  readonly output: Edge | null;
}

/** So much of a step the numbers need to the sum, and to the output. */
const ARRIVED = 0.55;

/** The numbers that move while the network goes from one step to the next. */
export function tokensOf(next: StepRecord, ways: Ways): readonly Token[] {
  if (next.kind === 'start') return [];
  if (next.kind === 'output') {
    if (!ways.output) return [];
    const value = computedNumber(next.output);
    return [
      { edge: ways.output, begin: 0, end: ARRIVED, texts: [computedNumber(next.hidden), value], isPrediction: true },
      { edge: restAt(ways.output.to), begin: ARRIVED, end: 1, texts: [value, value], isPrediction: true },
    ];
  }
  const [previous, feedback, weighted, sum, activation, hidden] = [next.previous, next.feedback, next.weighted, next.sum, next.activation, next.hidden].map((value) => computedNumber(value));
  const stations = ways.within.length > 1 ? [sum, activation, hidden] : [sum, hidden];
  const part = (1 - ARRIVED) / Math.max(1, ways.within.length);
  return [
    ...(ways.input ? [{ edge: ways.input, begin: 0, end: ARRIVED, texts: [givenNumber(next.x), weighted] as const }] : []),
    ...(ways.feedback ? [{ edge: ways.feedback, begin: 0, end: ARRIVED, texts: [previous, feedback] as const }] : []),
    ...ways.within.map((edge, index) => ({
      edge,
      begin: ARRIVED + index * part,
      end: ARRIVED + (index + 1) * part,
      texts: [stations[index], stations[index + 1] ?? hidden] as const,
    })),
  ];
}

/**
 * Where a number is at one moment of the step.
 *
 * @param progress of the step, 0..1
 * @returns null while it is not under way
 */
export function tokenAt({ edge, begin, end, texts }: Token, progress: number): { readonly place: Point; readonly words: string } | null {
  if (progress < begin || progress > end || end <= begin) return null;
  const share = (progress - begin) / (end - begin);
  return { place: pointOn(edge, eased(share)), words: texts[share < 0.5 ? 0 : 1] };
}

/** Sets off and arrives gently. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
