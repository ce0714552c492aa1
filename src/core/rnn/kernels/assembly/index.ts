/** What the module offers; `src/core/rnn/kernels/kernels.ts` is its other side. */
export { addOuterProducts } from './add-outer-products';
export { allocate } from './arena';
export { reluBackward, reluForward, tanhBackward } from './batch-elman';
export { gruBackward, gruForward } from './batch-gru';
export { lstmBackward, lstmForward } from './batch-lstm';
export { multiplyBatch } from './multiply-batch';
export { projectSteps } from './project-steps';
export { readOut } from './read-out';
export { runElman } from './run-elman';
export { runGru } from './run-gru';
export { runLstm } from './run-lstm';
export { tanhBatch } from './squash-batch';
