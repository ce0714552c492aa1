import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Runs `npm ci` unless what the lock file asks for is installed already.
 *
 * @param {string} root the checkout
 * @throws {Error} in one sentence, when it fails
 */
export async function installDependencies(root) {
  if (isInstalled(root)) return;
  console.log('Installing the packages that the lock file names ...');
  const code = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) throw new Error('npm ci failed; what it said stands above.');
}

/**
 * @param {string} root
 * @returns {boolean} whether every package of the lock is there in its version; those for other systems aside
 */
function isInstalled(root) {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedLock);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}
