import { hostOf } from '../../dom/host-of.ts';
import { yieldToPage } from '../../dom/yield-to-page.ts';
import { nextFrame } from './frames.ts';

/** Something that a user's own window or pointer could do, and that makes a chart draw itself anew. */
export type Provocation = (canvas: HTMLCanvasElement) => Promise<void> | void;

/** Px from one place of the pointer to the next: lines are found within five. */
const STEP = 4;
const MOST_STEPS = 120;
/** Up from the canvas. */
const MOST_CONTAINERS = 6;

/** The quietest first. */
export const PROVOCATIONS: readonly Provocation[] = [nudgeWidth, changePixelRatio, scrollHardly, movePointer];

/** The window is a pixel narrower for a moment: for those that watch their container, or the window. */
async function nudgeWidth(canvas: HTMLCanvasElement): Promise<void> {
  const nudges = containersOf(canvas).flatMap((container) => {
    const width = parseFloat(getComputedStyle(container).width);
    // An animation leaves no trace in the document.
    return width > 1 ? [container.animate([{ minWidth: '0', maxWidth: `${width - 1}px` }], { duration: 60_000, fill: 'both', easing: 'step-start' })] : [];
  });
  try {
    await yieldToPage();
    window.dispatchEvent(new Event('resize'));
    await nextFrame();
    await nextFrame();
  } finally {
    for (const nudge of nudges) nudge.cancel();
  }
  window.dispatchEvent(new Event('resize'));
}

/** The elements around a canvas that a library may have been given, the hosts of shadow roots among them. */
function containersOf(canvas: Element): Element[] {
  const containers: Element[] = [];
  for (let at = outside(canvas); at && at !== document.body && containers.length < MOST_CONTAINERS; at = outside(at)) containers.push(at);
  return containers;
}

function outside(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
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

/** Down the middle of the chart to where the cursor says that there is something, and out again. */
async function movePointer(canvas: HTMLCanvasElement): Promise<void> {
  const { target, x, y, height } = middleOf(canvas);
  const isThere = canvas.matches(':hover');
  const steps = Math.min(MOST_STEPS, Math.floor(height / STEP));
  const cursor = (): string => getComputedStyle(target).cursor;
  tell(target, ['over', 'enter'], x, y);
  tell(target, ['move'], x, y);
  const usual = cursor();
  for (let step = 0; step < steps && cursor() === usual; step++) tell(target, ['move'], x, y - height / 2 + (step + 0.5) * (height / steps));
  if (cursor() === usual) tell(target, ['move'], x, y);
  await nextFrame();
  await nextFrame();
  // Where the pointer really is it has to stay. Others leave by the upper edge, where nothing is any more.
  if (isThere) return;
  tell(target, ['move'], x, y - height / 2 + 1);
  tell(target, ['out', 'leave'], x, y - height);
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
