/** A page that is not shown has no frames. */
const LONGEST_FRAME = 50;
/** So many frames without drawing, and it is drawn. */
const CALM = 3;

/** When the page has drawn its next frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // After the other callbacks of this frame, and what watches sizes.
      setTimeout(resolve);
    });
  });
}

/**
 * Waits until nothing more is drawn.
 *
 * @param count how often anything was drawn so far
 * @param longest ms
 */
export async function untilCalm(count: () => number, longest: number): Promise<void> {
  const end = performance.now() + longest;
  let seen = count();
  let calm = 0;
  while (calm < CALM && performance.now() < end) {
    await nextFrame();
    const now = count();
    calm = now === seen ? calm + 1 : 0;
    seen = now;
  }
}
