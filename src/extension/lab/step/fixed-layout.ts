import type { Point } from '../predictions/panel-layout.ts';
import type { Edge } from './edge.ts';
import type { Token } from './token.ts';
import { givenNumber } from './step-numbers.ts';

/** How many values the feed-forward network of the article takes: no more and no fewer. */
export const FIXED_INPUTS = 4;

/** One of its inputs. */
export interface FixedInput {
  readonly place: Point;
  /** What has come in so far; null for nothing. */
  readonly value: number | null;
  /** Whether the series has no value for it. */
  readonly isMissing: boolean;
  /** From the value to it. */
  readonly way: Edge;
  /** From it to the output. */
  readonly onward: Edge;
}

/** A value of the series that has no input. */
export interface LeftOver {
  /** 1..n. */
  readonly t: number;
  readonly value: number;
  readonly place: Point;
  /** As far as it comes. */
  readonly way: Edge;
  /** Whether it has been tried already. */
  readonly isRefused: boolean;
}

/** The network with its fixed inputs, as plain data in px. */
export interface FixedLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly inputs: readonly FixedInput[];
  readonly leftOver: readonly LeftOver[];
  /** How many more values there are that are not drawn, and where that is said. */
  readonly more: number;
  readonly moreAt: Point;
  readonly output: Point;
  readonly fits: boolean;
  /** x of the values, of the inputs. */
  readonly values: number;
  readonly next: readonly Token[];
}

interface FixedLayoutInput {
  readonly values: ArrayLike<number>;
  readonly step: number;
  readonly width: number;
}

const RADIUS = 23;
const ROW = 62;
const TOP = 52;
const MOST_ACROSS = 620;
/** So many left-over values are drawn. */
const MOST_LEFT_OVER = 2;

/** Lays out the values in a column, the four inputs beside them, and the output. */
export function layoutFixed({ values, step, width: given }: FixedLayoutInput): FixedLayout {
  const width = Math.min(MOST_ACROSS, given);
  const y = (row: number): number => TOP + row * ROW;
  const [valueX, inputX, outputX] = [RADIUS + 4, width * 0.45, width - RADIUS - 6];
  const output = { x: outputX, y: (y(0) + y(FIXED_INPUTS - 1)) / 2 };
  const wayAt = (row: number): Edge => ({ from: { x: valueX + RADIUS, y: y(row) }, to: { x: inputX - RADIUS - 2, y: y(row) } });
  const inputs = Array.from({ length: FIXED_INPUTS }, (_, row): FixedInput => {
    const place = { x: inputX, y: y(row) };
    const reach = Math.hypot(output.x - place.x, output.y - place.y);
    const towards = (distance: number): Point => ({ x: place.x + ((output.x - place.x) * distance) / reach, y: place.y + ((output.y - place.y) * distance) / reach });
    return { place, value: row < Math.min(step, values.length) ? values[row] : null, isMissing: row >= values.length, way: wayAt(row), onward: { from: towards(RADIUS), to: towards(reach - RADIUS - 2) } };
  });
  const over = Math.max(0, values.length - FIXED_INPUTS);
  // The one that is being tried is drawn, however many came before it.
  const tried = Math.max(FIXED_INPUTS + 1, Math.min(step, values.length - Math.min(over, MOST_LEFT_OVER) + 1));
  const leftOver = Array.from({ length: Math.min(over, MOST_LEFT_OVER) }, (_, index): LeftOver => {
    const [t, row] = [tried + index, FIXED_INPUTS + index];
    const { from, to } = wayAt(row);
    return { t, value: values[t - 1], place: { x: valueX, y: y(row) }, way: { from, to: { x: (from.x + to.x) / 2, y: to.y } }, isRefused: t <= step };
  });
  const fits = values.length === FIXED_INPUTS;
  const rows = FIXED_INPUTS + leftOver.length;
  const more = over - leftOver.length;
  return {
    width,
    height: y(rows - 1) + RADIUS + (more > 0 ? 34 : 10),
    radius: RADIUS,
    inputs,
    leftOver,
    more,
    moreAt: { x: valueX - RADIUS, y: y(rows - 1) + RADIUS + 24 },
    output,
    fits,
    values: valueX,
    next: tokensOfFixed({ values, step, inputs, leftOver, fits }),
  };
}

function tokensOfFixed({ values, step, inputs, leftOver, fits }: Pick<FixedLayoutInput, 'values' | 'step'> & Pick<FixedLayout, 'inputs' | 'leftOver' | 'fits'>): readonly Token[] {
  if (step < values.length) {
    const words = givenNumber(values[step]);
    const to = inputs[step] ?? leftOver.find(({ t }) => t === step + 1);
    return to ? [{ edge: to.way, begin: 0, end: 0.8, texts: [words, words] }] : [];
  }
  return fits && step === values.length ? inputs.map(({ onward }, row) => ({ edge: onward, begin: 0, end: 0.8, texts: [givenNumber(values[row]), givenNumber(values[row])] })) : [];
}
