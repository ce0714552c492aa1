import { layoutLossCurve } from './loss-curve-layout.ts';

interface LossCurveProps {
  readonly training: readonly number[];
  readonly heldBack: readonly number[];
  readonly width: number;
  readonly height: number;
  /** The same in words. */
  readonly label: string;
}

/** How the losses of a fit fall: thin on what it learns from, strong on what is held back from it. */
export function LossCurve({ training, heldBack, width, height, label }: LossCurveProps) {
  const { trainingPath, heldBackPath } = layoutLossCurve(training, heldBack, width, height);
  return (
    <svg class="loss-curve" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" stroke-linejoin="round" stroke-linecap="round">
      <path d={`M0 ${height - 0.5}h${width}`} stroke="var(--rule)" />
      <path data-role="training-loss" d={trainingPath} stroke="var(--edge)" stroke-width="1.25" />
      <path data-role="held-back-loss" d={heldBackPath} stroke="var(--series)" stroke-width="2" />
    </svg>
  );
}
