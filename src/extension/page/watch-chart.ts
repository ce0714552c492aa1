import { drain } from '../../core/drain.ts';
import type { FoundChart } from './chart-reader.ts';
import { attempt, findCharts } from './find-charts.ts';
import type { ChartParts } from './raw-chart.ts';
import { READERS } from './readers/readers.ts';

/** So many of the last points are looked at to tell whether a chart shows something else. */
const POINTS_LOOKED_AT = 64;
/** Looking is to take at most this share of the page's time. */
const LARGEST_SHARE = 0.02;
/** So long may a page take to build a chart again on the element that it took it off, and so often it is looked for, ms. */
const REBUILD = 1000;
const REBUILD_PAUSE = 100;

/**
 * Says when a chart shows something else than before: `predict-next-changed` on
 * its element, or `predict-next-gone` when it was taken away and none was built
 * in its place; events without any value, what is there now is then read anew.
 * Nothing of the library is hooked: the chart is read at its end once a frame, or
 * less often where that costs much. `predict-next-leave` on the element ends it.
 *
 * @returns false for one that cannot be read: it was read by other means, and would be taken for gone
 */
export function watchChart(found: FoundChart): boolean {
  const { element } = found;
  let chart = found;
  /** Since when it has been gone from its element; null while it is there. */
  let goneSince: number | null = null;
  const first = attempt(() => readEnd(chart));
  if (!first) return false;
  // Whoever watched this element before leaves first, so that there is never more than one.
  element.dispatchEvent(new Event('predict-next-leave'));
  let seen = fingerprint(first);
  let next = 0;
  let frame = requestAnimationFrame(look);
  element.addEventListener('predict-next-leave', leave);
  element.addEventListener('predict-next-ask', answer);
  return true;

  function look(now: number): void {
    frame = requestAnimationFrame(look);
    if (now < next) return;
    const began = performance.now();
    if (!element.isConnected) return tellGone();
    const parts = attempt(() => readEnd(chart)) ?? readRebuilt();
    if (!parts) {
      goneSince ??= now;
      if (now - goneSince > REBUILD) return tellGone();
      next = now + REBUILD_PAUSE;
      return;
    }
    const is = fingerprint(parts);
    next = now + (performance.now() - began) / LARGEST_SHARE;
    if (is === seen && goneSince === null) return;
    seen = is;
    goneSince = null;
    element.dispatchEvent(new Event('predict-next-changed'));
  }

  /** What another chart shows that was built on the same element. */
  function readRebuilt(): ChartParts | null {
    const other = attempt(() => drain(findCharts(element.ownerDocument)).find((one) => one.element === element));
    const parts = other && attempt(() => readEnd(other));
    if (other && parts) chart = other;
    return parts ?? null;
  }

  function tellGone(): void {
    leave();
    element.dispatchEvent(new Event('predict-next-gone'));
  }

  function leave(): void {
    cancelAnimationFrame(frame);
    element.removeEventListener('predict-next-leave', leave);
    element.removeEventListener('predict-next-ask', answer);
  }

  function answer(event: Event): void {
    if (event instanceof CustomEvent) attempt(() => (event.detail as { hold(instance: object | null): void }).hold(chart.instance));
  }
}

/** The chart of an element as its watcher holds it: one that a trap caught need not be caught again. */
export function heldChart(element: Element): FoundChart | null {
  let held: object | null = null;
  const detail = { hold: (instance: object | null) => (held = instance) };
  element.dispatchEvent(new CustomEvent('predict-next-ask', { detail }));
  const instance: object | null = held;
  if (!instance) return null;
  for (const reader of READERS) {
    const chart = attempt(() => reader.adopt(instance, element.ownerDocument));
    if (chart?.element === element) return chart;
  }
  return null;
}

function readEnd(chart: FoundChart): ChartParts | null {
  return drain(chart.read(POINTS_LOOKED_AT));
}

/** A number that differs when what a chart shows does: FNV-1a over the doubles' halves. */
function fingerprint(parts: ChartParts): number {
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  let hash = 2166136261;
  const add = (value: number): void => {
    double[0] = value;
    hash = Math.imul(hash ^ halves[0], 16777619);
    hash = Math.imul(hash ^ halves[1], 16777619);
  };
  const { size, series } = parts;
  const plots = [parts, ...series.flatMap(({ subplot }) => subplot ?? [])];
  [size.width, size.height, ...plots.flatMap(({ plot }) => [plot.left, plot.top, plot.width, plot.height])].forEach(add);
  for (const { value, pixel } of [...plots.map(({ x }) => x), ...series.map(({ y }) => y)].flatMap(({ points }) => points)) [value, pixel].forEach(add);
  for (const { total, positions, values } of series) {
    add(total);
    positions.forEach(add);
    values.forEach(add);
  }
  return hash;
}
