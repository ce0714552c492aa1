import type { Box } from './chart-reading.ts';

/** What decides how far a continuation can go sideways. All in CSS px from the canvas' content box. */
export interface PanelNeed {
  /** x of the last observation. */
  readonly start: number;
  /** (horizon) x of each step where the chart itself would put it. */
  readonly natural: readonly number[];
  readonly plot: Box;
  readonly viewport: { readonly left: number; readonly right: number };
  readonly labelWidth: number;
}

/** Why a continuation cannot be drawn on its chart. */
export type NoRoom = 'narrow' | 'out-of-view';

/** Where the steps go, and what was added beside the plot to hold them. */
export interface PanelRoom {
  /** (horizon) */
  readonly xs: readonly number[];
  readonly panel: Box | null;
  readonly compressed: boolean;
  readonly direction: 1 | -1;
  /** Whether words fit between the last step and where things end. */
  readonly labelFits: boolean;
}

/** A panel wider than this share of the plot would be more guess than chart. */
const MOST_OF_PLOT = 0.35;
/** Steps squeezed into less than this cannot be told apart. */
const LEAST_STRETCH = 24;
/** Between what we draw and the edge of the panel or the viewport. */
const MARGIN = 8;
/** A panel narrower than this has no room for its caption. */
const LEAST_PANEL = 56;
/** Rounding of the chart's own layout. */
const TOLERANCE = 0.5;

/**
 * Finds room for the steps: in the plot where it has any, else in a panel that
 * goes on beside it. Steps stay where the chart itself would put them as long
 * as they fit, and are squeezed evenly where they do not.
 *
 * Everything is measured as a distance from the last observation in the
 * direction in which the axis runs, so that an axis that runs to the left is
 * the mirror image.
 */
export function panelRoom({ start, natural, plot, viewport, labelWidth }: PanelNeed): PanelRoom | NoRoom {
  const reach = Math.abs((natural[natural.length - 1] ?? start) - start);
  const direction = natural.length > 0 && natural[natural.length - 1] < start ? -1 : 1;
  const distance = (x: number): number => (x - start) * direction;
  const right = plot.left + plot.width;
  const [near, far] = direction > 0 ? [plot.left, right] : [right, plot.left];
  const toEdge = distance(far);
  if (toEdge < -1 || distance(near) > 1 || !Number.isFinite(reach)) return 'out-of-view';

  const toViewport = distance(direction > 0 ? viewport.right : viewport.left) - MARGIN;
  if (reach <= toEdge + TOLERANCE) {
    const labelFits = Math.max(toEdge, toViewport) - reach >= labelWidth;
    return { xs: natural, panel: null, compressed: false, direction, labelFits };
  }

  const edge = Math.max(0, toEdge);
  const room = edge + Math.min(plot.width * MOST_OF_PLOT, toViewport - edge);
  const compressed = reach > room;
  // Squeezed to the plot's own edge rather than into a sliver of a panel.
  const stretch = compressed ? Math.max(Math.min(edge, room), room - MARGIN) : reach;
  if (compressed && stretch < LEAST_STRETCH) return 'narrow';

  const wanted = Math.max(stretch - edge + labelWidth + MARGIN, LEAST_PANEL);
  const width = Math.min(room - edge, wanted);
  const xs = compressed ? natural.map((x) => start + ((x - start) * stretch) / reach) : natural;
  // A plot that reaches beyond the viewport holds what was squeezed; then there is nothing to add.
  const panel = stretch > edge ? { left: direction > 0 ? right : plot.left - width, top: plot.top, width, height: plot.height } : null;
  return { xs, panel, compressed, direction, labelFits: toViewport - stretch >= labelWidth };
}
