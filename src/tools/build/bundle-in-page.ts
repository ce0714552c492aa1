import { build, type Plugin } from 'vite';

const QUERY = '?in-page';

/**
 * `import { run } from './chart-task.ts?in-page'` gives a function that carries
 * everything its module imports inside itself, so that `scripting.executeScript`
 * can serialise it: it runs in a page without a file, a loader or a global.
 */
export function inPageFunctions(): Plugin {
  return {
    name: 'in-page-functions',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      return `export function run(task) {\n${await bundleInPage(entry)}\nreturn inPage.run(task);\n}`;
    },
  };
}

/** A module and all that it imports as the text of one statement, which declares `inPage` with the module's exports. */
export async function bundleInPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', minify: false, lib: { entry, formats: ['iife'], name: 'inPage', fileName: 'in-page' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}
