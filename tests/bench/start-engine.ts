import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineUnderTest } from './engine-under-test.ts';
import type { Replies, Reply, Request } from './protocol.ts';

/** What is kept of the words of a process for the message when it ends too early. */
const LAST_WORDS = 500;

/** Starts a process of node. */
export function startEngine(): EngineUnderTest {
  const child = fork(fileURLToPath(new URL('./engine-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    // Typed arrays arrive as such.
    serialization: 'advanced',
    // tfjs greets on both.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString()}`.slice(-LAST_WORDS);
  });
  return {
    async ask<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>) {
      const reply = await exchange(child, request, () => words);
      if ('error' in reply) throw new Error(reply.error);
      // The other side answers each kind of request with its own kind of reply.
      return reply.value as Replies[Kind];
    },
    stop: () => void child.kill(),
  };
}

function exchange(child: ChildProcess, request: Request, words: () => string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      child.off('message', take);
      child.off('exit', fail);
    };
    const take = (reply: unknown): void => {
      end();
      resolve(reply as Reply);
    };
    const fail = (): void => {
      end();
      reject(new Error(`The process ended. ${words()}`));
    };
    child.on('message', take);
    child.on('exit', fail);
    if (child.exitCode !== null) fail();
    else child.send(request);
  });
}
