import { build } from 'vite';
import { root } from './root.ts';

const scripts = new Map<string, Promise<string>>();

/**
 * A script of tests/pages as a site ships it: in one file with the packages it
 * imports, minified, and with nothing in the global scope.
 *
 * @param path below tests/pages
 */
export function bundlePageScript(path: string): Promise<string> {
  const script = scripts.get(path) ?? bundle(`${root}/tests/pages/${path}`);
  scripts.set(path, script);
  return script;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'site', fileName: 'site' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}
