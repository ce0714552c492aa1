import type { Answer, Request, Response, Verb } from './protocol.ts';
import { RemoteProblem } from './remote-problem.ts';
import { WorkerUnreachableError } from './worker-unreachable-error.ts';

/** Sends a request and resolves with its response; rejects with a Problem that has words for the user. */
export type Send = <V extends Verb>(verb: V, request: Request<V>) => Promise<Response<V>>;

/**
 * A browser may stop the background worker at any moment: the message channel
 * closes without an answer, and the next message boots a new worker. Every verb
 * can be asked twice without harm, so the client just asks again.
 */
const MOST_ATTEMPTS = 8;

/**
 * Makes `send` over a transport.
 *
 * @param transport resolves with the worker's answer, rejects or resolves with
 *   undefined when the worker went away before it answered
 */
export function createSend(transport: (message: unknown) => Promise<unknown>): Send {
  return async (verb, request) => {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const answer = await transport({ verb, request }).catch(() => undefined);
      if (!isAnswer(answer)) continue;
      if (answer.ok) return answer.response;
      throw new RemoteProblem(answer.problem.code, answer.problem.parameters);
    }
    throw new WorkerUnreachableError();
  };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'ok');
}
