import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A package of tests/bench, which the project's own install does not have: so
 * its types are not there to import, and each adapter declares what it uses.
 *
 * @param name of the package
 */
export function loadPeer(name: string): unknown {
  return require(name);
}
