import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listFiles } from './list-files.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = 'src/core/rnn/kernels/assembly';
const ENTRY = `${SOURCES}/index.ts`;
/** No runtime: the arena is the only allocator. No assertions: the glue validates sizes before it calls. */
const OPTIONS = ['--enable', 'simd', '--runtime', 'stub', '--noAssert', '-O3'];
/** Goes with the packages whenever they are installed anew. */
const COMPILED = `${ROOT}/node_modules/.cache/kernels`;

/**
 * Compiles the AssemblyScript kernels, in some seconds, most of which go into
 * loading the compiler: so what it once made of the very same sources is kept,
 * for all the bundles of a build and all the threads of the tests.
 *
 * @returns the module's bytes, the same for the same sources
 * @throws {Error} with the compiler's own words
 */
export async function compileKernels(): Promise<Uint8Array> {
  const file = `${COMPILED}/${await nameOfInput()}.wasm`;
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const bytes = await compile();
  await mkdir(COMPILED, { recursive: true });
  // Whole or not at all: others may be about to read it, or to write the same.
  const draft = `${file}.${process.pid}-${performance.now()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

/** A name for everything that the bytes depend on: the sources, the options, and with the lock file the compiler. */
async function nameOfInput(): Promise<string> {
  const sources = await listFiles(`${ROOT}/${SOURCES}`);
  const hash = createHash('sha256').update(JSON.stringify(OPTIONS));
  for (const path of ['package-lock.json', ...sources.map((name) => `${SOURCES}/${name}`)]) {
    hash.update(`\0${path}\0`).update(await readFile(`${ROOT}/${path}`));
  }
  return hash.digest('hex');
}

async function compile(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  const messages: string[] = [];
  const output = new Map<string, Uint8Array>();
  const stderr = { write: (text: string) => void messages.push(text) };
  const { error } = await asc.main([ENTRY, '--baseDir', ROOT, '--outFile', 'kernels.wasm', ...OPTIONS], {
    stderr: stderr as unknown as ReturnType<typeof asc.createMemoryStream>,
    writeFile: (name, contents) => void output.set(name, contents as Uint8Array),
  });
  const bytes = output.get('kernels.wasm');
  if (error || !bytes) throw new Error(`The kernels do not compile.\n${messages.join('')}`, { cause: error });
  return bytes;
}
