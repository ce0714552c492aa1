import { text } from '../../platform/i18n.ts';
import { formatCount, formatRough } from '../../ui/format-value.ts';
import { layoutCurves, type Losses } from './curves-layout.ts';

const PLOT_HEIGHT = 230;
const KEY_ROW = 20;
/** So wide is an entry of the key, about. */
const KEY_ENTRY = 240;

/** Of the trainings before, the newest first. */
const DASHES = ['7 3', '2 3', '9 3 2 3', '4 5', '12 4'];

/** A training on the chart. */
export interface Curve extends Losses {
  readonly key: string;
  readonly name: string;
}

/** A loss to compare with. */
export interface LossLevel {
  readonly name: string;
  readonly loss: number;
}

interface CurvesDrawingProps {
  readonly current: Curve;
  /** The newest first. */
  readonly earlier: readonly Curve[];
  readonly levels: readonly LossLevel[];
  readonly width: number;
}

/** How the loss falls: strong the training at hand, thin those before it, and what they are to be compared with. */
export function CurvesDrawing({ current, earlier, levels, width }: CurvesDrawingProps) {
  const all = [...earlier, current];
  const { frame, lossTicks, epochTicks, lines, levels: heights } = layoutCurves(all, levels.map(({ loss }) => loss), width, PLOT_HEIGHT);
  const now = lines[lines.length - 1];
  const hasHeldBack = current.heldBack.length > 0;
  const keys = [
    { name: hasHeldBack ? text('lab_train_key_training', { name: current.name }) : current.name, stroke: 'var(--ink)', width: hasHeldBack ? 1.2 : 2.2, dash: '' },
    ...(hasHeldBack ? [{ name: text('lab_train_key_held', { name: current.name }), stroke: 'var(--series)', width: 2.4, dash: '' }] : []),
    ...earlier.map(({ name }, index) => ({ name, stroke: 'var(--soft)', width: 1.2, dash: DASHES[index % DASHES.length] })),
  ];
  const columns = Math.max(1, Math.floor(width / KEY_ENTRY));
  const height = PLOT_HEIGHT + 8 + Math.ceil(keys.length / columns) * KEY_ROW;
  return (
    <svg class="curves" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" font-size="12" stroke-linecap="round" stroke-linejoin="round">
      <g fill="var(--soft)">
        {lossTicks.map(({ loss, y }) => (
          <g key={loss}>
            <path d={`M${frame.left} ${y}H${frame.right}`} stroke="var(--rule)" />
            <text x={frame.left - 8} y={y + 4} text-anchor="end">{formatRough(loss)}</text>
          </g>
        ))}
        {epochTicks.map(({ epoch, x }, index) => <text key={epoch} x={x} y={frame.bottom + 18} text-anchor={index === 0 ? 'start' : x > frame.right - 12 ? 'end' : 'middle'}>{index === 0 ? text('lab_train_epoch_axis') : formatCount(epoch)}</text>)}
      </g>
      <path d={`M${frame.left} ${frame.bottom}H${frame.right}`} stroke="var(--edge)" />
      {levels.map(({ name }, index) => (
        <path key={name} data-role="level" d={`M${frame.left} ${heights[index]}H${frame.right}`} stroke="var(--good)" stroke-width="1.2" stroke-dasharray="5 4" />
      ))}
      {earlier.map(({ key, heldBack }, index) => (
        <path key={key} data-role="earlier-loss" d={heldBack.length > 0 ? lines[index].heldBackPath : lines[index].trainingPath} stroke="var(--soft)" stroke-width="1.2" stroke-dasharray={DASHES[index % DASHES.length]} />
      ))}
      <path data-role="training-loss" d={now.trainingPath} stroke="var(--ink)" stroke-width={hasHeldBack ? 1.2 : 2.2} />
      <path data-role="held-back-loss" d={now.heldBackPath} stroke="var(--series)" stroke-width="2.4" />
      {/* Over the curves, which may pass there. */}
      {levels.map(({ name }, index) => (
        <text key={name} x={frame.left + 6} y={heights[index] - 5} fill="var(--good)" stroke="var(--sheet)" stroke-width="4" paint-order="stroke">{name}</text>
      ))}
      {keys.map(({ name, stroke, width: strokeWidth, dash }, index) => (
        <g key={name} transform={`translate(${(index % columns) * KEY_ENTRY} ${PLOT_HEIGHT + 18 + Math.floor(index / columns) * KEY_ROW})`}>
          <path d="M2 -4h28" stroke={stroke} stroke-width={strokeWidth} stroke-dasharray={dash} />
          <text x="38" fill={index === 0 ? 'var(--ink)' : 'var(--soft)'}>{name}</text>
        </g>
      ))}
    </svg>
  );
}
