import { nextFrame } from './frames.ts';

/** Something that a user's own window or pointer could do, and that makes a chart draw itself anew. */
export type Provocation = (canvas: HTMLCanvasElement) => Promise<void> | void;

/** Px from one place of the pointer to the next: lines are found within five. */
const STEP = 4;
const MOST_STEPS = 120;

/** The quietest first. */
export const PROVOCATIONS: readonly Provocation[] = [nudgeWidth, changePixelRatio, scrollHardly, movePointer];

/** The window is a pixel narrower for a moment: for those that watch their container, or the window. */
async function nudgeWidth(canvas: HTMLCanvasElement): Promise<void> {
  const container = canvas.parentElement;
  const width = container ? parseFloat(getComputedStyle(container).width) : NaN;
  // An animation leaves no trace in the document.
  const narrow = [{ minWidth: '0', maxWidth: `${width - 1}px` }];
  const nudge = container && width > 1 ? container.animate([...narrow, ...narrow], { duration: 60_000, fill: 'both' }) : null;
  try {
    window.dispatchEvent(new Event('resize'));
    await nextFrame();
    await nextFrame();
  } finally {
    nudge?.cancel();
  }
  window.dispatchEvent(new Event('resize'));
}

/** uPlot's own word for a window that went to another screen. */
function changePixelRatio(): void {
  window.dispatchEvent(new CustomEvent('dppxchange'));
}

/** Less than a bar to and fro, for lightweight-charts alone: others take the least turn of a wheel for a step of their zoom. */
function scrollHardly(canvas: HTMLCanvasElement): void {
  if (!canvas.closest('.tv-lightweight-charts')) return;
  const { target, x, y } = middleOf(canvas);
  for (const deltaX of [1e-4, -1e-4]) target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, deltaX }));
}

/** Down the middle of the chart and out again. */
function movePointer(canvas: HTMLCanvasElement): void {
  const { target, x, y, height } = middleOf(canvas);
  const isThere = canvas.matches(':hover');
  tell(target, ['over', 'enter'], x, y);
  const steps = Math.min(MOST_STEPS, Math.floor(height / STEP));
  for (let step = 0; step < steps; step++) tell(target, ['move'], x, y - height / 2 + (step + 0.5) * (height / steps));
  // Where the pointer really is it has to stay.
  if (!isThere) tell(target, ['out', 'leave'], x, y - height);
}

function tell(target: Element, kinds: readonly string[], clientX: number, clientY: number): void {
  for (const kind of kinds) {
    const bubbles = kind !== 'enter' && kind !== 'leave';
    const init = { bubbles, cancelable: true, composed: true, clientX, clientY, view: window };
    target.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true }));
    target.dispatchEvent(new MouseEvent(`mouse${kind}`, init));
  }
}

/** What a pointer in the middle of a canvas would meet: itself, or what lies over it. */
function middleOf(canvas: HTMLCanvasElement): { target: Element; x: number; y: number; height: number } {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const root = canvas.getRootNode();
  const met = root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null;
  const isOver = met !== null && canvas.parentElement?.contains(met) === true;
  return { target: isOver ? met : canvas, x, y, height };
}
