import { elementsMatching } from '../../dom/element-address.ts';
import { hasMethods } from './has-methods.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

/**
 * ECharts has its painter tell each chart of pointer events by `handler.call(chart, packet)`,
 * where the packet holds the event. No handler of this event is let through: neither
 * the chart nor what is highlighted in it hears of the event.
 */
export const echartsTrap: Trap = {
  reader: 'echarts',
  marked: (roots) => elementsMatching(roots, '[_echarts_instance_]'),
  catch(elements) {
    const caught: object[] = [];
    const event = pointerOut();
    whilePatched(
      Function.prototype,
      'call',
      (_, [chart, packet]) => {
        if (hasMethods(chart, 'getModel', 'getDom', 'isDisposed')) caught.push(chart);
        return (packet as { readonly event?: unknown } | undefined)?.event === event ? { answer: undefined } : undefined;
      },
      () => elements.forEach((element) => painterOf(element)?.dispatchEvent(event)),
    );
    return caught;
  },
};

/** What the layers of a chart lie in; where there is a canvas only, that is it. */
function painterOf(element: Element): Element | null {
  return element.localName === 'canvas' ? element : (element.querySelector('canvas, svg')?.parentElement ?? null);
}

/** Leaves an element, but not the chart: its painter then tells those only that watch elements, and tooltips stay. */
function pointerOut(): Event {
  return Object.assign(new MouseEvent('mouseout'), { zrEventControl: 'no_globalout' });
}
