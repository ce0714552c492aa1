import { hostOf } from './host-of.ts';

/** Whether an element is, or is somewhere below, another: also through open and closed shadow roots between them. */
export function holds(container: Element, element: Element): boolean {
  for (let node: Element | null = element; node; node = hostOf(node)) if (container.contains(node)) return true;
  return false;
}
