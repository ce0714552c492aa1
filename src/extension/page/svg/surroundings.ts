/** So far beside a drawing its labels may stand, px. */
const MARGIN = 90;
/** Up from the drawing. */
const MOST_LEVELS = 4;

/** What holds a drawing and hardly anything else: its labels and its legend may stand there, as HTML or in drawings of their own. */
export function surroundingsOf(svg: Element): Element {
  const own = svg.getBoundingClientRect();
  let around: Element = svg;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const parent = around.parentElement;
    if (!parent || parent === svg.ownerDocument.body) break;
    const { left, right, top, bottom } = parent.getBoundingClientRect();
    if (left < own.left - MARGIN || right > own.right + MARGIN || top < own.top - MARGIN || bottom > own.bottom + MARGIN) break;
    around = parent;
  }
  return around;
}
