import { text } from '../../platform/i18n.ts';

interface LegendProps {
  /** Whose predictions they are. */
  readonly network: string;
  readonly width: number;
  readonly isExpected: boolean;
  readonly isPredicted: boolean;
}

/** In a narrow figure the last entry stands in a second row. */
const NARROW = 300;
const ROW = 20;

/** With the room below it. */
export function legendHeight(width: number): number {
  return width < NARROW ? 16 + ROW : 16;
}

/** What the strokes mean; part of the drawing, so that it goes into its files. */
export function Legend({ network, width, isExpected, isPredicted }: LegendProps) {
  const step = Math.min(150, width / 2.4);
  const isNarrow = width < NARROW && isExpected;
  return (
    <g fill="var(--soft)" font-size="12">
      <path d="M2 10h26" stroke="var(--series)" stroke-width="2.4" />
      <text x="36" y="14">{text('lab_pred_known')}</text>
      {isExpected && (
        <g transform={`translate(${step} 0)`}>
          <path d="M2 10h20" stroke="var(--soft)" stroke-width="2" stroke-dasharray="0.1 4.5" />
          <circle cx="26" cy="10" r="5" fill="var(--sheet)" stroke="var(--soft)" stroke-width="1.8" />
          <text x="38" y="14">{text('lab_pred_expected')}</text>
        </g>
      )}
      {isPredicted && (
        <g transform={`translate(${isNarrow ? 0 : step * (isExpected ? 2 : 1)} ${isNarrow ? ROW : 0})`}>
          <path d="M2 10h20" stroke="var(--next)" stroke-width="3" stroke-dasharray="0.1 5.5" />
          <circle cx="26" cy="10" r="3.2" fill="var(--next)" />
          <text x="36" y="14">{network}</text>
        </g>
      )}
    </g>
  );
}
