import { text } from '../../platform/i18n.ts';
import { plural } from '../../ui/plural.ts';
import type { DrawingProps } from './drawing-props.ts';
import { layoutFixed } from './fixed-layout.ts';
import { FlowingNumbers } from './flowing-numbers.tsx';
import { Arrow, Label, Node } from './network-parts.tsx';
import { givenNumber, indexed } from './step-numbers.ts';
import type { Turn } from './unrolled-layout.ts';

/** A network with four inputs, which takes four values and nothing else. */
export function FixedDrawing({ trace: { inputs: values }, step, width, label, player }: DrawingProps) {
  const layout = layoutFixed({ values, step, width });
  const { inputs, leftOver, output, radius, fits } = layout;
  const turnOf = (t: number): Turn => (t < step ? 'past' : t === step ? 'now' : 'future');
  const isOver = step > values.length;
  return (
    <svg role="img" aria-label={label} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <Label x={layout.values} y={16}>{text('lab_fixed_values')}</Label>
      <Label x={inputs[0].place.x} y={16}>{text('lab_fixed_inputs')}</Label>
      {inputs.map(({ onward }, row) => <Arrow key={row} edge={onward} kind="prediction" turn={fits && isOver ? 'now' : 'future'} />)}
      {inputs.map(({ place, way, value, isMissing }, row) => {
        const turn = turnOf(row + 1);
        return (
          <g key={row}>
            {!isMissing && (
              <>
                <Arrow edge={way} kind="value" turn={turn} />
                <Node role="value" place={{ x: layout.values, y: place.y }} radius={radius} kind="value" turn={turn} words={givenNumber(values[row])} />
                <Label x={(way.from.x + way.to.x) / 2} y={place.y - 8} turn={turn}>{indexed('x', row + 1)}</Label>
              </>
            )}
            {isMissing && isOver && <Label x={place.x - radius - 8} y={place.y + 4.5} anchor="end" colour="var(--next)">{text('lab_fixed_nothing')}</Label>}
            <Node role="input" place={place} radius={radius} kind={isMissing && isOver ? 'prediction' : 'hidden'} turn={value === null ? (isMissing && isOver ? 'now' : 'future') : turn} words={value === null ? (isMissing && isOver ? '?' : '') : givenNumber(value)} />
          </g>
        );
      })}
      {leftOver.map(({ t, value, place, way, isRefused }) => (
        <g key={place.y} data-role="left-over">
          <Arrow edge={way} kind="prediction" turn={isRefused ? 'now' : 'future'} />
          <Node role="value" place={place} radius={radius} kind={isRefused ? 'prediction' : 'value'} turn={turnOf(t)} words={givenNumber(value)} />
          <Label x={(way.from.x + way.to.x) / 2} y={place.y - 8} turn={turnOf(t)}>{indexed('x', t)}</Label>
          {isRefused && <path d={`M${way.to.x + 8} ${place.y - 7}l14 14m0 -14l-14 14`} stroke="var(--next)" stroke-width="2.6" />}
          {isRefused && <Label x={way.to.x + 32} y={place.y + 4.5} anchor="start" colour="var(--next)">{text('lab_fixed_no_input')}</Label>}
        </g>
      ))}
      {layout.more > 0 && <Label x={layout.moreAt.x} y={layout.moreAt.y} anchor="start">{plural('lab_fixed_more', layout.more)}</Label>}
      <Node role="output" place={output} radius={radius} kind="prediction" turn={isOver ? 'now' : 'future'} words={isOver ? (fits ? 'y' : '✗') : ''} />
      <Label x={output.x + radius} y={output.y + radius + 20} anchor="end" {...(isOver && !fits ? { colour: 'var(--next)' } : {})}>{text(isOver && !fits ? 'lab_fixed_refused' : 'lab_fixed_output')}</Label>
      {player && <FlowingNumbers player={player} tokens={layout.next} />}
    </svg>
  );
}
