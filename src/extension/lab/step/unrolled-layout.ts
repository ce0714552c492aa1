import type { Point } from '../predictions/panel-layout.ts';
import { columnWindow } from './column-window.ts';
import { restAt, type Edge } from './edge.ts';
import type { Ways } from './token.ts';

/** Whether a part of the drawing has had its turn. */
export type Turn = 'past' | 'now' | 'future';

/** One copy of the network: a value, and the hidden value that it leads to; the last is the output. */
export interface Column {
  /** 1..n, for the output n + 1. */
  readonly t: number;
  readonly kind: 'read' | 'output';
  readonly turn: Turn;
  /** Of the hidden value, or the output. */
  readonly node: Point;
  /** Of the value; null for the output. */
  readonly input: Point | null;
  /** From the value up. */
  readonly rising: Edge | null;
  /** From the copy before, or from h at the left border. */
  readonly incoming: Edge;
}

/** The network unrolled, as plain data in px. */
export interface UnrolledLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** The base line of the indices below the values. */
  readonly indexY: number;
  /** Whether there is room for the sums above every node, not only the present one's. */
  readonly isWide: boolean;
  readonly columns: readonly Column[];
  /** How many values stand before and after the drawn ones. */
  readonly before: number;
  readonly after: number;
  /** What the next step goes along. */
  readonly next: Ways;
}

interface UnrolledInput {
  readonly width: number;
  readonly step: number;
  /** n + 1. */
  readonly lastStep: number;
}

/** Where the first node stands: the room for the h that comes in from the left. */
const START = 84;
/** The room for what is written at the right of the last node. */
const END = 62;
const EDGE = 6;
const PITCH = { least: 108, wide: 156, most: 210 };
/** The line below, which says how many values are not drawn. */
const FOOT = 20;
const NODE_Y = 96;
const INPUT_Y = 218;

/** Lays out as many copies of the network as fit, at least two. */
export function layoutUnrolled({ width, step, lastStep }: UnrolledInput): UnrolledLayout {
  const room = Math.max(2, 1 + Math.floor((width - START - END) / PITCH.least));
  const { first, last } = columnWindow(step, lastStep, room);
  const count = last - first + 1;
  const pitch = Math.min(PITCH.most, Math.max(PITCH.least, (width - START - END) / Math.max(1, count - 1)));
  const isWide = pitch >= PITCH.wide;
  const radius = isWide ? 28 : 23;
  const nodeX = (index: number): number => START + pitch * index;
  const columns = Array.from({ length: count }, (_, index): Column => {
    const t = first + index;
    const node = { x: nodeX(index), y: NODE_Y };
    const kind = t === lastStep ? 'output' : 'read';
    const input = kind === 'read' ? { x: node.x, y: INPUT_Y } : null;
    return {
      t,
      kind,
      turn: t < step ? 'past' : t === step ? 'now' : 'future',
      node,
      input,
      rising: input && { from: { x: input.x, y: input.y - radius }, to: { x: node.x, y: node.y + radius + 2 } },
      incoming: { from: { x: index === 0 ? EDGE : nodeX(index - 1) + radius, y: NODE_Y }, to: { x: node.x - radius - 2, y: NODE_Y } },
    };
  });
  const following = columns.find(({ t }) => t === step + 1);
  return {
    width: Math.ceil(nodeX(count - 1) + END),
    height: INPUT_Y + radius + 30 + (count < lastStep ? FOOT : 0),
    indexY: INPUT_Y + radius + 22,
    radius,
    isWide,
    columns,
    before: first - 1,
    after: Math.max(0, lastStep - 1 - last),
    next: {
      input: following?.rising ?? null,
      feedback: following?.kind === 'read' ? following.incoming : null,
      within: following?.kind === 'read' ? [restAt(following.node)] : [],
      output: following?.kind === 'output' ? { from: following.incoming.from, to: following.node } : null,
    },
  };
}
