import type { Chart, Series } from './chart.ts';

/** A page with more panes or series than this is not read by anybody. */
const MOST_PANES = 20;

/** A pane of a chart, and where it is drawn. */
export interface ChartPane {
  readonly canvas: Element;
  /** Asked when it is read: series come and go. */
  series(): readonly Series[];
  size(): { readonly width: number; readonly height: number };
}

/** The pane that takes up the most room, where prices are rather than their volumes; null when none is drawn. */
export function mainPane(chart: Chart): ChartPane | null {
  let largest: { readonly pane: ChartPane; readonly height: number } | null = null;
  for (const pane of panesOf(chart)) {
    const { height } = pane.size();
    if (height > (largest?.height ?? 0)) largest = { pane, height };
  }
  return largest && largest.pane;
}

function panesOf(chart: Chart): ChartPane[] {
  if (!chart.panes) return onlyPane(chart);
  return chart
    .panes()
    .slice(0, MOST_PANES)
    .flatMap((pane, index) => {
      const canvas = canvasIn(pane.getHTMLElement());
      return canvas && pane.getSeries().length > 0 ? [{ canvas, series: () => pane.getSeries(), size: () => chart.paneSize(index) }] : [];
    });
}

/** Before version 5 a chart did not tell of its series, but kept them as keys of a Map. */
function onlyPane(chart: Chart): ChartPane[] {
  const canvas = canvasIn(chart.chartElement().querySelector('tr'));
  const series = (): Series[] => Object.values(chart).flatMap((kept: unknown) => (kept instanceof Map ? Array.from(kept.keys()).filter(isSeries) : []));
  return canvas ? [{ canvas, series, size: () => chart.paneSize() }] : [];
}

/** The middle cell of a row is the pane; those beside it are its price scales. */
function canvasIn(row: Element | null): Element | null {
  return row?.children[1]?.querySelector('canvas') ?? null;
}

function isSeries(value: unknown): value is Series {
  return typeof (value as Partial<Series> | null)?.priceToCoordinate === 'function' && typeof (value as Partial<Series>).dataByIndex === 'function';
}
