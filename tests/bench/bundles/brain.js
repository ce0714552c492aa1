import * as brain from 'brain.js';

export async function predict(inputs) {
  const { recurrent } = brain.default ?? brain;
  const net = new recurrent.GRUTimeStep({ inputSize: 1, hiddenLayers: [64, 64], outputSize: 1 });
  net.initialize();
  net.bindEquation();
  return net.run(Array.from(inputs, (value) => [value]))[0];
}
