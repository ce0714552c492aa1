import type { Box } from '../../core/chart/chart-reading.ts';
import { direction } from '../platform/i18n.ts';
import { arrowStep } from './move-card.ts';
import { element } from './element.ts';

/** A level line over a picture that the user moves up and down. */
export interface DragLine {
  readonly element: HTMLElement;
  /** How far down the picture it is, as a share of its height. */
  at(): number;
  /** Lays it over the picture, in the viewport's coordinates. */
  place(picture: Box): void;
}

/** A step with Shift, in px; one without is a single px. */
const LARGE_STEP = 10;

/** Makes a line that follows the pointer and the arrow keys. */
export function dragLine(label: string, first: number, signal: AbortSignal): DragLine {
  const line = element('div', { class: 'level', dir: direction(), role: 'slider', tabindex: 0, 'aria-label': label, 'aria-orientation': 'vertical', 'aria-valuemin': 0, 'aria-valuemax': 100 }, element('span', {}, label));
  let share = first;
  let picture: Box = { left: 0, top: 0, width: 1, height: 1 };

  const put = (): void => {
    Object.assign(line.style, { left: `${picture.left}px`, width: `${picture.width}px`, top: `${picture.top + share * picture.height}px` });
    // Up is more, as on the axis.
    line.setAttribute('aria-valuenow', String(Math.round(100 * (1 - share))));
  };
  const moveTo = (y: number): void => {
    share = Math.min(1, Math.max(0, (y - picture.top) / picture.height));
    put();
  };
  line.addEventListener('pointerdown', (event) => event.isTrusted && event.button === 0 && line.setPointerCapture(event.pointerId), { signal });
  line.addEventListener('pointermove', (event) => line.hasPointerCapture(event.pointerId) && moveTo(event.clientY), { signal });
  line.addEventListener(
    'keydown',
    (event) => {
      const step = arrowStep(event.key);
      if (step === 0 || !event.isTrusted) return;
      event.preventDefault();
      moveTo(picture.top + share * picture.height + step * (event.shiftKey ? LARGE_STEP : 1));
    },
    { signal },
  );
  return {
    element: line,
    at: () => share,
    place(box) {
      picture = box;
      put();
    },
  };
}
