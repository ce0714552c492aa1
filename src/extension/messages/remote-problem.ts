import { Problem, type ProblemParameters } from '../../core/problem.ts';

/** A problem that another context had, as it came over the wire. */
export class RemoteProblem extends Problem {
  readonly code: string;

  constructor(code: string, parameters: ProblemParameters) {
    super(parameters);
    this.code = code;
  }
}
