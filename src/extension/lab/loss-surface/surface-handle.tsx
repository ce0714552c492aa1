import { useRef } from 'preact/hooks';
import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { weightText } from '../weight-text.ts';
import { inRange, placeOf, SURFACE_RANGE, type SurfaceAxes, type SurfaceFrame } from './surface-layout.ts';
import { WEIGHT_NAMES } from './surface-words.ts';

const STEP = 0.05;
const FINE_STEP = 0.01;

/** Which way a key goes. */
const KEYS: Readonly<Record<string, { readonly across: number; readonly up: number }>> = {
  ArrowLeft: { across: -1, up: 0 },
  ArrowRight: { across: 1, up: 0 },
  ArrowDown: { across: 0, up: -1 },
  ArrowUp: { across: 0, up: 1 },
};

interface SurfaceHandleProps {
  readonly weights: MiniWeights;
  readonly axes: SurfaceAxes;
  readonly frame: SurfaceFrame;
  readonly onMove: (weights: MiniWeights) => void;
  readonly onDrag: (event: MouseEvent) => void;
}

/** The weights as they are, to be dragged, or moved by the arrow keys; with Shift in smaller steps. */
export function SurfaceHandle({ weights, axes, frame, onMove, onDrag }: SurfaceHandleProps) {
  const isHeld = useRef(false);
  const { low, high } = SURFACE_RANGE;
  const place = placeOf(weights, axes, frame);
  // Typed weights may be anything; the handle waits for them at the border.
  const x = Math.min(frame.left + frame.size, Math.max(frame.left, place.x));
  const y = Math.min(frame.top + frame.size, Math.max(frame.top, place.y));
  const names = { across: WEIGHT_NAMES[axes.across], up: WEIGHT_NAMES[axes.up] };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE_STEP : STEP;
    const name = way.across !== 0 ? axes.across : axes.up;
    onMove({ ...weights, [name]: inRange(weights[name] + step * (way.across + way.up)) });
  };
  return (
    <g
      class="surface-handle"
      role="slider"
      tabindex={0}
      aria-label={text('lab_surface_handle', names)}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={weights[axes.across]}
      aria-valuetext={text('lab_surface_handle_value', { ...names, acrossValue: weightText(weights[axes.across]), upValue: weightText(weights[axes.up]) })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => isHeld.current && onDrag(event)}
      onPointerUp={() => (isHeld.current = false)}
      onPointerCancel={() => (isHeld.current = false)}
    >
      <circle cx={x} cy={y} r="16" fill="none" pointer-events="all" />
      <circle cx={x} cy={y} r="8" fill="none" stroke="var(--sheet)" stroke-width="6" />
      <circle cx={x} cy={y} r="8" fill="none" stroke="var(--ink)" stroke-width="2.6" />
    </g>
  );
}
