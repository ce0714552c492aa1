import type { Chart, Pane, Series } from './chart.ts';
import { isSeries3, seriesOfVersion3 } from './version-3.ts';

/** A page with more panes or series than this is not read by anybody. */
const MOST_PANES = 20;

/** A pane of a chart, and the canvas that it is drawn in. */
export interface ChartPane {
  readonly canvas: HTMLElement;
  readonly series: readonly Series[];
}

/** The panes of a chart that hold series, those with the most room first: that is where prices are rather than their volumes. */
export function panesOf(chart: Chart, table: Element): ChartPane[] {
  const panes = chart.panes ? chart.panes().slice(0, MOST_PANES).flatMap(paneOf) : onlyPane(chart, table);
  return panes.filter(({ series }) => series.length > 0).sort((a, b) => b.canvas.offsetHeight - a.canvas.offsetHeight);
}

function paneOf(pane: Pane): ChartPane[] {
  const canvas = canvasIn(pane.getHTMLElement());
  return canvas ? [{ canvas, series: pane.getSeries() }] : [];
}

/** Before version 5 a chart did not tell of its series, but kept them as keys of a Map. */
function onlyPane(chart: Chart, table: Element): ChartPane[] {
  const canvas = canvasIn(table.querySelector('tr'));
  const kept = Object.values(chart).flatMap((value: unknown) => (value instanceof Map ? Array.from(value as Map<unknown, unknown>) : []));
  return canvas ? [{ canvas, series: kept.flatMap(([key, inner]) => (isSeries(key) ? [key] : isSeries3(key) ? (seriesOfVersion3(key, inner) ?? []) : [])) }] : [];
}

/** The middle cell of a row is the pane; those beside it are its price scales. */
function canvasIn(row: Element | null): HTMLElement | null {
  return row?.children[1]?.querySelector('canvas') ?? null;
}

function isSeries(value: unknown): value is Series {
  return typeof (value as Partial<Series> | null)?.priceToCoordinate === 'function' && typeof (value as Partial<Series>).dataByIndex === 'function';
}
