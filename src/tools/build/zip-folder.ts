import { readFile } from 'node:fs/promises';
import { zipSync, type Zippable } from 'fflate';
import { listFiles } from './list-files.ts';

/** The first moment a zip can name, in any time zone: fflate writes local time. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Packs a folder so that the same files give the same bytes, whenever and
 * wherever: entries sorted by name, one fixed date, no attributes.
 */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const path of await listFiles(folder)) {
    entries[path] = [new Uint8Array(await readFile(`${folder}/${path}`)), { mtime: FIXED_DATE, level: 9 }];
  }
  return zipSync(entries);
}
