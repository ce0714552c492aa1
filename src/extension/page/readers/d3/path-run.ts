/** A corner of a path, or the end of a curve of it. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
}

/** A longer path is looked at only from its start on. */
const MOST_CHARACTERS = 65_536;
const NUMBERS_OF: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/** The part of a path that runs along the x axis one way: all of a line, and the upper edge of an area, which comes first. */
export interface PathRun {
  /** Ordered as drawn. */
  readonly vertices: readonly Vertex[];
  /** Whether that is all there is of it. */
  readonly isWhole: boolean;
  /** Whether what leads back, the lower edge of an area, stays at one height, if there is any. */
  readonly returnsLevel: boolean;
}

/** What stays within so much is level. */
const LEVEL = 0.01;

/** Follows a path from its start; a gap is passed over, and where the path turns back, the rest of that piece is left out. */
export function pathRun(path: string): PathRun {
  const isWhole = path.length <= MOST_CHARACTERS;
  const vertices: Vertex[] = [];
  let direction = 0;
  let turned = false;
  let [high, low] = [Infinity, -Infinity];
  for (const { x, y, isStart } of verticesOf(isWhole ? path : path.slice(0, MOST_CHARACTERS).replace(/[A-Za-z][^A-Za-z]*$/, ''))) {
    if (isStart) turned = false;
    const before = vertices[vertices.length - 1];
    const step = before ? Math.sign(x - before.x) : 0;
    if (step * direction < 0) turned = true;
    if (turned) {
      [high, low] = [Math.min(high, y), Math.max(low, y)];
      continue;
    }
    direction ||= step;
    vertices.push({ x, y });
  }
  return { vertices, isWhole, returnsLevel: !(low - high > LEVEL) };
}

function* verticesOf(path: string): Generator<Vertex & { readonly isStart: boolean }> {
  let [x, y] = [0, 0];
  for (const [, letter, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*(?:e[+-]?\d[^A-Za-z]*)*)/g)) {
    const command = letter.toUpperCase();
    const each = NUMBERS_OF[command];
    if (!each) continue;
    const [fromX, fromY] = letter === command ? [0, 0] : [1, 1];
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    for (let at = 0; at + each <= numbers.length; at += each) {
      if (command !== 'V') x = numbers[at + (command === 'H' ? 0 : each - 2)] + fromX * x;
      if (command !== 'H') y = numbers[at + each - 1] + fromY * y;
      yield { x, y, isStart: command === 'M' && at === 0 };
    }
  }
}

/** How far a place is from a run, in the run's unit; Infinity beyond its ends. */
export function distanceToRun(vertices: readonly Vertex[], x: number, y: number): number {
  const ascends = vertices[0].x <= vertices[vertices.length - 1].x;
  const at = firstFrom(vertices, (vertex) => (ascends ? vertex.x >= x - REACH : vertex.x <= x + REACH));
  let nearest = Infinity;
  for (let index = Math.max(at, 1); index < vertices.length; index++) {
    nearest = Math.min(nearest, squareToStretch(vertices[index - 1], vertices[index], x, y));
    if (ascends ? vertices[index].x > x + REACH : vertices[index].x < x - REACH) break;
  }
  return Math.sqrt(nearest);
}

/** Stretches that end this close to a place are looked at, too. */
const REACH = 1;

function firstFrom(vertices: readonly Vertex[], isThere: (vertex: Vertex) => boolean): number {
  let [low, high] = [0, vertices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(vertices[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The square of the distance: of a million points a pixel holds more than a thousand, and roots are dear. */
function squareToStretch(from: Vertex, to: Vertex, x: number, y: number): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length)) : 0;
  const across = x - from.x - share * dx;
  const down = y - from.y - share * dy;
  return across * across + down * down;
}
