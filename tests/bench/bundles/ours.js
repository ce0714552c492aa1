import { createRandom } from '../../../src/core/random.ts';
import { initializeParameters } from '../../../src/core/rnn/initialize-parameters.ts';
import { bytes } from '../../../src/core/rnn/kernels/assembly/index.ts?kernels';
import { createState } from '../../../src/core/rnn/network-state.ts';
import { createEngine } from '../../../src/extension/platform/engine.ts';

const CONFIG = { cell: 'gru', inputs: 1, hidden: 64, layers: 2, bias: true, head: { kind: 'linear', targets: 1 } };

export async function predict(inputs) {
  const module = await WebAssembly.compile(bytes);
  const engine = createEngine(() => new WebAssembly.Instance(module).exports);
  const runner = engine.createRunner(CONFIG, initializeParameters(CONFIG, createRandom(1)));
  const output = new Float64Array(1);
  runner.run(createState(CONFIG), inputs, output);
  return output[0];
}
