import type { Competitor } from '../competitor.ts';
import { loadPeer } from '../load-peer.ts';
import { createOnnxRuntimeOn, type OnnxRuntime } from './onnxruntime-on.ts';

/** The build for node. */
export async function createOnnxRuntime(): Promise<Competitor> {
  return createOnnxRuntimeOn(loadPeer('onnxruntime-web') as OnnxRuntime);
}
