import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** All files below a folder, as paths from it with `/`, sorted by code unit. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
}
