import type { ProblemParameters } from '../../core/problem.ts';
import type { Reading } from '../../core/series/reading.ts';
import { InputError, type InputProblemCode } from './input-error.ts';
import { readSource, type Source } from './read-source.ts';

/** What the worker answers, once. */
export type ParseAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: InputProblemCode; readonly parameters: ProblemParameters };

/** Reads long texts and files beside the page, so that it stays alive meanwhile. */
addEventListener('message', (event: MessageEvent<Source>) => {
  void answer(event.data);
});

async function answer(source: Source): Promise<void> {
  try {
    const reading = await readSource(source);
    const { values, gaps, times } = reading.series;
    const buffers = [values, gaps, times].flatMap((array) => (array ? [array.buffer] : []));
    send({ ok: true, reading }, buffers);
  } catch (error) {
    const problem = error instanceof InputError ? error : new InputError('reader_failed');
    send({ ok: false, code: problem.code, parameters: problem.parameters }, []);
  }
}

function send(message: ParseAnswer, transfer: ArrayBufferLike[]): void {
  postMessage(message, { transfer: transfer as ArrayBuffer[] });
}
