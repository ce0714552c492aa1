import { APOSTROPHE, BACKSLASH, COLON, COMMA, isBlank, QUOTE } from './character-codes.ts';

export const enum NodeKind {
  /** A number or a word without quotes. */
  Bare,
  String,
  Key,
  Array,
  Object,
}

/**
 * A JSON text as a flat list of its nodes, in the order of the text: places
 * only, no value is built. A key stands right before its value; the children of
 * a container follow it. Node 0 is an array around everything.
 */
export interface JsonTape {
  readonly count: number;
  /** (count) */
  readonly kinds: Uint8Array;
  /** (count) first code unit, without quotes or brackets. */
  readonly starts: Uint32Array;
  /** (count) one past the last code unit. */
  readonly ends: Uint32Array;
  /** (count) the node after this one and all that is in it. */
  readonly next: Uint32Array;
}

const DEEPEST = 100;
/** A text with more nodes is read as plain text, which keeps memory in bounds. */
const MOST_NODES = 24_000_000;

/** Around the tuples of Python. */
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const FIRST_LETTER = 65;

/**
 * Scans JSON, its looser relatives (single quotes, bare keys, NaN, trailing
 * commas, tuples) and one JSON value after another. A text that ends too early is taken
 * as far as it goes.
 *
 * @returns null when the text does not begin with a container or is no JSON
 */
export function scanJson(text: string, start: number, end: number): JsonTape | null {
  const first = text.charCodeAt(start);
  if (first !== OPEN_BRACKET && first !== OPEN_BRACE) return null;
  const tape = new TapeBuilder();
  const open: number[] = [tape.add(NodeKind.Array, start, end)];
  let hasValue = false;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const container = open[open.length - 1];
    if (isBlank(code)) {
      at++;
    } else if (code === COMMA) {
      if (open.length === 1) return null;
      // An omitted element, as in [1,,3].
      if (!hasValue && tape.kinds[container] === NodeKind.Array) tape.add(NodeKind.Bare, at, at);
      hasValue = false;
      at++;
    } else if (code === OPEN_BRACKET || code === OPEN_BRACE || code === OPEN_PARENTHESIS) {
      if ((hasValue && open.length > 1) || open.length > DEEPEST) return null;
      if (tape.kinds[container] === NodeKind.Object && !tape.endsInKey()) return null;
      open.push(tape.add(code === OPEN_BRACE ? NodeKind.Object : NodeKind.Array, at + 1, end));
      hasValue = false;
      at++;
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE || code === CLOSE_PARENTHESIS) {
      const kind = code === CLOSE_BRACE ? NodeKind.Object : NodeKind.Array;
      if (open.length === 1 || tape.kinds[container] !== kind) return null;
      tape.close(container, at);
      open.pop();
      hasValue = true;
      at++;
    } else {
      if (hasValue || open.length === 1) return null;
      const call = code >= FIRST_LETTER && open.length > 1 && !hasValue ? callAt(text, at) : null;
      if (call !== null && (tape.kinds[container] === NodeKind.Array || tape.endsInKey())) {
        tape.add(NodeKind.String, call.start, call.end);
        at = call.next;
        hasValue = true;
        continue;
      }
      const isQuoted = code === QUOTE || code === APOSTROPHE;
      const valueStart = isQuoted ? at + 1 : at;
      const valueEnd = isQuoted ? endOfString(text, valueStart, end, code) : endOfBare(text, at, end);
      if (valueEnd === at) return null;
      at = Math.min(end, isQuoted ? valueEnd + 1 : valueEnd);
      const colon = tape.kinds[container] === NodeKind.Object ? skipBlanks(text, at, end) : -1;
      const isKey = colon >= 0 && !tape.endsInKey() && text.charCodeAt(colon) === COLON && colon < end;
      if (tape.kinds[container] === NodeKind.Object && !isKey && !tape.endsInKey()) {
        if (at < end) return null;
        break;
      }
      tape.add(isKey ? NodeKind.Key : isQuoted ? NodeKind.String : NodeKind.Bare, valueStart, valueEnd);
      if (isKey) at = colon + 1;
      hasValue = !isKey;
    }
    if (tape.count > MOST_NODES) return null;
  }
  for (const node of open) tape.close(node, end);
  return tape;
}

/** What programs wrap a value in: `Date.UTC(2020, 0, 1)`, `new Date("2020-01-31")`, `Timestamp('2020-01-31')`, `np.float64(1.5)`. */
const CALL = /(?:new {1,3})?[A-Za-z_][\w.]{0,30}\(([^()\n]{0,80})\)/y;
const QUOTED = /^(["'])([^"']*)\1$/;

/** The place of a call that stands for a value: its only argument, or all of it where it has several. */
function callAt(text: string, at: number): { readonly start: number; readonly end: number; readonly next: number } | null {
  CALL.lastIndex = at;
  const found = CALL.exec(text);
  if (!found) return null;
  const next = CALL.lastIndex;
  const inside = found[1];
  const quoted = QUOTED.exec(inside.trim());
  const from = next - 1 - inside.length;
  if (quoted) return { start: from + inside.indexOf(quoted[2]), end: from + inside.indexOf(quoted[2]) + quoted[2].length, next };
  return inside.includes(',') ? { start: at, end: next, next } : { start: from, end: next - 1, next };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function endOfString(text: string, start: number, end: number, quote: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at, end);
}

function endOfBare(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !endsBare(text.charCodeAt(at))) at++;
  return at;
}

function endsBare(code: number): boolean {
  return (
    isBlank(code) || code === COMMA || code === COLON || code === QUOTE ||
    code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE || code === CLOSE_PARENTHESIS
  );
}

class TapeBuilder implements JsonTape {
  count = 0;
  kinds = new Uint8Array(256);
  starts = new Uint32Array(256);
  ends = new Uint32Array(256);
  next = new Uint32Array(256);

  add(kind: NodeKind, start: number, end: number): number {
    if (this.count === this.kinds.length) this.#grow();
    const node = this.count++;
    this.kinds[node] = kind;
    this.starts[node] = start;
    this.ends[node] = end;
    this.next[node] = this.count;
    return node;
  }

  close(node: number, end: number): void {
    this.ends[node] = end;
    this.next[node] = this.count;
  }

  /** Whether the last node is a key that still waits for its value. */
  endsInKey(): boolean {
    return this.kinds[this.count - 1] === NodeKind.Key;
  }

  #grow(): void {
    const capacity = this.kinds.length * 2;
    const grown = <T extends Uint8Array | Uint32Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.kinds = grown(new Uint8Array(capacity), this.kinds);
    this.starts = grown(new Uint32Array(capacity), this.starts);
    this.ends = grown(new Uint32Array(capacity), this.ends);
    this.next = grown(new Uint32Array(capacity), this.next);
  }
}
