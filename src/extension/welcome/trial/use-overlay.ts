import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { mountOverlay, type Overlay, type OverlayView } from '../../overlay/mount-overlay.ts';

interface OverlayUses {
  /** What it is drawn on. */
  readonly chart: { readonly current: SVGSVGElement | null };
  /** What to show, asked once the chart is drawn; null for no overlay. */
  readonly view: () => OverlayView | null;
  /** What the view follows from: it is asked again when any of these changes. */
  readonly from: readonly unknown[];
  readonly onClose: () => void;
  readonly onOpenApp: () => void;
}

/**
 * The overlay of any other page, on a chart of this one: the same module, told
 * what to show by the page itself, which no script can be injected into.
 */
export function useOverlay({ chart, view, from, onClose, onOpenApp }: OverlayUses): void {
  const overlay = useRef<Overlay | null>(null);
  const end = (): void => {
    overlay.current?.remove();
    overlay.current = null;
  };
  // Before the browser paints: chart and continuation are of the same day in every frame.
  useLayoutEffect(() => {
    const wanted = view();
    if (wanted === null) return end();
    overlay.current ??= mountOverlay(
      document,
      // There is one chart; the root is open because there is nobody on this page to keep out.
      { elementAt: () => chart.current, anchor: null, open: true },
      { useFound: () => undefined, useHand: () => undefined, openApp: onOpenApp, close: onClose },
      new AbortController().signal,
    );
    overlay.current.show(wanted);
  }, from);
  useEffect(() => end, []);
}
