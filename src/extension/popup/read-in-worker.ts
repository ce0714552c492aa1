import type { Reading } from '../../core/series/reading.ts';
import { InputError } from './input-error.ts';
import type { ParseAnswer } from './parse-worker.ts';
import { readText, type Source } from './read-source.ts';

/** Up to this length a text is read at once: a worker would take longer to start. */
const LONGEST_AT_ONCE = 50_000;

/**
 * Reads a text or file, long ones in a worker of their own.
 *
 * @param signal ends the reading; the promise then rejects with its reason
 * @throws InputError when there is no series in it
 */
export async function readAnywhere(source: Source, signal: AbortSignal): Promise<Reading> {
  if (source.kind === 'text' && source.text.length <= LONGEST_AT_ONCE) return readText(source.text, '');
  return readInWorker(source, signal);
}

function readInWorker(source: Source, signal: AbortSignal): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      settle();
    };
    const cancel = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', cancel);
    worker.addEventListener('error', () => end(() => reject(new InputError('reader_failed'))));
    worker.addEventListener('message', ({ data }: MessageEvent<ParseAnswer>) => {
      end(() => (data.ok ? resolve(data.reading) : reject(new InputError(data.code, data.parameters))));
    });
    worker.postMessage(source);
  });
}
