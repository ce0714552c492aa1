import type { Ref } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { PriceChartLayout } from './price-chart-layout.ts';

interface PriceChartProps {
  readonly layout: PriceChartLayout;
  readonly label: string;
  readonly svg: Ref<SVGSVGElement>;
}

/** Draws what `layoutPriceChart` laid out: a chart like a site's own, nothing of a forecast in it but what was said before. */
export function PriceChart({ layout, label, svg }: PriceChartProps) {
  const { width, height, plot, yTicks, months, line, said } = layout;
  const bottom = plot.top + plot.height;
  return (
    <svg ref={svg} class="price-chart" role="img" aria-label={said.length > 0 ? `${label}. ${text('welcome_chart_said')}` : label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-size="12" fill="var(--soft)">
      {yTicks.map(({ value, pixel, label: number }) => (
        <g key={value}>
          <line x1={plot.left} x2={plot.left + plot.width} y1={pixel} y2={pixel} stroke="var(--rule)" />
          <text x={plot.left - 8} y={pixel + 4} text-anchor="end">{number}</text>
        </g>
      ))}
      {months.map(({ x, label: month }) => (
        <text key={x} x={x} y={bottom + 18} text-anchor="middle">{month}</text>
      ))}
      {said.map(({ x, top, bottom: low }) => top !== null && low !== null && (
        <line key={x} data-role="said-band" x1={x} x2={x} y1={top} y2={low} stroke="var(--band)" stroke-width="6" stroke-linecap="round" />
      ))}
      <path data-role="prices" d={line} fill="none" stroke="var(--series)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />
      {said.map(({ x, y }) => (
        <circle key={x} data-role="said" cx={x} cy={y} r="2.6" fill="var(--next)" stroke="var(--paper)" stroke-width="1" />
      ))}
    </svg>
  );
}
