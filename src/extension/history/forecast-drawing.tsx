import type { ForecastDrawingLayout } from './forecast-drawing-layout.ts';

interface ForecastDrawingProps {
  readonly layout: ForecastDrawingLayout;
  readonly label: string;
  /** What stands below: the first known point at the left, the last known one, and the last step at the right. */
  readonly captions: { readonly last: string; readonly next: string };
}

/** What was known, solid; what was said, dotted; what came, solid on top. */
export function ForecastDrawing({ layout, label, captions }: ForecastDrawingProps) {
  const { width, height, plot, last } = layout;
  return (
    <svg class="forecast-drawing" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-size="11">
      {layout.ticks.map(({ y, value }, index) => (
        <g key={index}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--rule)" />
          <text x={plot.right + 8} y={y + 4} fill="var(--soft)">{value}</text>
        </g>
      ))}
      <line x1={last.x} x2={last.x} y1={plot.top - 4} y2={plot.bottom + 6} stroke="var(--faint)" stroke-dasharray="2 4" />
      {layout.bandPath && <path data-role="band" d={layout.bandPath} fill="var(--band)" />}
      <path data-role="known" d={layout.knownPath} fill="none" stroke="var(--series)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />
      <path d={layout.saidPath} fill="none" stroke="var(--sheet)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" />
      <path data-role="prediction" d={layout.saidPath} fill="none" stroke="var(--next)" stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0.1 5" />
      {layout.camePath && <path data-role="came" d={layout.camePath} fill="none" stroke="var(--series)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />}
      <circle cx={last.x} cy={last.y} r="3.5" fill="var(--sheet)" stroke="var(--next)" stroke-width="2" />
      <text x={last.x - 6} y={height - 6} text-anchor="end" fill="var(--soft)">{captions.last}</text>
      <text x={last.x + 6} y={height - 6} fill="var(--next)">{captions.next}</text>
    </svg>
  );
}
