/** At most this often is a changing chart read again. */
const SHORTEST_PAUSE_MS = 100;

/**
 * Calls back when the observer in the page says that a chart shows something
 * else, not more often than the pause allows, and always once after the last
 * change. When the signal aborts, the observer is told to leave the chart.
 *
 * @param changed `observed` is false when the chart was destroyed, and its observer with it
 */
export function followChart(
  canvas: HTMLCanvasElement,
  changed: (observed: boolean) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let observed = true;
  const fire = (): void => {
    timer = undefined;
    last = performance.now();
    changed(observed);
    observed = true;
  };
  const schedule = (): void => {
    timer ??= setTimeout(fire, Math.max(0, last + SHORTEST_PAUSE_MS - performance.now()));
  };
  const markGone = (): void => {
    observed = false;
    schedule();
  };
  canvas.addEventListener('predict-next-changed', schedule, { signal });
  canvas.addEventListener('predict-next-gone', markGone, { signal });
  const leave = (): void => {
    clearTimeout(timer);
    canvas.dispatchEvent(new Event('predict-next-leave'));
  };
  signal.addEventListener('abort', leave, { once: true });
}
