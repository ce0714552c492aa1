import type { Competitor } from '../competitor.ts';
import { writeOnnxModel } from '../onnx-model.ts';

export interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads: number } };
  readonly Tensor: new (type: 'float32', data: Float32Array, shape: readonly number[]) => Tensor;
  readonly InferenceSession: { create(model: Uint8Array): Promise<Session> };
}

interface Tensor {
  readonly data: Float32Array;
}

interface Session {
  run(feeds: { readonly inputs: Tensor }): Promise<{ readonly output: Tensor }>;
}

/** It infers and does not train: its training build is no longer published. */
export function createOnnxRuntimeOn(runtime: OnnxRuntime): Competitor {
  runtime.env.wasm.numThreads = 1;
  return {
    formulationOf: () => 'ours',
    async createPredictor(config, parameters) {
      const session = await runtime.InferenceSession.create(writeOnnxModel(config, parameters));
      return {
        prepare(inputs) {
          const tensor = new runtime.Tensor('float32', Float32Array.from(inputs), [inputs.length, 1, 1]);
          return async () => (await session.run({ inputs: tensor })).output.data[0];
        },
      };
    },
  };
}
