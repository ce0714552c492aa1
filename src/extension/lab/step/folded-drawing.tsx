import { text } from '../../platform/i18n.ts';
import type { Point } from '../predictions/panel-layout.ts';
import type { DrawingProps } from './drawing-props.ts';
import { pointOn } from './edge.ts';
import { layoutFolded, waysOfFolded, type FoldedLayout, type Station } from './folded-layout.ts';
import { FlowingNumbers } from './flowing-numbers.tsx';
import { Arrow, Label, Node, Weight, type PartKind } from './network-parts.tsx';
import { computedNumber, givenNumber, indexed } from './step-numbers.ts';
import { recordAt, type StepRecord } from './step-record.ts';
import { tokensOf } from './token.ts';
import type { Turn } from './unrolled-layout.ts';

/** What the stations of the loop read at a step; '' for nothing. */
function readings(record: StepRecord): Readonly<Record<Station, string>> {
  const nothing = { input: '', sum: '', relu: '', hidden: '', output: '' };
  if (record.kind === 'start') return { ...nothing, hidden: givenNumber(0) };
  if (record.kind === 'output') return { ...nothing, hidden: computedNumber(record.hidden), output: computedNumber(record.output) };
  return { ...nothing, input: givenNumber(record.x), sum: computedNumber(record.sum), relu: computedNumber(record.activation), hidden: computedNumber(record.hidden) };
}

const KINDS: Readonly<Record<Station, PartKind>> = { input: 'value', sum: 'hidden', relu: 'hidden', hidden: 'hidden', output: 'prediction' };

/** The network as one unit that gives its value back to itself. */
export function FoldedDrawing({ trace, context, step, width, label, player }: DrawingProps) {
  const { weights, variant } = context;
  const layout = layoutFolded(width, variant);
  const { nodes, edges, isUpright, gate, radius } = layout;
  const record = recordAt(trace, step);
  const words = readings(record);
  const read: Turn = record.kind === 'read' ? 'now' : 'future';
  const out: Turn = record.kind === 'output' ? 'now' : 'future';
  const last = Math.min(step, trace.inputs.length);
  const names: Readonly<Record<Station, string>> = {
    input: record.kind === 'read' ? indexed('x', step) : 'x',
    sum: text('lab_step_sum'),
    relu: 'relu',
    hidden: indexed('h', last),
    output: text('lab_step_prediction'),
  };
  const turnOf = (station: Station): Turn => (station === 'output' ? out : station === 'hidden' ? 'now' : read);
  const isArticle = variant === 'article';
  const middle = (edge: keyof FoldedLayout['edges']): Point => pointOn(edges[edge], 0.45);
  return (
    <svg role="img" aria-label={label} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <Arrow edge={edges.feedback} kind="hidden" turn={read} />
      <Arrow edge={edges.input} kind="value" turn={read} />
      <Arrow edge={edges.sum} kind="hidden" turn={read} />
      <Arrow edge={edges.activation} kind="hidden" turn={read} />
      <Arrow edge={edges.output} kind="prediction" turn={out} />
      <Weight place={middle('input')} turn={read}>{`w₁ ${givenNumber(weights.w1)}`}</Weight>
      <Weight place={gate} turn={read}>{`w₂ ${givenNumber(weights.w2)}`}</Weight>
      <Weight place={middle('output')} turn={out}>{`w₃ ${givenNumber(weights.w3)}`}</Weight>
      {record.kind === 'read' && (
        <>
          <Beside place={middle('input')} isUpright={isUpright}>{computedNumber(record.weighted)}</Beside>
          {isUpright ? (
            <Label x={layout.top.x + 10} y={layout.top.y + (isArticle ? 32 : 4)} anchor="start" turn="now">{`= ${computedNumber(record.feedback)}`}</Label>
          ) : (
            <Label x={layout.top.x} y={layout.top.y - 18} turn="now">{`${indexed('h', step - 1)}${isArticle ? ` × ${givenNumber(weights.w2)}` : ''} = ${computedNumber(record.feedback)}`}</Label>
          )}
        </>
      )}
      {Object.entries(nodes).map(([name, place]) => {
        const station = name as Station;
        return (
          <g key={station}>
            <Node role={station} place={place} radius={radius} kind={KINDS[station]} turn={turnOf(station)} words={words[station]} />
            {isUpright ? <Label x={place.x + radius + 10} y={place.y + 4} anchor="start" turn={turnOf(station)}>{names[station]}</Label> : <Label x={station === 'output' ? place.x + radius + 6 : place.x} y={place.y + radius + 20} anchor={station === 'output' ? 'end' : 'middle'} turn={turnOf(station)}>{names[station]}</Label>}
          </g>
        );
      })}
      {player && <FlowingNumbers player={player} tokens={tokensOf(recordAt(trace, step + 1), waysOfFolded(layout))} />}
    </svg>
  );
}

/** What comes of a weight, beside it. */
function Beside({ place: { x, y }, isUpright, children }: { readonly place: Point; readonly isUpright: boolean; readonly children: string }) {
  return isUpright ? <Label x={x + 42} y={y + 4.5} anchor="start" turn="now">{`= ${children}`}</Label> : <Label x={x} y={y + 28} turn="now">{`= ${children}`}</Label>;
}
