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
    observer.observe(element.current);
    setWidth(Math.floor(element.current.clientWidth));
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
