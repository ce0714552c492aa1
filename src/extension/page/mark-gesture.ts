/**
 * Notes down, in our isolated world of the page, what the user just did and
 * which canvas was under the pointer: a moment later the pointer is elsewhere.
 * The overlay's script, injected right after, picks it up. Serialised by
 * `scripting.executeScript`: it may use nothing from outside its body.
 */
export function markGesture(id: string, trigger: string): void {
  const canvases = Array.from(document.querySelectorAll('canvas'));
  const hovered = canvases.findIndex((canvas) => canvas.matches(':hover'));
  Object.assign(globalThis, {
    predictNextGesture: { id, trigger, hoveredCanvas: hovered < 0 ? null : hovered },
  });
}
