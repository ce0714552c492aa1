import { Problem, type ProblemParameters } from '../../core/problem.ts';

/** Why a text or file gave no series. */
export type InputProblemCode =
  | 'no_data'
  | 'no_number'
  | 'too_large'
  | 'binary_file'
  | 'file_unreadable'
  | 'reader_failed';

/** A text or file could not be made a series of. */
export class InputError extends Problem {
  readonly code: InputProblemCode;

  constructor(code: InputProblemCode, parameters: ProblemParameters = {}) {
    super(parameters);
    this.code = code;
  }
}
