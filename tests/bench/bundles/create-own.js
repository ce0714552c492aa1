import { plainEngine } from '../../../src/core/rnn/plain-engine.ts';
import { createEngine } from '../../../src/extension/platform/engine.ts';
import { loadKernels } from '../../../src/extension/platform/kernels.ts';
import { createOursOn } from '../adapters/ours-on.ts';
import { createServe } from '../serve-engine.ts';

/** Ours by name, as in node. */
export function createOwn(engine) {
  const isPlain = engine === 'ours-plain';
  return createOursOn(isPlain ? plainEngine : createEngine(loadKernels()), { hasMiniLoop: !isPlain });
}

/** Answers requests whose numbers come as arrays; there is only the clock to read. */
export function createBrowserServe(create) {
  const serve = createServe(create, () => {
    const began = performance.now();
    return () => ({ cpuMs: performance.now() - began, wallMs: performance.now() - began });
  });
  return async (request) => {
    try {
      return { value: await serve(request.kind === 'predict' ? { ...request, inputs: Float64Array.from(request.inputs) } : request) };
    } catch (error) {
      return { error: String(error) };
    }
  };
}
