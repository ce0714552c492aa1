import type { HeatCell, HeatMap } from './heat-map.ts';

/** Shades on either side of 0, which has none. */
export const SHADES = 8;

/** Cells of one shade, in all blocks: `d` of their rectangles. */
export interface ShadeLayer {
  readonly sign: 'low' | 'high';
  /** 1 .. SHADES. */
  readonly shade: number;
  readonly path: string;
}

/** Where everything of a heat map lies, in px. */
export interface HeatMapLayout {
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** The corner of each block's first cell. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly block: { readonly width: number; readonly height: number };
}

/** The number of a block's units at its left, its name above it. */
const SIDE = 24;
const TITLE = 24;
const GAP = 16;
const WIDEST_CELL = 34;
/** So that two blocks of the article's series stand beside each other on a phone. */
const NARROW = { room: 400, cell: 20 };

/** Places the blocks: side by side while there is room. */
export function layoutHeatMap({ blocks, steps, units }: Pick<HeatMap, 'blocks' | 'steps' | 'units'>, room: number): HeatMapLayout {
  const width = Math.max(2, Math.min(room < NARROW.room ? NARROW.cell : WIDEST_CELL, Math.floor(((room - SIDE) / steps) * 2) / 2));
  const height = units <= 4 ? 18 : units <= 16 ? (steps > 20 ? 9 : 13) : 7;
  const block = { width: width * steps, height: height * units };
  const pitch = SIDE + block.width + GAP;
  const columns = Math.max(1, Math.min(blocks.length, Math.floor((room + GAP) / pitch)));
  const rows = Math.ceil(blocks.length / columns);
  return {
    width: columns * pitch - GAP,
    height: rows * (TITLE + block.height + GAP) - GAP + 1,
    cell: { width, height },
    places: blocks.map((_, index) => ({ x: SIDE + (index % columns) * pitch, y: TITLE + Math.floor(index / columns) * (TITLE + block.height + GAP) })),
    block,
  };
}

/** The shade of a value: -SHADES .. SHADES, 0 for next to nothing. */
export function shadeOf(value: number, scale: number): number {
  const share = Math.max(-1, Math.min(1, value / scale));
  return Math.round(share * SHADES) + 0 || 0;
}

/** All cells by their shade; neighbours of one shade in a row are one rectangle. */
export function shadeLayers(map: HeatMap, { cell, places }: HeatMapLayout): ShadeLayer[] {
  const paths = new Map<number, string[]>();
  map.blocks.forEach(({ values, scale }, index) => {
    const { x, y } = places[index];
    for (let unit = 0; unit < map.units; unit++) {
      for (let from = 0; from < map.steps; ) {
        const shade = shadeOf(values[from * map.units + unit], scale);
        let to = from + 1;
        while (to < map.steps && shadeOf(values[to * map.units + unit], scale) === shade) to++;
        if (shade !== 0) add(paths, shade, `M${x + from * cell.width} ${y + unit * cell.height}h${(to - from) * cell.width}v${cell.height}h${(from - to) * cell.width}z`);
        from = to;
      }
    }
  });
  return [...paths].sort(([one], [other]) => one - other).map(([shade, rectangles]) => ({ sign: shade < 0 ? 'low' : 'high', shade: Math.abs(shade), path: rectangles.join('') }));
}

/** The cell at a place, if there is one. */
export function cellAt({ units, steps }: HeatMap, { cell, places, block }: HeatMapLayout, x: number, y: number): HeatCell | null {
  const index = places.findIndex((place) => x >= place.x && x < place.x + block.width && y >= place.y && y < place.y + block.height);
  if (index < 0) return null;
  const unit = Math.min(units - 1, Math.floor((y - places[index].y) / cell.height));
  return { block: index, unit, step: Math.min(steps - 1, Math.floor((x - places[index].x) / cell.width)) };
}

function add(paths: Map<number, string[]>, shade: number, rectangle: string): void {
  const known = paths.get(shade);
  if (known) known.push(rectangle);
  else paths.set(shade, [rectangle]);
}
