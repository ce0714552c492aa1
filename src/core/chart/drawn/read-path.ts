import { drain } from '../../drain.ts';
import { isDigit, MINUS, PLUS, POINT } from '../../series/character-codes.ts';

/** A stroke of a path from where the pen is set down to where it is lifted. */
export interface Subpath {
  /** x, y, x, y, ...: the ends of its segments; of a curve its end alone. */
  readonly points: number[];
  isClosed: boolean;
}

/** Numbers that each command takes, by the code of its small letter. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map(Object.entries({ m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }));
/** Points read at a stretch: some ms. */
const SLICE = 2000;

/**
 * Reads the path data of SVG (SVG 2, section 9.3), all commands, in linear
 * time; like a browser it keeps what comes before an error.
 */
export function readPath(data: string): Subpath[] {
  return drain(readPathInSlices(data));
}

/** The same, pausing after every few thousand points. */
export function* readPathInSlices(data: string): Generator<undefined, Subpath[]> {
  const subpaths: Subpath[] = [];
  const numbers: number[] = [];
  let current: Subpath | null = null;
  let [x, y, startX, startY, at, count] = [0, 0, 0, 0, 0, 0];
  let command = '';
  for (;;) {
    at = skipSeparators(data, at);
    if (at >= data.length) return subpaths;
    const letter = data[at].toLowerCase();
    if (ARGUMENTS.has(letter) && letter !== 'e') {
      command = data[at++];
    } else if (command === '' || command === 'z' || command === 'Z') {
      return subpaths;
    }
    const kind = command.toLowerCase();
    const isRelative = command === kind;
    if (kind === 'z') {
      if (current) current.isClosed = true;
      [x, y, current] = [startX, startY, null];
      continue;
    }
    const wanted = ARGUMENTS.get(kind) ?? 0;
    numbers.length = 0;
    while (numbers.length < wanted) {
      at = skipSeparators(data, at);
      const isFlag = kind === 'a' && (numbers.length === 3 || numbers.length === 4);
      const end = isFlag ? at + 1 : endOfNumber(data, at);
      const number = end > at ? Number(data.slice(at, end)) : NaN;
      if (Number.isNaN(number)) return subpaths;
      numbers.push(number);
      at = end;
    }
    const [baseX, baseY] = isRelative ? [x, y] : [0, 0];
    if (kind === 'h') x = baseX + numbers[0];
    else if (kind === 'v') y = baseY + numbers[0];
    else [x, y] = [baseX + numbers[wanted - 2], baseY + numbers[wanted - 1]];
    if (kind === 'm') {
      [startX, startY] = [x, y];
      current = { points: [x, y], isClosed: false };
      subpaths.push(current);
      command = isRelative ? 'l' : 'L';
    } else {
      if (!current) {
        if (subpaths.length === 0) return subpaths;
        current = { points: [startX, startY], isClosed: false };
        subpaths.push(current);
      }
      current.points.push(x, y);
    }
    if (++count % SLICE === 0) yield;
  }
}

/** The points of a `points` attribute. */
export function readPoints(data: string): number[] {
  const numbers: number[] = [];
  for (let at = skipSeparators(data, 0); at < data.length; at = skipSeparators(data, at)) {
    const end = endOfNumber(data, at);
    if (end === at) break;
    numbers.push(Number(data.slice(at, end)));
    at = end;
  }
  return numbers.slice(0, numbers.length - (numbers.length % 2));
}

function skipSeparators(data: string, start: number): number {
  let at = start;
  while (at < data.length && (data.charCodeAt(at) <= 32 || data[at] === ',')) at++;
  return at;
}

function endOfNumber(data: string, start: number): number {
  let at = start;
  const sign = data.charCodeAt(at);
  if (sign === MINUS || sign === PLUS) at++;
  const first = at;
  while (isDigit(data.charCodeAt(at))) at++;
  let digits = at - first;
  if (data.charCodeAt(at) === POINT) {
    const fraction = ++at;
    while (isDigit(data.charCodeAt(at))) at++;
    digits += at - fraction;
  }
  if (digits === 0) return start;
  if ((data.charCodeAt(at) | 32) === 101) {
    let exponent = at + 1;
    if (data.charCodeAt(exponent) === MINUS || data.charCodeAt(exponent) === PLUS) exponent++;
    if (isDigit(data.charCodeAt(exponent))) {
      while (isDigit(data.charCodeAt(exponent))) exponent++;
      at = exponent;
    }
  }
  return at;
}
