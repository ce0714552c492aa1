import { createBrowserServe, createOwn } from './create-own.js';

/** In the extension's service worker: an engine each, for whoever evaluates a call of it. */
const engines = {};

globalThis.serveBench = (engine, request) => {
  if (request.kind === 'prepare') engines[engine] = createBrowserServe(async (name) => createOwn(name));
  return engines[engine](request);
};
