import type { SeriesChartLayout } from './series-chart-layout.ts';

/** Of the captions, in px: letters of some scripts and fonts are as wide as this. */
const CHARACTER_WIDTH = 7;

interface SeriesChartProps {
  readonly layout: SeriesChartLayout;
  readonly label: string;
  /** Whether the continuation is not yet the answer: it is drawn lighter, and moves from one state to the next. */
  readonly isPreview?: boolean;
}

/** Draws what `layoutSeriesChart` laid out. Colours and font come from the host's custom properties. */
export function SeriesChart({ layout, label, isPreview = false }: SeriesChartProps) {
  const { width, height, plot } = layout;
  return (
    <svg class="series-chart" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-size="11">
      <Grid layout={layout} />
      <Captions layout={layout} />
      {layout.last && layout.end && (
        <line x1={layout.last.x} x2={layout.last.x} y1={plot.top - 6} y2={plot.bottom + 6} stroke="var(--faint)" stroke-dasharray="2 4" />
      )}
      <path data-role="series" d={layout.seriesPath} fill="none" stroke="var(--series)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />
      {layout.end && (
        <g key={String(isPreview)} class={isPreview ? 'series-chart-preview' : 'series-chart-next'}>
          {layout.bandPath && <path data-role="band" d={layout.bandPath} fill="var(--band)" />}
          <path d={layout.continuationPath} fill="none" stroke="var(--paper)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" />
          <path data-role={isPreview ? 'preview' : 'prediction'} d={layout.continuationPath} fill="none" stroke="var(--next)" stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0.1 5" />
          {!isPreview && <End layout={layout} />}
        </g>
      )}
      {layout.last && <circle cx={layout.last.x} cy={layout.last.y} r="4" fill="var(--paper)" stroke={layout.end ? 'var(--next)' : 'var(--series)'} stroke-width="2" />}
    </svg>
  );
}

function Grid({ layout: { plot, ticks } }: { readonly layout: SeriesChartLayout }) {
  return (
    <g fill="var(--soft)">
      {ticks.map(({ y, unit, value, isBeyond }) => (
        <g key={unit}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--rule)" stroke-dasharray={isBeyond ? '2 3' : undefined} />
          <text x={plot.left - 8} y={y + 4} text-anchor="end">{unit}</text>
          {value && <text x={plot.right + 8} y={y + 4}>{value}</text>}
        </g>
      ))}
    </g>
  );
}

/** The ends of the series below the plot; where they would touch, the first gives way. */
function Captions({ layout }: { readonly layout: SeriesChartLayout }) {
  const { plot, captions, last, end, height } = layout;
  const lastX = last && end ? last.x : plot.right;
  const y = height - 4;
  // The steps ahead stand at the right edge, so their words cannot run out of the drawing.
  const nextStart = plot.right - room(captions.next) + 12;
  const lastEnd = end ? Math.max(plot.left + room(captions.last) - 12, Math.min(lastX + 3, nextStart - 10)) : lastX;
  const hasRoomForFirst = lastEnd - plot.left > room(captions.first + captions.last);
  return (
    <g fill="var(--soft)">
      {hasRoomForFirst && <text x={plot.left} y={y}>{captions.first}</text>}
      {captions.last && (
        <text x={lastEnd} y={y} text-anchor="end">
          {captions.last}
        </text>
      )}
      {end && <text x={plot.right} y={y} text-anchor="end" fill="var(--next)">{captions.next}</text>}
    </g>
  );
}

/** About how wide words are, in px, with a gap beside them; marks of direction take no room. */
function room(words: string): number {
  return words.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').length * CHARACTER_WIDTH + 12;
}

/** What lies off the scale is marked with its number, at its place or at the edge it goes beyond. */
function End({ layout: { end, plot } }: { readonly layout: SeriesChartLayout }) {
  if (!end) return null;
  const up = end.leaves === 'above';
  const y = end.leaves ? (up ? plot.top - 1 : plot.bottom + 1) : end.y;
  const tip = up ? -6 : 6;
  return (
    <>
      {end.leaves && <path d={`M${end.x - 5} ${y}h10l-5 ${tip}z`} fill="var(--next)" />}
      {!end.leaves && <circle cx={end.x} cy={end.y} r="2.6" fill="var(--next)" />}
      {end.label && (
        <text x={Math.min(end.x, plot.right) - 9} y={end.leaves === 'below' ? y - 4 : y + 4} text-anchor="end" fill="var(--next)" font-weight="600" stroke="var(--paper)" stroke-width="4" paint-order="stroke">
          {end.label}
        </text>
      )}
    </>
  );
}
