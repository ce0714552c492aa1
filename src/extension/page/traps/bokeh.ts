import { elementsMatching } from '../../dom/element-address.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

/** What the library lays over the drawing of a plot to hear of the pointer and the keys. */
const EVENT_LAYER = '.bk-events';

/**
 * A plot of Bokeh, told that it has lost the focus, looks up in a WeakMap who
 * listens to its bus of events, and the bus knows its plots. The answer is
 * nobody: neither the plot nor the page's server hears of the event.
 */
export const bokehTrap: Trap = {
  reader: 'bokeh',
  marked: (roots) => elementsMatching(roots, EVENT_LAYER),
  catch(layers) {
    const caught: object[] = [];
    whilePatched(
      WeakMap.prototype,
      'get',
      (_, [bus]) => {
        const plots = plotsOf(bus);
        if (!plots) return undefined;
        caught.push(...plots);
        return { answer: undefined };
      },
      () => layers.forEach((layer) => layer.dispatchEvent(new FocusEvent('blur'))),
    );
    return caught;
  },
};

/** The views of the plots that a bus of events serves, if it is one. */
function plotsOf(bus: unknown): readonly object[] | null {
  if (typeof bus !== 'object' || bus === null || !('canvas_view' in bus)) return null;
  const { plot_views: plots } = bus.canvas_view as { readonly plot_views?: unknown };
  return Array.isArray(plots) ? plots.filter((plot) => typeof plot === 'object' && plot !== null) : null;
}
