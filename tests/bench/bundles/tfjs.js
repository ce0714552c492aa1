import * as tf from '@tensorflow/tfjs';

export async function predict(inputs) {
  await tf.setBackend('cpu');
  return predictWithTfjs(tf, inputs);
}

export function predictWithTfjs({ layers, sequential, tensor }, inputs) {
  const model = sequential({
    layers: [
      layers.gru({ units: 64, recurrentActivation: 'sigmoid', returnSequences: true, inputShape: [null, 1] }),
      layers.gru({ units: 64, recurrentActivation: 'sigmoid' }),
      layers.dense({ units: 1 }),
    ],
  });
  return model.predict(tensor(Float32Array.from(inputs), [1, inputs.length, 1])).dataSync()[0];
}
