import { useMemo, useRef } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { formatCount, formatRough } from '../../ui/format-value.ts';
import { cellAt, layoutHeatMap, shadeLayers, SHADES, type HeatMapLayout } from './heat-map-layout.ts';
import { blockName, cellText } from './heat-map-words.ts';
import { moveCell, type HeatCell, type HeatMap } from './heat-map.ts';

const KEY = { top: 14, step: 13, height: 12 };
const KEY_HEIGHT = KEY.top + KEY.height + 20;

interface HeatMapDrawingProps {
  readonly map: HeatMap;
  readonly cell: HeatCell;
  /** Of all there is, in px. */
  readonly width: number;
  readonly onCell: (cell: HeatCell) => void;
}

/** Gates and units over the steps: blue above 0, ochre below, the stronger, the further off; one cell is read out. */
export function HeatMapDrawing({ map, cell, width, onCell }: HeatMapDrawingProps) {
  const svg = useRef<SVGSVGElement>(null);
  const layout = useMemo(() => layoutHeatMap(map, width), [map, width]);
  const layers = useMemo(() => shadeLayers(map, layout), [map, layout]);
  const size = { width: Math.max(layout.width, Math.min(width, (2 * SHADES + 1) * KEY.step + 48)), height: layout.height + KEY_HEIGHT };
  const point = (event: PointerEvent): void => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const pointed = cellAt(map, layout, x, y);
    if (pointed) onCell(pointed);
  };
  return (
    <svg ref={svg} class="heat-map" width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} fill="none" font-size="12" onPointerMove={point} onPointerDown={point}>
      {layers.map(({ sign, shade, path }) => <path key={`${sign}${shade}`} data-role={`heat-${sign}`} d={path} fill={`var(--heat-${sign})`} fill-opacity={shade / SHADES} />)}
      {map.blocks.map((block, index) => (
        <g key={block.part} transform={`translate(${layout.places[index].x} ${layout.places[index].y})`}>
          <rect width={layout.block.width} height={layout.block.height} stroke="var(--edge)" />
          <text x="0" y="-7" fill="var(--ink)" font-weight="600">{blockName(block)}</text>
          <g fill="var(--soft)" font-size="11" text-anchor="end">
            <text x="-5" y={Math.min(layout.cell.height, 12) - 1}>{formatCount(1)}</text>
            {map.units > 2 && <text x="-5" y={layout.block.height - 1}>{formatCount(map.units)}</text>}
          </g>
        </g>
      ))}
      <Cursor map={map} cell={cell} layout={layout} onCell={onCell} />
      <Key y={layout.height} />
    </svg>
  );
}

/** The cell that is read out: moved by the arrow keys, or by pointing. */
function Cursor({ map, cell, layout, onCell }: Omit<HeatMapDrawingProps, 'width'> & { readonly layout: HeatMapLayout }) {
  const place = layout.places[cell.block];
  const x = place.x + cell.step * layout.cell.width;
  const y = place.y + cell.unit * layout.cell.height;
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = moveCell(map, cell, event.key);
    if (!moved) return;
    event.preventDefault();
    onCell(moved);
  };
  return (
    <g
      class="heat-cursor"
      role="slider"
      tabindex={0}
      aria-label={text('lab_heat_cursor')}
      aria-valuemin={1}
      aria-valuemax={map.steps}
      aria-valuenow={cell.step + 1}
      aria-valuetext={cellText(map, cell)}
      onKeyDown={onKeyDown}
    >
      <rect x={x + layout.cell.width / 2 - 12} y={y + layout.cell.height / 2 - 12} width="24" height="24" pointer-events="none" />
      <rect x={x - 2} y={y - 2} width={layout.cell.width + 4} height={layout.cell.height + 4} stroke="var(--sheet)" stroke-width="4" pointer-events="none" />
      <rect x={x - 1} y={y - 1} width={layout.cell.width + 2} height={layout.cell.height + 2} stroke="var(--ink)" stroke-width="2" pointer-events="none" />
    </g>
  );
}

/** What the shades mean. */
function Key({ y }: { readonly y: number }) {
  const shades = Array.from({ length: 2 * SHADES + 1 }, (_, index) => index - SHADES);
  const left = 24;
  const middle = (shade: number): number => left + (shade + SHADES + 0.5) * KEY.step;
  return (
    <g fill="var(--soft)" font-size="11">
      {shades.map((shade) => (
        <rect key={shade} x={left + (shade + SHADES) * KEY.step} y={y + KEY.top} width={KEY.step} height={KEY.height} fill={shade === 0 ? 'none' : `var(--heat-${shade < 0 ? 'low' : 'high'})`} fill-opacity={Math.abs(shade) / SHADES} stroke="var(--rule)" />
      ))}
      {[-1, 0, 1].map((value) => <text key={value} x={middle(value * SHADES)} y={y + KEY.top + KEY.height + 14} text-anchor="middle">{formatRough(value)}</text>)}
    </g>
  );
}
