import { elementsMatching } from '../../dom/element-address.ts';
import { hasMethods } from './has-methods.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

interface Chart {
  clearCrosshairPosition?(): void;
}

/** Of a chart's rows, which are its panes and the time scale, so many are tried: the first is enough, if it is drawn. */
const MOST_ROWS = 8;

/**
 * A chart of lightweight-charts tells listeners where its crosshair is, and is
 * first among them itself: they are objects in an array, of which one property
 * is the chart. They are not let through: neither the chart nor the page hears of it.
 */
export const lightweightChartsTrap: Trap = {
  reader: 'lightweight-charts',
  marked: (roots) => elementsMatching(roots, '.tv-lightweight-charts'),
  catch: (elements) => elements.flatMap((element) => catchChart(element) ?? []),
};

function catchChart(element: Element): object | null {
  let caught: object | null = null;
  for (const row of Array.from(element.querySelectorAll('tr')).slice(0, MOST_ROWS)) {
    // The middle cell is the pane; its last canvas lies on top.
    const canvas = Array.from(row.children[1]?.querySelectorAll('canvas') ?? []).pop();
    if (!canvas) continue;
    whilePatched(
      Array.prototype,
      'forEach',
      (listeners) => {
        const chart = chartAmong(listeners);
        if (!chart) return undefined;
        caught = chart;
        return { answer: undefined };
      },
      () => enterAndLeave(canvas, () => caught),
    );
    if (caught) break;
  }
  return caught;
}

function chartAmong(listeners: unknown): object | null {
  if (!Array.isArray(listeners)) return null;
  const first: unknown = listeners[0];
  if (typeof first !== 'object' || first === null) return null;
  for (const value of Object.values(first) as unknown[]) if (hasMethods(value, 'timeScale', 'subscribeCrosshairMove', 'takeScreenshot')) return value;
  return null;
}

/**
 * Where the pointer really is over the chart it has to stay there in the chart's
 * eyes; then the crosshair is taken away until it moves.
 */
function enterAndLeave(canvas: Element, caught: () => Chart | null): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  canvas.dispatchEvent(ofMouse('mouseenter', middle));
  const chart = caught();
  if (canvas.matches(':hover') && chart?.clearCrosshairPosition) chart.clearCrosshairPosition();
  else canvas.dispatchEvent(ofMouse('mouseleave', middle));
}

/**
 * An event that says of itself that no finger made it: without that word the
 * library takes it for the echo of a touch in the first half second of a page,
 * and does not listen.
 */
function ofMouse(type: string, place: MouseEventInit): MouseEvent {
  return Object.defineProperty(new MouseEvent(type, place), 'sourceCapabilities', { value: { firesTouchEvents: false } });
}
