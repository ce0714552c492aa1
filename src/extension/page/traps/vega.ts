import { elementsMatching } from '../../dom/element-address.ts';
import { hasMethods } from './has-methods.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

/** What hears of the pointer over a canvas; it works for a view. */
interface Handler {
  readonly _obj?: unknown;
  readonly _active?: unknown;
}

/** By the version of Vega, what it listens to. */
const MOVES = ['pointermove', 'mousemove'] as const;

/**
 * A canvas of Vega asks what is under the pointer by `pick.call(handler, ...)`,
 * and tells listeners by `listener.call(view, event, ...)`. The first is answered
 * with what was under the pointer before, and no listener is let through: what
 * is highlighted and the tooltip stay, and neither the view nor the page's
 * signals hear of the event.
 */
export const vegaTrap: Trap = {
  reader: 'vega',
  marked: (roots) => elementsMatching(roots, 'canvas.marks'),
  catch: (canvases) => canvases.flatMap((canvas) => MOVES.reduce<object[]>((caught, type) => (caught.length > 0 ? caught : catchView(canvas, type)), [])),
};

function catchView(canvas: Element, type: string): object[] {
  const caught: object[] = [];
  const event = new MouseEvent(type);
  whilePatched(
    Function.prototype,
    'call',
    (_, [self, subject]) => {
      if (subject === event || (caught.length > 0 && self === caught[0])) return { answer: undefined };
      if (!hasMethods(self, 'pickEvent', 'scene', 'canvas')) return undefined;
      const { _obj: view, _active: active } = self as Handler;
      if (typeof view === 'object' && view !== null && caught.length === 0) caught.push(view);
      return { answer: active };
    },
    () => canvas.dispatchEvent(event),
  );
  return caught;
}
