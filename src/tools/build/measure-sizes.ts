import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from './list-files.ts';

/** How much JavaScript one part of the package costs, gzipped. */
export interface PartSize {
  readonly part: 'content script' | 'popup' | 'worker' | 'trainer';
  readonly files: readonly string[];
  readonly bytes: number;
  readonly limit: number;
}

const KILOBYTE = 1000;

/** The limits, gzipped; an issue that needs more room raises them here. */
const LIMITS: Readonly<Record<PartSize['part'], number>> = {
  'content script': 18.5 * KILOBYTE,
  popup: 111 * KILOBYTE,
  worker: 248 * KILOBYTE,
  trainer: 44 * KILOBYTE,
};

/**
 * Weighs each part with everything it loads: its entry, the chunks it shares
 * with other parts, and its workers.
 *
 * @param folder a built package of Chrome
 */
export async function measureSizes(folder: string): Promise<PartSize[]> {
  const files = await listFiles(folder);
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')) as {
    action: { default_popup: string };
    background: { service_worker: string };
  };
  const popup = manifest.action.default_popup;
  const trainer = 'src/extension/trainer/offscreen.html';
  const entries: Record<PartSize['part'], string[]> = {
    'content script': files.filter((file) => file.startsWith('src/extension/content/') && file.endsWith('.js')),
    popup: await scriptsOf(folder, popup),
    worker: [manifest.background.service_worker],
    trainer: await scriptsOf(folder, trainer),
  };
  const parts: PartSize[] = [];
  for (const part of Object.keys(entries) as PartSize['part'][]) {
    if (entries[part].length === 0) throw new Error(`The build has no file that looks like the ${part}.`);
    const loaded = await loadedFiles(folder, files, entries[part]);
    const sizes = await Promise.all(
      loaded.map(async (file) => gzipSync(await readFile(`${folder}/${file}`), { level: 9 }).length),
    );
    parts.push({ part, files: loaded, bytes: sizes.reduce((sum, size) => sum + size, 0), limit: LIMITS[part] });
  }
  return parts;
}

/** One line a part, for the build's output. */
export function describeSizes(sizes: readonly PartSize[]): string {
  return sizes
    .map(({ part, bytes, limit }) => {
      const line = `${part}: ${kilobytes(bytes)} gzip of at most ${kilobytes(limit)}`;
      return bytes > limit ? `${line}: TOO LARGE` : line;
    })
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}

/** What a page loads. */
async function scriptsOf(folder: string, page: string): Promise<string[]> {
  const html = await readFile(`${folder}/${page}`, 'utf8');
  return [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => resolveImport(page, source));
}

/** The entries and all scripts that they name, imports and workers alike, each once, sorted. */
async function loadedFiles(folder: string, files: readonly string[], entries: readonly string[]): Promise<string[]> {
  const loaded = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const code = await readFile(`${folder}/${file}`, 'utf8');
    for (const [, source] of code.matchAll(/["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g)) {
      const path = resolveImport(file, source);
      if (files.includes(path)) waiting.push(path);
    }
  }
  return [...loaded].sort();
}

function resolveImport(from: string, source: string): string {
  return source.startsWith('/') ? source.slice(1) : posix.join(posix.dirname(from), source);
}
