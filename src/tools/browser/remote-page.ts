import type { CDPSession } from 'playwright';

interface Reply {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: Record<string, unknown>;
}

/** What a script may take in and give back. */
type Plain = void | string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** For what hangs. */
const LONGEST_WAIT_MS = 40_000;

/**
 * A page that Playwright does not list, such as the action's popup, driven
 * through the browser's own session.
 *
 * Functions given to it run in that page: they see their parameters and nothing
 * of the scope around them, and hold no named functions (a compiler may mark
 * those with a helper that is not there).
 */
export class RemotePage {
  /** What the browser knows it by. */
  readonly targetId: string;
  private readonly session: CDPSession;
  private readonly sessionId: string;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private lastId = 0;

  private constructor(session: CDPSession, targetId: string, sessionId: string) {
    this.targetId = targetId;
    this.session = session;
    this.sessionId = sessionId;
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const reply = JSON.parse(event.message) as Reply;
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
    session.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      for (const answer of this.waiting.values()) answer({ id: 0, error: { message: 'the page has closed' } });
      this.waiting.clear();
    });
  }

  /** @param targetId a target of type `page` */
  static async attach(session: CDPSession, targetId: string): Promise<RemotePage> {
    // Flat sessions would be swallowed by Playwright, which does not know them.
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new RemotePage(session, targetId, sessionId);
  }

  /** Any CDP command to the page. */
  async send(method: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.lastId;
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    await this.session.send('Target.sendMessageToTarget', {
      sessionId: this.sessionId,
      message: JSON.stringify({ id, method, params: parameters }),
    });
    const { error, result = {} } = await reply;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Runs a function in the page and gives back what it returns or resolves to. */
  evaluate<Parameters extends Plain[], Result extends Plain>(
    run: (...parameters: Parameters) => Result | Promise<Result>,
    ...parameters: Parameters
  ): Promise<Result> {
    return this.run(call(run, parameters)) as Promise<Result>;
  }

  /**
   * Waits until a function in the page returns something truthy, and gives it back.
   *
   * @throws when it has not within forty seconds
   */
  waitFor<Parameters extends Plain[], Result extends Plain>(
    condition: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ): Promise<NonNullable<Result>> {
    const source = call(condition, parameters);
    return this.run(`new Promise((resolve, reject) => {
      const end = Date.now() + ${LONGEST_WAIT_MS};
      const look = () => {
        const found = ${source};
        if (found) resolve(found);
        else if (Date.now() > end) reject(new Error(${JSON.stringify(`waited in vain for ${String(condition)}`)}));
        else setTimeout(look, 20);
      };
      look();
    })`) as Promise<NonNullable<Result>>;
  }

  private async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

function call(run: (...parameters: never[]) => unknown, parameters: readonly Plain[]): string {
  return `(${String(run)})(${parameters.map((parameter) => JSON.stringify(parameter) ?? 'undefined').join(', ')})`;
}
