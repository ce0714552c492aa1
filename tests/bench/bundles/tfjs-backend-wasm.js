import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { predictWithTfjs } from './tfjs.js';

export async function predict(inputs) {
  await tf.setBackend('wasm');
  return predictWithTfjs(tf, inputs);
}
