import { textOf } from '../../text-of.ts';
import { type BokehLine, textInRow } from './bokeh-lines.ts';

/** What stands in and around a frame: axes, grids, legends. */
export interface BokehLayers {
  readonly center?: readonly unknown[];
  readonly left?: readonly unknown[];
  readonly right?: readonly unknown[];
  readonly above?: readonly unknown[];
  readonly below?: readonly unknown[];
}

const MOST_LAYERS = 100;
const MOST_ITEMS = 200;

/** What a plot's legends call a line; '' where none does. */
export function nameInLegends({ center, left, right, above, below }: BokehLayers, { renderer, row }: BokehLine): string {
  for (const layers of [center, left, right, above, below]) {
    for (const layer of (layers ?? []).slice(0, MOST_LAYERS)) {
      const items = typeof layer === 'object' && layer !== null && 'items' in layer ? layer.items : null;
      for (const item of Array.isArray(items) ? (items.slice(0, MOST_ITEMS) as unknown[]) : []) {
        const { renderers, label } = (item ?? {}) as { renderers?: unknown; label?: unknown };
        if (Array.isArray(renderers) && renderers.includes(renderer)) return (row === null ? '' : textInRow(renderer, label, row)) || wordsOf(label);
      }
    }
  }
  return '';
}

function wordsOf(label: unknown): string {
  return typeof label === 'object' && label !== null && 'value' in label ? textOf(label.value) : textOf(label);
}
