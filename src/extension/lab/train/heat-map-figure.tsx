import { useMemo, useRef, useState } from 'preact/hooks';
import type { NetworkConfig } from '../../../core/rnn/network-config.ts';
import { text } from '../../platform/i18n.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { HeatMapDrawing } from './heat-map-drawing.tsx';
import { cellText, heatMapDescription, heatMapTable } from './heat-map-words.ts';
import { heatMapOf, MOST_STEPS, nearestCell, type HeatCell } from './heat-map.ts';

/** ms between two drawings while the network learns: a large map has thousands of numbers in its table. */
const PACE_MS = 200;

interface HeatMapFigureProps {
  readonly config: NetworkConfig;
  readonly parameters: Float64Array;
  readonly isGoing: boolean;
  /** (n) in 0..1: what the network reads. */
  readonly series: Float64Array;
  readonly name: string;
  readonly width: number;
}

/** What gates and units do while the network reads the chosen series. */
export function HeatMapFigure({ config, parameters, isGoing, series, name, width }: HeatMapFigureProps) {
  const [chosen, setChosen] = useState<HeatCell>({ block: 0, unit: 0, step: 0 });
  const shown = usePaced(parameters, isGoing, config);
  const map = useMemo(() => heatMapOf(config, shown, series), [config, shown, series]);
  const description = useMemo(() => heatMapDescription(map, name), [map, name]);
  const cell = nearestCell(map, chosen);
  return (
    <div class="heat-map-figure">
      <FigureFrame
        name="heat-map"
        title={text('lab_heat_title', { name })}
        caption={<>{text('lab_heat_caption')} {series.length > MOST_STEPS && text('lab_heat_last', { count: MOST_STEPS })}</>}
        description={description}
        table={() => heatMapTable(map)}
        isMoving={isGoing}
        isInteractive
      >
        <HeatMapDrawing map={map} cell={cell} width={width} onCell={setChosen} />
        <p class="heat-cell" data-role="cell">{cellText(map, cell)}</p>
      </FigureFrame>
    </div>
  );
}

/** The parameters as they were at most PACE_MS ago while they move, and as they are when they rest. */
function usePaced(parameters: Float64Array, isGoing: boolean, config: NetworkConfig): Float64Array {
  const shown = useRef({ parameters, config, at: 0 });
  const now = performance.now();
  if (!isGoing || shown.current.config !== config || now - shown.current.at >= PACE_MS) shown.current = { parameters, config, at: now };
  return shown.current.parameters;
}
