import { tsImport } from 'tsx/esm/api';

// A thread of node 20 does not take over the loader that its parent was started with.
await tsImport('./score-thread.ts', import.meta.url);
