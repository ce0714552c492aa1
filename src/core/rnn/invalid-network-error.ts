import { Problem } from '../problem.ts';

/** A network was described, or its parameters given, in a way that cannot be built. */
export class InvalidNetworkError extends Problem {
  readonly code = 'invalid_network';

  /** @param part what does not fit: `cell`, `hidden`, `parameters` ... */
  constructor(part: string) {
    super({ part });
  }
}
