import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { listFiles } from '../../src/tools/build/list-files.ts';
import { root } from './root.ts';

/** Builds the packages once before the tests where a source is newer than they are. */
export default async function globalSetup(): Promise<void> {
  if (await isFresh()) return;
  console.log('The packages are older than the sources; building them ...');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}

async function isFresh(): Promise<boolean> {
  const built = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'].map((file) => `${root}/${file}`);
  if (!built.every((file) => existsSync(file))) return false;
  const builtAt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const sources = ['package-lock.json', 'manifest.json', 'vite.config.ts', 'tsconfig.json'].map((file) => `${root}/${file}`);
  for (const folder of ['src', 'public']) {
    for (const file of await listFiles(`${root}/${folder}`)) sources.push(`${root}/${folder}/${file}`);
  }
  return sources.every((file) => statSync(file).mtimeMs <= builtAt);
}
