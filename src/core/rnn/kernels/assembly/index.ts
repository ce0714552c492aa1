/** What the module offers; `src/core/rnn/kernels/kernels.ts` is its other side. */
export { allocate } from './arena';
export { projectSteps } from './project-steps';
export { readOut } from './read-out';
export { runElman } from './run-elman';
export { runGru } from './run-gru';
export { runLstm } from './run-lstm';
