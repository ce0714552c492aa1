import { contentBox } from '../dom/content-box.ts';

/** A px of the reading is rounded to this: scrolling moves the last digits of a matrix. */
const ROUNDING = 1e6;

/** The content box of an SVG as a coordinate system, and how what is drawn in it gets there. */
export interface SvgFrame {
  readonly size: { readonly width: number; readonly height: number };
  /** Where an element's own coordinates lie in it; null for one that is not drawn, or turned. */
  placementOf(element: Element): Placement | null;
}

/** Places of an element's own coordinate system in the frame's: they may be stretched and moved. */
export interface Placement {
  x(own: number): number;
  y(own: number): number;
}

export function svgFrame(svg: Element): SvgFrame {
  const { left, top, width, height } = contentBox(svg);
  return {
    size: { width: rounded(width), height: rounded(height) },
    placementOf(element) {
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      if (!matrix || Math.abs(matrix.b) > 1e-6 || Math.abs(matrix.c) > 1e-6) return null;
      const { a, d, e, f } = matrix;
      return { x: (own) => rounded(a * own + e - left), y: (own) => rounded(d * own + f - top) };
    },
  };
}

function rounded(pixel: number): number {
  return Math.round(pixel * ROUNDING) / ROUNDING;
}
