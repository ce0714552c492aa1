import type { Engine } from '../../src/core/rnn/engine.ts';
import { plainEngine } from '../../src/core/rnn/plain-engine.ts';
import { loadWasmEngine } from '../../src/tools/node-engine.ts';

/** Both, for tests of what must hold whichever computes. */
export const ENGINES: readonly Engine[] = [plainEngine, await loadWasmEngine()];
