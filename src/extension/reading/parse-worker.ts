import type { ProblemParameters } from '../../core/problem.ts';
import { InputError, type InputProblemCode } from './input-error.ts';
import { readSource, type ReadingOptions, type Source, type SourceReading } from './read-source.ts';

/** What the worker answers, once. */
export type ParseAnswer =
  | ({ readonly ok: true } & SourceReading)
  | { readonly ok: false; readonly code: InputProblemCode; readonly parameters: ProblemParameters };

/** What the worker is asked, once. */
export interface ParseQuestion {
  readonly source: Source;
  readonly options: ReadingOptions;
}

/** Reads long texts and files beside the page, so that it stays alive meanwhile. */
addEventListener('message', (event: MessageEvent<ParseQuestion>) => {
  void answer(event.data);
});

async function answer({ source, options }: ParseQuestion): Promise<void> {
  try {
    const read = await readSource(source, options);
    const { values, gaps, times } = read.reading.series;
    const buffers = [values, gaps, times].flatMap((array) => (array ? [array.buffer] : []));
    send({ ok: true, ...read }, buffers);
  } catch (error) {
    const problem = error instanceof InputError ? error : new InputError('reader_failed');
    send({ ok: false, code: problem.code, parameters: problem.parameters }, []);
  }
}

function send(message: ParseAnswer, transfer: ArrayBufferLike[]): void {
  postMessage(message, { transfer: transfer as ArrayBuffer[] });
}
