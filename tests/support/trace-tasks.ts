import type { CDPSession, Page } from 'playwright';

const BEGIN = 'tasks traced from here';

/** How long one task kept a page's main thread. */
export interface MainThreadTask {
  /** By the clock: on a busy machine most of it may be others' turn. */
  readonly wallMs: number;
  /** What the thread itself computed: by its own clock, which on some virtual machines goes in leaps past the wall's. */
  readonly cpuMs: number;
  /** Whether it answered the test itself, which asks by the developer tools: on a page of many elements that takes seconds. */
  readonly isAsked: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since some start that all events of a trace share. */
  readonly ts: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string } };
}

/**
 * Runs something while the browser writes down every task of a page's main
 * thread. A page of the extension shares it with the extension's other pages.
 * Neither other sites' pages count nor what the browser does to start tracing.
 *
 * @param session of the whole browser
 * @returns the tasks, the one that computed longest first
 */
export async function traceTasks(session: CDPSession, page: Page, act: () => Promise<void>): Promise<MainThreadTask[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await collectGarbage(page);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } });
  try {
    await page.evaluate((name) => void performance.mark(name), BEGIN);
    await act();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  const begin = events.find(({ name }) => name === BEGIN);
  if (begin === undefined) throw new Error('The trace does not say when the page began.');
  const own = events.filter(({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts);
  const askedAt = own.filter(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession').map(({ ts }) => ts);
  return own
    .filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined)
    .map(({ ts, dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, cpuMs: Math.min(dur, tdur) / 1000, isAsked: askedAt.some((at) => at >= ts && at <= ts + dur) }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
}

/** What was left by whatever came before is not to be cleared away in a task that is measured. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}
