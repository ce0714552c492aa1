import { type JsonTape, NodeKind } from './scan-json.ts';

export function isContainer(tape: JsonTape, node: number): boolean {
  return tape.kinds[node] >= NodeKind.Array;
}

/** The direct children of a container, keys among them. */
export function* children(tape: JsonTape, node: number): Generator<number> {
  for (let child = node + 1; child < tape.next[node]; child = tape.next[child]) yield child;
}

/** How many values a container has, keys not counted. */
export function childCount(tape: JsonTape, node: number): number {
  let count = 0;
  for (const child of children(tape, node)) if (tape.kinds[child] !== NodeKind.Key) count++;
  return count;
}

export function nodeText(text: string, tape: JsonTape, node: number): string {
  return text.slice(tape.starts[node], tape.ends[node]);
}

/** The keys of an object, each with the node of its value. */
export function* entries(tape: JsonTape, node: number): Generator<readonly [key: number, value: number]> {
  for (let key = node + 1; key + 1 < tape.next[node]; key = tape.next[key + 1]) yield [key, key + 1];
}
