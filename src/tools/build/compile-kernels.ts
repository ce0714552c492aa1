import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ENTRY = 'src/core/rnn/kernels/assembly/index.ts';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** No runtime: the arena is the only allocator. No assertions: the glue validates sizes before it calls. */
const OPTIONS = ['--enable', 'simd', '--runtime', 'stub', '--noAssert', '-O3'];

/**
 * Compiles the AssemblyScript kernels, in about two seconds.
 *
 * @returns the module's bytes, the same for the same sources
 * @throws {Error} with the compiler's own words
 */
export async function compileKernels(): Promise<Uint8Array> {
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
