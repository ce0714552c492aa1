/**
 * A value that fills a placeholder in the words of a problem: `{count: 3}`.
 */
export type ProblemParameters = Readonly<Record<string, string | number>>;

/** A problem as it crosses a message or waits in a state. */
export interface ProblemData {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/**
 * The base of every failure that a user gets to read.
 *
 * It carries no words of its own: `code` names the sentence in
 * `_locales/<language>/messages.json` (key `problem_<code>`), `parameters` fill
 * its placeholders. So a problem crosses a message as plain data, and each
 * context shows it in the user's language.
 */
export abstract class Problem extends Error {
  abstract readonly code: string;
  readonly parameters: ProblemParameters;

  constructor(parameters: ProblemParameters = {}) {
    super();
    this.parameters = parameters;
  }

  /** For logs and test output; a user reads the sentence of `_locales`. */
  override get message(): string {
    return `${this.code} ${JSON.stringify(this.parameters)}`;
  }
}

/** Any failure as data; one without words of its own is `unexpected`. */
export function problemData(error: unknown): ProblemData {
  return error instanceof Problem
    ? { code: error.code, parameters: error.parameters }
    : { code: 'unexpected', parameters: {} };
}
