import { fileURLToPath } from 'node:url';
import { installDependencies } from '../../src/tools/start/install-dependencies.mjs';

/**
 * Installs the packages of tests/bench, half a gigabyte, unless they are there.
 *
 * @throws {Error} in one sentence, when npm fails
 */
export async function installPeers(): Promise<void> {
  await installDependencies(fileURLToPath(new URL('.', import.meta.url)));
}
