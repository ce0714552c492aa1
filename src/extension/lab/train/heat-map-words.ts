import type { TracedPart } from '../../../core/rnn/trace-network.ts';
import { text, type MessageKey } from '../../platform/i18n.ts';
import { formatCount, formatRough } from '../../ui/format-value.ts';
import type { FigureTable } from '../figure-table.tsx';
import { valueAt, type HeatBlock, type HeatCell, type HeatMap } from './heat-map.ts';

const PARTS: Readonly<Record<TracedPart, MessageKey>> = {
  reset: 'lab_heat_reset',
  update: 'lab_heat_update',
  input: 'lab_heat_input',
  forget: 'lab_heat_forget',
  candidate: 'lab_heat_candidate',
  output: 'lab_heat_output',
  memory: 'lab_heat_memory',
  hidden: 'lab_heat_hidden',
};

/** A table beside a map of many steps has the last of them. */
const MOST_COLUMNS = 10;

/** The name of a part, with its scale where that is not 1. */
export function blockName({ part, scale }: HeatBlock): string {
  const name = text(PARTS[part]);
  return scale > 1 ? text('lab_heat_scaled', { part: name, scale: formatRough(Number(scale.toPrecision(2))) }) : name;
}

/** One cell in words: which step, part and unit, and its number. */
export function cellText(map: HeatMap, cell: HeatCell): string {
  return text('lab_heat_cell', {
    step: formatCount(map.firstStep + cell.step),
    part: text(PARTS[map.blocks[cell.block].part]),
    unit: formatCount(cell.unit + 1),
    value: formatRough(Number(valueAt(map, cell).toFixed(3)) + 0),
  });
}

export function heatMapTable(map: HeatMap): FigureTable {
  const first = Math.max(0, map.steps - MOST_COLUMNS);
  const steps = Array.from({ length: map.steps - first }, (_, index) => first + index);
  return {
    columns: [text('lab_heat_column_unit'), ...steps.map((step) => text('lab_heat_column_step', { step: formatCount(map.firstStep + step) }))],
    rows: map.blocks.flatMap(({ part }, block) =>
      Array.from({ length: map.units }, (_, unit) => [
        text('lab_heat_row', { part: text(PARTS[part]), unit: formatCount(unit + 1) }),
        ...steps.map((step) => formatRough(Number(valueAt(map, { block, unit, step }).toFixed(3)) + 0)),
      ]),
    ),
  };
}

/** The map in words: what there is, and the mean of each part at the last step. */
export function heatMapDescription(map: HeatMap, name: string): string {
  const last = map.steps - 1;
  const means = map.blocks.map((block) => {
    const mean = block.values.slice(last * map.units).reduce((sum, value) => sum + value, 0) / map.units;
    return text('lab_heat_mean', { part: text(PARTS[block.part]), mean: formatRough(Number(mean.toFixed(2)) + 0) });
  });
  return [text('lab_heat_words', { units: formatCount(map.units), steps: formatCount(map.steps), name }), ...means].join(' ');
}
