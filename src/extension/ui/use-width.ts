import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The width that an element has room for, in px, followed as it changes.
 *
 * @param initial before the first measurement
 */
export function useWidth<E extends Element>(initial: number) {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    // It tells of the first layout, too, and before that is painted: asking for it here would have it done twice.
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
