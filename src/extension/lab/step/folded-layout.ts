import type { MiniVariant } from '../../../core/rnn/mini/mini-rnn.ts';
import type { Point } from '../predictions/panel-layout.ts';
import { pointOn, type Edge } from './edge.ts';
import type { Ways } from './token.ts';

/** The stations of the loop, in the order in which a number comes to them. */
export const STATIONS = ['input', 'sum', 'relu', 'hidden', 'output'] as const;
export type Station = (typeof STATIONS)[number];

/** The network folded into its loop, as plain data in px. */
export interface FoldedLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Whether it runs downwards, where there is no room across. */
  readonly isUpright: boolean;
  readonly nodes: Readonly<Record<Station, Point>>;
  readonly edges: {
    readonly input: Edge;
    readonly sum: Edge;
    readonly activation: Edge;
    readonly feedback: Edge;
    readonly output: Edge;
  };
  /** Where w2 stands: on the way back, in StatQuest's order right after relu. */
  readonly gate: Point;
  /** The middle of the way back, for its words. */
  readonly top: Point;
}

/** Narrower than this the loop stands upright. */
const LEAST_ACROSS = 540;
const MOST_ACROSS = 760;
const RADIUS = 26;

/** Lays the loop out from left to right, or downwards. */
export function layoutFolded(width: number, variant: MiniVariant): FoldedLayout {
  const isUpright = width < LEAST_ACROSS;
  // Along the way a number goes, and across it.
  const length = isUpright ? 480 : Math.min(MOST_ACROSS, width);
  const depth = isUpright ? Math.min(300, width) : 236;
  const margin = RADIUS + 6;
  const axis = isUpright ? Math.min(depth - 110, 160) : depth - 66;
  const rise = isUpright ? 112 : 124;
  const point = (along: number, across: number): Point => (isUpright ? { x: axis - across, y: along } : { x: along, y: axis - across });
  const along = (index: number): number => margin + (index / (STATIONS.length - 1)) * (length - 2 * margin);
  const edge = (from: number, to: number): Edge => ({ from: point(along(from) + RADIUS, 0), to: point(along(to) - RADIUS - 2, 0) });
  const [input, sum, relu, hidden, output] = STATIONS.map((_, index) => point(along(index), 0));
  const feedback: Edge = {
    from: point(along(3), RADIUS),
    to: point(along(1), RADIUS + 2),
    bends: [point(along(3), RADIUS + rise), point(along(1), RADIUS + rise)],
  };
  const top = pointOn(feedback, 0.5);
  return {
    width: isUpright ? Math.min(width, axis + 130) : length,
    height: isUpright ? length : depth,
    radius: RADIUS,
    isUpright,
    nodes: { input, sum, relu, hidden, output },
    edges: { input: edge(0, 1), sum: edge(1, 2), activation: edge(2, 3), feedback, output: edge(3, 4) },
    gate: variant === 'article' ? top : pointOn(edge(2, 3), 0.45),
    top,
  };
}

/** What a step goes along: in the loop every step goes the same way. */
export function waysOfFolded({ edges, nodes }: FoldedLayout): Ways {
  return {
    input: { ...edges.input, from: nodes.input },
    feedback: { ...edges.feedback, from: nodes.hidden },
    within: [{ from: nodes.sum, to: nodes.relu }, { from: nodes.relu, to: nodes.hidden }],
    output: { from: nodes.hidden, to: nodes.output },
  };
}
