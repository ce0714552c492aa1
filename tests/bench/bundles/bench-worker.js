import * as runtime from 'onnxruntime-web/wasm';
import { createOnnxRuntimeOn } from '../adapters/onnxruntime-on.ts';
import { createBrowserServe, createOwn } from './create-own.js';

/** In a Worker of an extension page: one engine. */
const serve = createBrowserServe(async (engine) => (engine === 'onnxruntime-web' ? createOnnxRuntimeOn(runtime) : createOwn(engine)));

self.onmessage = async ({ data }) => self.postMessage(await serve(data));
