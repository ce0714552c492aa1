import type { EngineName } from './cases.ts';
import type { Replies, Request } from './protocol.ts';

/** Something of its own that computes, for one engine and one case: a process of node, or a worker in a browser. */
export interface EngineUnderTest {
  /** @throws {Error} in the engine's words, or when it is gone */
  ask<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>): Promise<Replies[Kind]>;
  stop(): void;
}

export type StartEngine = (engine: EngineName) => EngineUnderTest;
