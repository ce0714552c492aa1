import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** All files below a folder but installed packages, as paths from it with `/`, sorted by code unit. */
export async function listFiles(folder: string): Promise<string[]> {
  const paths = await listPaths(folder);
  return paths.map((path) => relative(folder, path).split(sep).join('/')).sort();
}

async function listPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => listPaths(`${folder}/${entry.name}`));
  const here = entries.filter((entry) => entry.isFile()).map((entry) => `${folder}/${entry.name}`);
  return [...here, ...(await Promise.all(below)).flat()];
}
