import type { SvgFrame } from '../../svg-frame.ts';
import type { D3Axis } from './d3-axis.ts';
import { datumOf } from './d3-datum.ts';
import { isSeen, type D3Mark, markOfRun } from './d3-marks.ts';
import { pathRun } from './path-run.ts';

const MOST_PATHS = 100;
/** Fewer points are a note, a trend, an arrow. */
const FEWEST_POINTS = 4;

/**
 * Lines that nothing is bound to, point by point, where only the axis itself
 * can say when they are: the labels of its ticks tell no year. Of several axes
 * none is known to be theirs.
 */
export function unboundMarks(svg: Element, frame: SvgFrame, axes: readonly D3Axis[]): D3Mark[] {
  const [x, ...others] = axes.filter(({ isHorizontal }) => isHorizontal);
  if (!x?.isTime || others.length > 0 || axes.length !== 2 || x.ticks.some(({ label }) => /\d{4}/.test(label))) return [];
  const paths = Array.from(svg.querySelectorAll('path')).filter((path) => datumOf(path) === undefined);
  return paths.slice(0, MOST_PATHS).flatMap((path): D3Mark[] => {
    const { fill, stroke } = getComputedStyle(path);
    const shape = path.getAttribute('d') ?? '';
    if (fill !== 'none' || stroke === 'none' || !leadsToPoints(shape) || !isSeen(path)) return [];
    const placement = frame.placementOf(path);
    const { vertices, isWhole } = pathRun(shape);
    // Where it rises upright, it goes in steps or is no line of values.
    const runsOn = vertices.every((vertex, index) => index === 0 || vertex.x !== vertices[index - 1].x);
    if (!placement || !isWhole || !runsOn || vertices.length < FEWEST_POINTS) return [];
    return [markOfRun(svg, path, vertices.map((vertex) => ({ x: placement.x(vertex.x), y: placement.y(vertex.y) })))];
  });
}

/** Splines that pass their points by mix lines and curves. */
function leadsToPoints(path: string): boolean {
  return /^[MLC\d\s.,e+-]*$/.test(path) && !(path.includes('L') && path.includes('C'));
}
