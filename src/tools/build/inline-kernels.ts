import type { Plugin } from 'vite';
import { compileKernels } from './compile-kernels.ts';

const QUERY = '?kernels';

/**
 * `import bytes from '.../assembly/index.ts?kernels'` gives the compiled module's
 * bytes, inlined: every context has them at once, without a fetch.
 */
export function inlineKernels(): Plugin {
  let compiled: Promise<Uint8Array> | null = null;
  return {
    name: 'inline-kernels',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      compiled ??= compileKernels();
      // A character a byte: as text that compresses a good deal better than base64 does.
      const text = JSON.stringify(Buffer.from(await compiled).toString('latin1'));
      return `export const bytes = Uint8Array.from(${text}, (character) => character.charCodeAt(0));`;
    },
  };
}
