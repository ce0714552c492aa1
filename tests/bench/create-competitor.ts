import { createBrain } from './adapters/brain.ts';
import { createNeataptic } from './adapters/neataptic.ts';
import { createOnnxRuntime } from './adapters/onnxruntime.ts';
import { createOurs, createOursPlain } from './adapters/ours.ts';
import { createSynaptic } from './adapters/synaptic.ts';
import { createTfjs } from './adapters/tfjs.ts';
import type { EngineName } from './cases.ts';
import type { Competitor } from './competitor.ts';

const CREATORS: Readonly<Record<EngineName, () => Promise<Competitor>>> = {
  ours: createOurs,
  'ours-plain': createOursPlain,
  'onnxruntime-web': createOnnxRuntime,
  'brain.js': createBrain,
  '@tensorflow/tfjs-backend-wasm': () => createTfjs('wasm'),
  '@tensorflow/tfjs': () => createTfjs('cpu'),
  neataptic: createNeataptic,
  synaptic: createSynaptic,
};

/** Loads an engine, and nothing of the others. */
export function createCompetitor(engine: EngineName): Promise<Competitor> {
  return CREATORS[engine]();
}
