/** What the module offers; `src/core/rnn/kernels/kernels.ts` is its other side. */
export { allocate } from './arena';
