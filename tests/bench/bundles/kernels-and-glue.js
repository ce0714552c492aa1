export { bytes } from '../../../src/core/rnn/kernels/assembly/index.ts?kernels';
export { createWasmEngine } from '../../../src/core/rnn/kernels/create-wasm-engine.ts';
