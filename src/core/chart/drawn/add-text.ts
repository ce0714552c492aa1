import { type Drawing, MOST_TEXTS } from './drawing.ts';
import type { TextBox } from './text-box.ts';

/** What is raised begins so near the end of its base, is so much smaller at most, and stands at least so much higher, as shares of the base's size. */
const BESIDE = 0.4;
const SMALLER = 0.9;
const RAISED = 0.15;

/**
 * Takes a text in. A small number that stands raised behind a 10 is its
 * exponent: many draw a power of ten as two texts.
 */
export function addText({ texts }: Drawing, text: TextBox): void {
  const last = texts[texts.length - 1];
  if (last && isExponentOf(last, text)) texts[texts.length - 1] = powerOf(last, text);
  else if (texts.length < MOST_TEXTS) texts.push(text);
}

function isExponentOf(base: TextBox, raised: TextBox): boolean {
  if (!/(?:^|[^\d.,])10$/.test(base.text) || !/^[-+−]?\d{1,3}$/.test(raised.text)) return false;
  if (base.anchor || raised.anchor || raised.size > base.size * SMALLER) return false;
  return Math.abs(raised.left - base.right) <= BESIDE * base.size && base.bottom - raised.bottom >= RAISED * base.size;
}

/** As large as both: what is centred on a tick is the whole, and a logarithmic axis has other ticks close below. */
function powerOf(base: TextBox, raised: TextBox): TextBox {
  return { ...base, text: `${base.text}^${raised.text}`, top: Math.min(base.top, raised.top), right: Math.max(base.right, raised.right) };
}
