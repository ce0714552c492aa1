import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built package that has the sentences of one language alone, so
 * that every browser shows these, whichever translations are installed with it.
 *
 * @param folder the package
 * @param language the name of its folder in `_locales`
 * @returns the copy's folder, for the caller to delete
 */
export function packageIn(folder: string, language: string): string {
  const copy = mkdtempSync(join(tmpdir(), `predict-next-${language}-`));
  cpSync(folder, copy, { recursive: true });
  for (const other of readdirSync(join(copy, '_locales'))) {
    if (other !== language) rmSync(join(copy, '_locales', other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
