import { bundleInPage } from '../../src/tools/build/bundle-in-page.ts';
import { root } from './root.ts';

/** Bundled once for all tests of a worker. */
const scripts = new Map<string, Promise<string>>();

/**
 * A module of the extension as the text of one statement that declares `inPage`, for tests that run it in a page.
 *
 * @param path below src/extension
 */
export function inPageScript(path: string): Promise<string> {
  const script = scripts.get(path) ?? bundleInPage(`${root}/src/extension/${path}`);
  scripts.set(path, script);
  return script;
}
