import { InputError } from './input-error.ts';
import type { ParseAnswer, ParseQuestion } from './parse-worker.ts';
import type { ReadingOptions, Source, SourceReading } from './read-source.ts';

/**
 * Reads a text or file in a worker of its own: the popup stays alive however
 * long it takes, can end it, and need not load the parser before it is wanted.
 *
 * @param signal ends the reading; the promise then rejects with its reason
 * @throws InputError when there is no series in it
 */
export function readInWorker(source: Source, options: ReadingOptions, signal: AbortSignal): Promise<SourceReading> {
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
      end(() => (data.ok ? resolve(data) : reject(new InputError(data.code, data.parameters))));
    });
    worker.postMessage({ source, options } satisfies ParseQuestion);
  });
}
