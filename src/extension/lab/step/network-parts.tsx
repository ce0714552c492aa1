import type { Point } from '../predictions/panel-layout.ts';
import { edgePath, headPath, type Edge } from './edge.ts';
import type { Turn } from './unrolled-layout.ts';

/** What a number in the drawing is; the prediction alone is ember, and what is wrong. */
export type PartKind = 'value' | 'hidden' | 'prediction';

const COLOURS: Readonly<Record<PartKind, string>> = { value: 'var(--series)', hidden: 'var(--ink)', prediction: 'var(--next)' };

/** What has not had its turn is there, but recedes. */
const WAITING = 'var(--edge)';

interface NodeProps {
  readonly place: Point;
  readonly radius: number;
  readonly kind: PartKind;
  readonly turn: Turn;
  /** '' while there is nothing to say. */
  readonly words: string;
  readonly role: string;
}

/** A number in its circle. */
export function Node({ place: { x, y }, radius, kind, turn, words, role }: NodeProps) {
  const colour = COLOURS[kind];
  const size = words.length < 5 ? 15 : words.length < 7 ? 12.5 : 10.5;
  return (
    <g data-role={role} data-turn={turn}>
      <circle cx={x} cy={y} r={radius} fill={turn === 'now' ? 'var(--wash)' : 'var(--sheet)'} stroke={turn === 'future' ? WAITING : colour} stroke-width={turn === 'now' ? 2.4 : 1.6} stroke-dasharray={turn === 'future' ? '3 4' : undefined} />
      {words !== '' && <text x={x} y={y + size * 0.36} text-anchor="middle" font-size={size} font-weight="600" fill={turn === 'future' ? 'var(--soft)' : colour}>{words}</text>}
    </g>
  );
}

/** A way with its arrow. */
export function Arrow({ edge, kind, turn }: { readonly edge: Edge; readonly kind: PartKind; readonly turn: Turn }) {
  const isNow = turn === 'now';
  const colour = isNow ? (kind === 'hidden' ? 'var(--series)' : COLOURS[kind]) : turn === 'past' ? 'var(--soft)' : WAITING;
  return (
    <g data-turn={turn}>
      <path d={edgePath(edge)} stroke={colour} stroke-width={isNow ? 2.6 : 1.4} stroke-dasharray={turn === 'future' ? '3 4' : undefined} />
      <path d={headPath(edge, isNow ? 11 : 9)} fill={colour} />
    </g>
  );
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly turn?: Turn;
  readonly colour?: string;
  readonly children: string;
}

/** Words beside a part. */
export function Label({ x, y, anchor = 'middle', turn = 'past', colour, children }: LabelProps) {
  return (
    <text x={x} y={y} text-anchor={anchor} font-size="12.5" font-weight={turn === 'now' ? 600 : 400} fill={colour ?? (turn === 'now' ? 'var(--ink)' : 'var(--soft)')}>
      {children}
    </text>
  );
}

/** A weight where it stands on a way. */
export function Weight({ place: { x, y }, turn, children }: { readonly place: Point; readonly turn: Turn; readonly children: string }) {
  const width = 14 + children.length * 6.8;
  return (
    <g>
      <rect x={x - width / 2} y={y - 12} width={width} height="24" rx="12" fill="var(--sheet)" stroke={turn === 'now' ? 'var(--ink)' : 'var(--edge)'} stroke-width={turn === 'now' ? 1.8 : 1} />
      <Label x={x} y={y + 4.5} turn={turn}>{children}</Label>
    </g>
  );
}
