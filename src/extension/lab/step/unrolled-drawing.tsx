import type { MiniTrace } from '../../../core/rnn/mini/trace-mini.ts';
import { text } from '../../platform/i18n.ts';
import { plural } from '../../ui/plural.ts';
import type { DrawingProps } from './drawing-props.ts';
import { FlowingNumbers } from './flowing-numbers.tsx';
import { Arrow, Label, Node } from './network-parts.tsx';
import { computedNumber, givenNumber, indexed, sumText } from './step-numbers.ts';
import { recordAt, type OutputRecord, type ReadRecord } from './step-record.ts';
import { tokensOf } from './token.ts';
import { layoutUnrolled, type Column, type UnrolledLayout } from './unrolled-layout.ts';

/** One copy of the network for each value, as many as there is room for. */
export function UnrolledDrawing({ trace, context, step, width, label, player }: DrawingProps) {
  const layout = layoutUnrolled({ width, step, lastStep: trace.inputs.length + 1 });
  return (
    <svg role="img" aria-label={label} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      {layout.columns.map((column) => <CopyOfNetwork key={column.t} column={column} layout={layout} trace={trace} context={context} />)}
      {layout.before > 0 && <Label x={2} y={layout.height - 6} anchor="start">{plural('lab_step_before', layout.before)}</Label>}
      {layout.after > 0 && <Label x={layout.width - 2} y={layout.height - 6} anchor="end">{plural('lab_step_after', layout.after)}</Label>}
      {player && <FlowingNumbers player={player} tokens={tokensOf(recordAt(trace, step + 1), layout.next)} />}
    </svg>
  );
}

interface CopyProps extends Pick<DrawingProps, 'context'> {
  readonly column: Column;
  readonly layout: UnrolledLayout;
  readonly trace: MiniTrace;
}

function CopyOfNetwork({ column, layout, trace, context }: CopyProps) {
  const record = recordAt(trace, column.t);
  if (record.kind === 'start') return null;
  return record.kind === 'read' ? <ReadCopy record={record} column={column} layout={layout} context={context} /> : <Output record={record} column={column} layout={layout} context={context} />;
}

type PartProps<Record> = Pick<CopyProps, 'column' | 'layout' | 'context'> & { readonly record: Record };

function ReadCopy({ record, column: { t, node, input, rising, incoming, turn }, layout: { radius, isWide, indexY }, context: { weights, variant } }: PartProps<ReadRecord>) {
  const isDone = turn !== 'future';
  const middle = (incoming.from.x + incoming.to.x) / 2 - 3;
  const isArticle = variant === 'article';
  const isFirst = t === 1;
  return (
    <>
      <Arrow edge={incoming} kind="hidden" turn={turn} />
      <Label x={middle} y={incoming.to.y - 10} turn={turn}>{isFirst ? `${indexed('h', 0)} = 0` : isArticle ? `× ${givenNumber(weights.w2)}` : indexed('h', t - 1)}</Label>
      {isDone && !isFirst && <Label x={middle} y={incoming.to.y + 20} turn={turn}>{computedNumber(record.feedback)}</Label>}
      {rising && <Arrow edge={rising} kind="value" turn={turn} />}
      {rising && <Label x={node.x + 9} y={(rising.from.y + rising.to.y) / 2 - 1} anchor="start" turn={turn}>{`× ${givenNumber(weights.w1)}`}</Label>}
      {rising && isDone && <Label x={node.x + 9} y={(rising.from.y + rising.to.y) / 2 + 16} anchor="start" turn={turn}>{`= ${computedNumber(record.weighted)}`}</Label>}
      {isDone && (isWide || turn === 'now') && (
        <>
          <Label x={node.x} y={node.y - radius - 34} turn={turn}>{`relu(${sumText(record.weighted, record.feedback)})`}</Label>
          <Label x={node.x} y={node.y - radius - 17} turn={turn}>{isArticle ? `= ${computedNumber(record.hidden)}` : `× ${givenNumber(weights.w2)} = ${computedNumber(record.hidden)}`}</Label>
        </>
      )}
      <Node role="hidden" place={node} radius={radius} kind="hidden" turn={turn} words={isDone ? computedNumber(record.hidden) : indexed('h', t)} />
      {input && <Node role="value" place={input} radius={radius} kind="value" turn={turn} words={givenNumber(record.x)} />}
      {input && <Label x={input.x} y={indexY} turn={turn}>{indexed('x', t)}</Label>}
    </>
  );
}

function Output({ record, column: { node, incoming, turn }, layout: { radius }, context: { weights } }: PartProps<OutputRecord>) {
  const isDone = turn !== 'future';
  const middle = (incoming.from.x + incoming.to.x) / 2 - 3;
  return (
    <>
      <Arrow edge={incoming} kind="prediction" turn={turn} />
      <Label x={middle} y={incoming.to.y - 10} turn={turn}>{`× ${givenNumber(weights.w3)}`}</Label>
      {isDone && <Label x={middle} y={incoming.to.y + 20} turn={turn}>{computedNumber(record.output)}</Label>}
      <Node role="output" place={node} radius={radius} kind="prediction" turn={turn} words={isDone ? computedNumber(record.output) : 'y'} />
      <Label x={node.x} y={node.y + radius + 20} turn={turn} {...(isDone ? { colour: 'var(--next)' } : {})}>{text('lab_step_prediction')}</Label>
    </>
  );
}
