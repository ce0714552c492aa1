import type { CDPSession } from 'playwright';

/** How long one task kept a page's main thread. */
export interface MainThreadTask {
  /** By the clock: on a busy machine most of it may be others' turn. */
  readonly wallMs: number;
  /** What the thread itself computed. */
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Runs something while the browser writes down every task of every page's main thread.
 *
 * @param session of the whole browser
 * @returns the tasks, the one that computed longest first
 */
export async function traceTasks(session: CDPSession, act: () => Promise<void>): Promise<MainThreadTask[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } });
  try {
    await act();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mainThreads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  return events
    .filter((event) => event.name.endsWith('RunTask') && event.dur !== undefined && mainThreads.has(thread(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, cpuMs: tdur / 1000 }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
}
