import type { Box } from '../../core/chart/chart-reading.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Kept free at the edges of the viewport, and between a card and what it belongs to. */
export const MARGIN = 8;

/**
 * Over the plot, flush with where the continuation ends; else under the chart, else in the plot's far upper corner.
 * Where there is room for the card above the plot in the chart itself, another plot has it: under the chart first.
 */
export function placesByChart(card: Size, plot: Box, panel: Box | null, canvas: Box, towards: 1 | -1): Place[] {
  const end = panel ?? plot;
  const left = towards > 0 ? end.left + end.width - card.width : end.left;
  const over = { left, top: plot.top - card.height - MARGIN };
  const under = { left, top: canvas.top + canvas.height + MARGIN };
  return [
    ...(over.top > canvas.top ? [under, over] : [over, under]),
    { left: towards > 0 ? plot.left + MARGIN : plot.left + plot.width - card.width - MARGIN, top: plot.top + MARGIN },
  ];
}

/** Under what was selected, else over it; the window's upper right corner where nothing was. */
export function placesByAnchor(card: Size, anchor: Box | null, viewport: Size): Place[] {
  if (!anchor) return [{ left: viewport.width - card.width - 2 * MARGIN, top: 2 * MARGIN }];
  return [
    { left: anchor.left, top: anchor.top + anchor.height + MARGIN },
    { left: anchor.left, top: anchor.top - card.height - MARGIN },
  ];
}

/** Right of a table or picture where there is room, else left of it, else as by a selection. */
export function placesBeside(card: Size, anchor: Box, viewport: Size): Place[] {
  const sides = [anchor.left + anchor.width + MARGIN, anchor.left - card.width - MARGIN];
  const fitting = sides.filter((left) => left >= MARGIN && left + card.width <= viewport.width - MARGIN);
  const top = Math.max(MARGIN, anchor.top);
  return [...fitting.map((left) => ({ left, top })), ...placesByAnchor(card, anchor, viewport)];
}

/** The first place that is wholly in the viewport once moved sideways into it; else the last, moved both ways. */
export function firstThatFits(places: readonly Place[], card: Size, viewport: Size): Place {
  const sideways = places.map(({ left, top }) => ({ left: within(left, card.width, viewport.width), top }));
  const fitting = sideways.find(({ top }) => top >= MARGIN && top + card.height <= viewport.height - MARGIN);
  if (fitting) return fitting;
  const { left, top } = sideways[sideways.length - 1];
  return { left, top: within(top, card.height, viewport.height) };
}

/** Moves a stretch into a room, its beginning first. */
export function within(start: number, length: number, room: number): number {
  return Math.max(MARGIN, Math.min(start, room - length - MARGIN));
}
