import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listFiles } from '../../src/tools/build/list-files.ts';
import { root } from './root.ts';

/** One file of the repository, for tests that hold the tree to its rules. */
export interface SourceFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly SourceImport[];
}

/** One import or export-from of a file. */
export interface SourceImport {
  /** A path from the top of the repository for a file of ours, else the package's name as written. */
  readonly target: string;
  /** Whether it is gone once the types are. */
  readonly isType: boolean;
}

const SCRIPT = /\.(?:[cm]?[jt]s|tsx)$/;

/** Every script below a folder, with what it imports. */
export async function readSources(folder: string): Promise<SourceFile[]> {
  const files = (await listFiles(`${root}/${folder}`)).filter((file) => SCRIPT.test(file));
  return files.map((file) => {
    const path = `${folder}/${file}`;
    const text = readFileSync(`${root}/${path}`, 'utf8');
    return { path, text, imports: readImports(path, text) };
  });
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

function readImports(path: string, text: string): SourceImport[] {
  const resolve = (source: string): string =>
    source.startsWith('.') ? posix.join(posix.dirname(path), source.replace(/\?.*$/, '')) : source;
  const found: SourceImport[] = [];
  for (const [, type, names, source] of text.matchAll(STATEMENT)) {
    const onlyTypes = /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names ?? '');
    found.push({ target: resolve(source), isType: type !== undefined || onlyTypes });
  }
  for (const [, source] of text.matchAll(DYNAMIC)) found.push({ target: resolve(source), isType: false });
  return found;
}

/** The text without its comments, strings left as they are; good enough to look for words of code in. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
