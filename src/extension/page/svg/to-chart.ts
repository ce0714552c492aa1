import { contentBox } from '../../dom/content-box.ts';

/** Places of an element's drawing in px of the chart's own box. */
export interface ToChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** (2 n) x, y, ... in the element's own units -> in px; null where it is not drawn. */
  points(element: SVGGraphicsElement, own: readonly number[]): number[] | null;
  /** A rectangle of the viewport. */
  box(of: DOMRect): { left: number; right: number; top: number; bottom: number };
}

/** The coordinate system of a chart: its content box, as it is laid out in the viewport now. */
export function toChart(svg: Element): ToChart {
  const { left, top, width, height } = contentBox(svg);
  return {
    ...{ left, top, width, height },
    points(element, own) {
      const matrix = element.getScreenCTM();
      if (!matrix) return null;
      const { a, b, c, d, e, f } = matrix;
      const points: number[] = new Array<number>(own.length);
      for (let i = 0; i + 1 < own.length; i += 2) {
        points[i] = a * own[i] + c * own[i + 1] + e - left;
        points[i + 1] = b * own[i] + d * own[i + 1] + f - top;
      }
      return points;
    },
    box: (of) => ({ left: of.left - left, right: of.right - left, top: of.top - top, bottom: of.bottom - top }),
  };
}
