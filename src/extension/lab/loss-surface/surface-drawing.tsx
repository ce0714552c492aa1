import { useId, useMemo, useRef } from 'preact/hooks';
import { ARTICLE_WEIGHTS, type MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { formatRough } from '../../ui/format-value.ts';
import { weightText } from '../weight-text.ts';
import { descentPath, layoutSurface, LEVELS, placeOf, shadeOf, SURFACE_RANGE, weightsAt, type SurfaceAxes, type SurfaceFrame } from './surface-layout.ts';
import { SurfaceHandle } from './surface-handle.tsx';
import { WEIGHT_KEYS } from './surface-words.ts';

const LARGEST = 520;
const EDGE = { left: 44, top: 28, right: 12, bottom: 84 };
/** In a narrower key only every second number has room. */
const NARROWEST_KEY = 34;
const TICKS = [-3, -2, -1, 0, 1, 2, 3];

interface SurfaceDrawingProps {
  readonly weights: MiniWeights;
  readonly axes: SurfaceAxes;
  /** Where the third weight is: the height at which the landscape is cut. */
  readonly third: number;
  /** The start of a descent and where each epoch led; empty for none. */
  readonly path: readonly MiniWeights[];
  /** Of all there is, in px. */
  readonly width: number;
  readonly onMove: (weights: MiniWeights) => void;
}

/** The loss over two weights as a landscape: the darker, the higher; the way down on it, and the weights to be taken hold of. */
export function SurfaceDrawing({ weights, axes, third, path, width, onMove }: SurfaceDrawingProps) {
  const clip = useId();
  const svg = useRef<SVGSVGElement>(null);
  const size = Math.min(LARGEST, width - EDGE.left - EDGE.right);
  const frame = useMemo((): SurfaceFrame => ({ left: EDGE.left, top: EDGE.top, size }), [size]);
  const levels = useMemo(() => layoutSurface(third, axes, frame), [third, axes, frame]);
  const moveTo = (event: MouseEvent): void => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix) onMove(weightsAt(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()), axes, frame, weights));
  };
  const article = placeOf(ARTICLE_WEIGHTS, axes, frame);
  const down = descentPath(path, axes, frame);
  const all = { width: EDGE.left + size + EDGE.right, height: EDGE.top + size + EDGE.bottom };
  return (
    <svg ref={svg} class="surface" width={all.width} height={all.height} viewBox={`0 0 ${all.width} ${all.height}`} fill="none" font-size="12" stroke-linecap="round" stroke-linejoin="round">
      <defs>
        <clipPath id={clip}><rect x={frame.left} y={frame.top} width={size} height={size} /></clipPath>
      </defs>
      <rect class="surface-ground" x={frame.left} y={frame.top} width={size} height={size} fill="var(--sheet)" onClick={moveTo} />
      <g pointer-events="none">
        {levels.map(({ level, regionPath }) => <path key={level} d={regionPath} fill="var(--series)" fill-opacity={shadeOf(1)} fill-rule="evenodd" />)}
        {levels.map(({ level, linePath }) => <path key={level} data-level={level} d={linePath} stroke="var(--series)" stroke-opacity="0.55" stroke-width="0.9" />)}
        <rect x={frame.left} y={frame.top} width={size} height={size} stroke="var(--edge)" />
      </g>
      <Axes axes={axes} frame={frame} />
      <g pointer-events="none">
        <g clip-path={`url(#${clip})`}>
          <path d={down} stroke="var(--sheet)" stroke-width="5" />
          <path data-role="descent" d={down} stroke="var(--ink)" stroke-width="2" />
          {path.length > 0 && <circle cx={placeOf(path[0], axes, frame).x} cy={placeOf(path[0], axes, frame).y} r="4" fill="var(--sheet)" stroke="var(--ink)" stroke-width="2" />}
          {path.length > 1 && <circle cx={placeOf(path[path.length - 1], axes, frame).x} cy={placeOf(path[path.length - 1], axes, frame).y} r="4.5" fill="var(--ink)" stroke="var(--sheet)" stroke-width="1.5" />}
        </g>
        <path d={`M${article.x - 9} ${article.y}h18M${article.x} ${article.y - 9}v18`} stroke="var(--sheet)" stroke-width="4.5" />
        <path d={`M${article.x - 9} ${article.y}h18M${article.x} ${article.y - 9}v18`} stroke="var(--ink)" stroke-width="1.6" />
      </g>
      <SurfaceHandle weights={weights} axes={axes} frame={frame} onMove={onMove} onDrag={moveTo} />
      <Key frame={frame} />
    </svg>
  );
}

function Axes({ axes, frame: { left, top, size } }: { readonly axes: SurfaceAxes; readonly frame: SurfaceFrame }) {
  const { low, high } = SURFACE_RANGE;
  const at = (tick: number): number => ((tick - low) / (high - low)) * size;
  return (
    <g fill="var(--soft)">
      {TICKS.map((tick) => (
        <g key={tick}>
          <text x={left + at(tick)} y={top + size + 18} text-anchor="middle">{weightText(tick)}</text>
          <text x={left - 8} y={top + size - at(tick) + 4} text-anchor="end">{weightText(tick)}</text>
        </g>
      ))}
      <text x={left + size} y={top + size + 36} text-anchor="end" fill="var(--ink)" font-weight="600">{text(WEIGHT_KEYS[axes.across])}</text>
      <text x="0" y="14" fill="var(--ink)" font-weight="600">{text(WEIGHT_KEYS[axes.up])}</text>
    </g>
  );
}

/** What the shades mean. */
function Key({ frame: { left, top, size } }: { readonly frame: SurfaceFrame }) {
  const y = top + size + 46;
  const step = size / (LEVELS.length + 1);
  return (
    <g fill="var(--soft)" font-size="11">
      {[...LEVELS, Infinity].map((level, exceeded) => (
        <g key={level}>
          <rect x={left + exceeded * step} y={y} width={step} height="12" fill="var(--series)" fill-opacity={shadeOf(exceeded)} stroke="var(--rule)" />
          {level !== Infinity && (step >= NARROWEST_KEY || exceeded % 2 === 1) && <text x={left + (exceeded + 1) * step} y={y + 28} text-anchor="middle">{formatRough(level)}</text>}
        </g>
      ))}
      <text x="0" y={y + 10} fill="var(--ink)">{text('lab_surface_loss')}</text>
    </g>
  );
}
