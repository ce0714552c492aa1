import type { Box } from '../../../../core/chart/chart-reading.ts';
import { contentBox } from '../../../dom/content-box.ts';

/** Px are rounded to this share: the browser lays out in steps of as much, and scrolling moves the last digits of a place. */
const STEPS = 64;

/** A content box in px as they are before any transform, and where what it holds lies in it. */
export interface Frame {
  readonly size: { readonly width: number; readonly height: number };
  boxOf(element: Element): Box;
}

export function frameOf(holder: HTMLElement): Frame {
  const { width, height } = holder.getBoundingClientRect();
  const content = contentBox(holder);
  const across = (pixels: number): number => Math.round(((pixels * holder.offsetWidth) / width) * STEPS) / STEPS;
  const down = (pixels: number): number => Math.round(((pixels * holder.offsetHeight) / height) * STEPS) / STEPS;
  return {
    size: { width: across(content.width), height: down(content.height) },
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      return { left: across(box.left - content.left), top: down(box.top - content.top), width: across(box.width), height: down(box.height) };
    },
  };
}
