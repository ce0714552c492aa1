import type { Choice, Trigger } from '../messages/protocol.ts';

/**
 * Notes down, in our isolated world of the page, what the user just did and
 * what was under the pointer: a moment later the pointer is elsewhere. The
 * overlay's script, injected right after, picks it up. Serialised by
 * `scripting.executeScript`: it may use nothing from outside its body.
 *
 * @param choice as JSON: what is null in an object does not arrive
 */
export function markGesture(id: string, trigger: Trigger, choice: string): void {
  let innermost: Element | null = null;
  for (let root: Document | ShadowRoot | null = document; root; root = innermost?.shadowRoot ?? null) {
    const hovered: Element | undefined = Array.from(root.querySelectorAll(':hover')).pop();
    if (!hovered || hovered === innermost) break;
    innermost = hovered;
  }
  const { left, top, width, height } = innermost?.getBoundingClientRect() ?? new DOMRect();
  const hovered = innermost ? { left, top, width, height } : null;
  Object.assign(globalThis, { predictNextGesture: { id, trigger, choice: JSON.parse(choice) as Choice | null, hovered } });
}
