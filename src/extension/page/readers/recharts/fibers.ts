/** What React keeps of a component that is drawn; of React 17 to 19. */
export interface Fiber {
  readonly return?: Fiber | null;
  readonly child?: Fiber | null;
  readonly sibling?: Fiber | null;
  readonly alternate?: Fiber | null;
  readonly stateNode?: unknown;
  readonly memoizedProps?: unknown;
}

/** How deep a page may nest, and how much of a chart is looked at. */
const MOST_LEVELS = 2_000;
const MOST_FIBERS = 20_000;
const MOST_SIBLINGS = 10_000;

/** The fibre of an element that React has drawn, as it stands now; null for any other element. */
export function fiberOf(element: Element): Fiber | null {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  const fiber = key === undefined ? undefined : (element as unknown as Record<string, unknown>)[key];
  return typeof fiber === 'object' && fiber !== null ? currentOf(fiber) : null;
}

/**
 * React keeps two trees in turns, and an element may point into the older one:
 * the one that is drawn is found from the root down.
 */
function currentOf(fiber: Fiber): Fiber | null {
  const path: Fiber[] = [];
  for (let at: Fiber | null | undefined = fiber; at && path.length < MOST_LEVELS; at = at.return) path.push(at);
  let current = (path.pop()?.stateNode as { current?: Fiber } | null | undefined)?.current ?? null;
  while (path.length > 0 && current) {
    const wanted: Fiber | undefined = path.pop();
    current = childrenOf(current).find((child) => child === wanted || child.alternate === wanted) ?? null;
  }
  return current;
}

function childrenOf({ child }: Fiber): Fiber[] {
  const children: Fiber[] = [];
  for (let at = child; at && children.length < MOST_SIBLINGS; at = at.sibling) children.push(at);
  return children;
}

/** A property of a component, whatever the component is. */
export function propOf({ memoizedProps }: Fiber, name: string): unknown {
  return typeof memoizedProps === 'object' && memoizedProps !== null ? (memoizedProps as Record<string, unknown>)[name] : undefined;
}

/** The nearest component around one that has something to tell. */
export function findAbove<T>(fiber: Fiber, ask: (fiber: Fiber) => T | null): T | null {
  let levels = 0;
  for (let at: Fiber | null | undefined = fiber; at && levels < MOST_LEVELS; at = at.return, levels++) {
    const answer = ask(at);
    if (answer !== null) return answer;
  }
  return null;
}

/** Visits the components within one, the outer ones first, in the order in which they are drawn. */
export function visitBelow(fiber: Fiber, visit: (fiber: Fiber) => 'enter' | 'pass'): void {
  const open: Fiber[] = childrenOf(fiber).reverse();
  for (let visited = 0; visited < MOST_FIBERS; visited++) {
    const next = open.pop();
    if (!next) return;
    if (visit(next) === 'enter') open.push(...childrenOf(next).reverse());
  }
}
