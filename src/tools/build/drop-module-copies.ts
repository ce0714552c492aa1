import type { Plugin } from 'vite';

/**
 * Takes the second, unused copy of each content script out of the package.
 *
 * `import path from './content.ts?script&iife'` names one self-contained file,
 * but crxjs also leaves the script behind as a module, which nothing loads.
 */
export function dropModuleCopies(): Plugin {
  return {
    name: 'drop-module-copies',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const imported = new Set(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [])),
        );
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry || imported.has(name)) continue;
          if (file.facadeModuleId?.includes('/src/extension/content/')) Reflect.deleteProperty(bundle, name);
        }
      },
    },
  };
}
