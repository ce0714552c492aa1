import { elementsOf, type TreeRoot } from '../../dom/element-address.ts';
import { hasMethods } from './has-methods.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

/** What the library keeps of a canvas on the canvas itself. */
const MARK = '$chartjs';

function marked(roots: readonly TreeRoot[]): Element[] {
  return elementsOf(roots, 'canvas').filter((canvas) => Object.hasOwn(canvas, MARK));
}

function isChart(value: unknown): value is object {
  return hasMethods(value, 'getDatasetMeta', 'isDatasetVisible');
}

/**
 * Chart.js handles a pointer event in the next frame, by `handler.apply(chart, [event])`.
 * The frame is not waited for, and the handler not let through: the chart never
 * hears of the event, so whatever is highlighted stays.
 */
export const chartJsPointerTrap: Trap = {
  reader: 'chart.js',
  marked,
  catch(canvases, document) {
    const caught: object[] = [];
    const dispatch = (): void => canvases.forEach((canvas) => canvas.dispatchEvent(new MouseEvent('mouseout')));
    const runFrame = (): void =>
      whilePatched(
        Function.prototype,
        'call',
        (_, [window, frame]) => {
          if (window !== document.defaultView || typeof frame !== 'function') return undefined;
          Reflect.apply(frame, window, [performance.now()]);
          return { answer: 0 };
        },
        dispatch,
      );
    whilePatched(
      Function.prototype,
      'apply',
      (_, [chart]) => {
        if (!isChart(chart)) return undefined;
        caught.push(chart);
        return { answer: undefined };
      },
      runFrame,
    );
    return caught;
  },
};

/**
 * Charts that listen to no pointer: the library goes through all of them, by
 * `forEach` of a Map, at the first `resize` of the window since its pixels changed.
 */
export const chartJsResizeTrap: Trap = {
  reader: 'chart.js',
  marked,
  catch(_, document) {
    const caught: object[] = [];
    whilePatched(
      Map.prototype,
      'forEach',
      (map) => {
        for (const chart of (map as Map<unknown, unknown>).keys()) if (isChart(chart)) caught.push(chart);
        return undefined;
      },
      () => document.defaultView?.dispatchEvent(new Event('resize')),
    );
    return caught;
  },
};
