import { elementsMatching } from '../../dom/element-address.ts';
import { hasMethods } from './has-methods.ts';
import type { Trap } from './trap.ts';
import { whilePatched } from './while-patched.ts';

const MOST_CHARTS = 100;

/**
 * uPlot keeps its charts with a cursor in one Set, and goes through it whenever
 * the window has another size, to forget where each of them lay.
 */
export const uplotTrap: Trap = {
  reader: 'uplot',
  marked: (roots) => elementsMatching(roots, '.uplot'),
  catch(_, document) {
    const caught: object[] = [];
    whilePatched(
      Set.prototype,
      Symbol.iterator,
      (set) => {
        // `values` is not what is being watched; the Set of charts holds nothing else.
        for (const member of (set as Set<unknown>).values()) {
          if (!hasMethods(member, 'valToPos', 'posToVal') || caught.length === MOST_CHARTS) break;
          if (!caught.includes(member)) caught.push(member);
        }
        return undefined;
      },
      () => document.defaultView?.dispatchEvent(new Event('resize')),
    );
    return caught;
  },
};
