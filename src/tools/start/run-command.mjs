import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Runs a command in the foreground of this terminal.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, environment?: Record<string, string>, limitSeconds?: number, quiet?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 124 past the limit
 */
export function runCommand(command, parameters, { cwd, environment = {}, limitSeconds, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      env: { ...process.env, ...environment },
      // npm is a .cmd file there, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
      ...(limitSeconds === undefined ? {} : { timeout: limitSeconds * 1000 }),
    });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 124));
  });
}

/**
 * Where a program lies on the PATH.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function findProgram(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** @returns {boolean} whether packages can be installed with apt-get here without asking anybody */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== null;
}

/**
 * Installs Debian packages.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it worked
 */
export async function installPackages(packages) {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const quietly = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  await runCommand('apt-get', [...quietly, 'update'], { environment });
  const install = [...quietly, 'install', '-y', '--no-install-recommends', ...packages];
  return (await runCommand('apt-get', install, { environment })) === 0;
}
