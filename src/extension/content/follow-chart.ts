import { elementAt } from '../dom/element-address.ts';
import type { PlanOrigin } from '../messages/protocol.ts';
import { send } from '../messages/send-from-content.ts';
import { watchCanvas } from './watch-canvas.ts';

/** At most this often is a changing chart read again. */
const SHORTEST_PAUSE_MS = 100;
/** So long may a page take to build a chart again that it took away. */
const REBUILD_MS = 1000;

/** What is drawn on. */
interface Followed {
  readonly element: Element;
  /** All of its kind on the page, itself among them: one of these is another chart, not this one built again. */
  readonly others: ReadonlySet<Element>;
}

/**
 * Calls back when what an element shows has changed, not more often than the
 * pause allows, and always once after the last change: by the observer in the
 * page where its library is known, by what is drawn where it is SVG or a table,
 * by its pixels where it is a canvas that only its picture is known of.
 * When the signal aborts, the observer is told to leave.
 *
 * @param changed reads what is there now, and says whether that is shown
 * @param gone when the element was taken away, or the chart off it, and no other came in its place
 */
export function followChart({ element, others }: Followed, { kind, element: address }: PlanOrigin, changed: () => Promise<boolean>, gone: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = element;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const schedule = (): void => {
    timer ??= setTimeout(fire, Math.max(0, last + SHORTEST_PAUSE_MS - performance.now()));
  };
  function fire(): void {
    timer = undefined;
    last = performance.now();
    if (element.isConnected) void changed();
    else awaitRebuilt();
  }

  const isRebuilt = (): boolean => {
    const now = elementAt(document, address);
    return now !== null && !others.has(now);
  };

  /** A page that draws anew often takes the old chart away first. */
  function awaitRebuilt(): void {
    if (isRebuilt()) return void changed();
    const mutations = new MutationObserver(() => {
      if (!isRebuilt()) return;
      end();
      void changed();
    });
    const timeout = setTimeout(() => (end(), gone()), REBUILD_MS);
    function end(): void {
      mutations.disconnect();
      clearTimeout(timeout);
    }
    mutations.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', end, { once: true });
  }

  const drawn = new MutationObserver(schedule);
  if (element.localName !== 'canvas') drawn.observe(element, { subtree: true, childList: true, characterData: true, attributes: element.localName === 'svg' });
  // An element that is taken away has no size any more.
  const size = new ResizeObserver(() => element.isConnected || schedule());
  size.observe(element);
  element.addEventListener('predict-next-changed', schedule, { signal });
  // Where it stands there still, its chart was waited for already.
  element.addEventListener('predict-next-gone', () => (element.isConnected ? gone() : schedule()), { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      drawn.disconnect();
      size.disconnect();
      element.dispatchEvent(new Event('predict-next-leave'));
    },
    { once: true },
  );
  if (kind === 'picture' && element instanceof HTMLCanvasElement) watchCanvas(element, changed, signal);
  if (kind === 'chart') void send('watch-chart', { element: address }).catch(() => undefined);
}
