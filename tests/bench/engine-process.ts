import { createCompetitor } from './create-competitor.ts';
import type { Reply, Request } from './protocol.ts';
import { createServe } from './serve-engine.ts';

/** The process of one engine: it answers its parent. */
const serve = createServe(createCompetitor, () => {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - wall };
  };
});

process.on('message', (request: Request) => {
  const send = (reply: Reply): void => void process.send?.(reply);
  serve(request).then(
    (value) => send({ value }),
    (error: unknown) => send({ error: error instanceof Error ? error.message : String(error) }),
  );
});
