import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

export async function predict(inputs, model) {
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(model);
  const tensor = new Tensor('float32', Float32Array.from(inputs), [inputs.length, 1, 1]);
  return (await session.run({ inputs: tensor })).output.data[0];
}
